import type { Fact, Row, Table } from "../../budget/document";
import { normalize } from "../../text/normalize";
import { similarity } from "../../text/similarity";
import type { MatchedSections } from "./match-columns";
import { join, joinInOrder, joinOnly, namesakes, pairing, type Pairing } from "./leftovers";

export interface MatchedRows {
  readonly pairs: readonly (readonly [now: Row, before: Row])[];
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
}

/**
 * Rows by code path and name. What has the same words several times goes by its amounts; what has other words is the same
 * where its code is, or where it stands between the same rows with the same amounts, or is worded nearly alike.
 */
export function matchRows(now: Table, before: Table, matched: MatchedSections): MatchedRows {
  const pairs: (readonly [Row, Row])[] = [];
  const added: Row[] = [];
  const removed: Row[] = [];
  const done = new Set<string>();
  for (const [section, older] of matched.sections) {
    const own = now.rows.filter((row) => row.section === section);
    const others = before.rows.filter((row) => row.section === older);
    done.add(older);
    const found = matchIn(own, others, {
      isDescribed: now.asRead === undefined && before.asRead === undefined,
      ...amountsWith(matched, section),
    });
    pairs.push(...found.pairs);
    added.push(...found.now);
    removed.push(...found.before);
  }
  return {
    pairs,
    added: [...added, ...now.rows.filter(({ section }) => !matched.sections.has(section))],
    removed: [...removed, ...before.rows.filter(({ section }) => !done.has(section))],
  };
}

interface RowWords {
  readonly isDescribed: boolean;
  /** The same for rows that print the same in all columns that both tables have; blank ones have none. */
  readonly amountsOf: (row: Row, isNow: boolean) => string | undefined;
}

function amountsWith({ columns }: MatchedSections, section: string): Pick<RowWords, "amountsOf"> {
  const own = columns.filter(([now]) => now.section === section);
  const kept = new Map<Row, string | undefined>();
  return {
    amountsOf: (row, isNow) => {
      if (kept.has(row)) return kept.get(row);
      const values = own.map(([now, before]) => valueOf(row.facts.get((isNow ? now : before).id)));
      const text = values.every((value) => value === 0n) ? undefined : values.join(" ");
      kept.set(row, text);
      return text;
    },
  };
}

function valueOf(fact: Fact | undefined): bigint {
  return fact?.value ?? 0n;
}

function matchIn(now: readonly Row[], before: readonly Row[], words: RowWords): Pairing<Row> {
  const pairs = pairing(now, before);
  const [paths, olderPaths] = [pathsOf(now), pathsOf(before)];
  const pathOf = (row: Row, isNow: boolean) => (isNow ? paths : olderPaths).get(row);
  if (words.isDescribed) joinOnly(pairs, ({ id, kind }) => (kind === "listed" ? id : undefined));
  joinLikeliest(pairs, pathOf, words);
  joinOnly(pairs, ({ kind }) => (kind === "total" ? "" : undefined));
  joinOnly(pairs, ({ code, government }) =>
    code === undefined ? undefined : `${code} ${normalize(government?.name ?? "")}`,
  );
  // Parents may be known by now whose names are others: their rows are looked for under them.
  for (let left = -1; left !== pairs.now.size && pairs.before.size > 0;) {
    left = pairs.now.size;
    const parentOf = parentsIn(pairs, now, before);
    joinOnly(pairs, (row, isNow) => `${parentOf(row, isNow)} ${wordsOf(row)}`);
    joinOnly(pairs, (row, isNow) => `${parentOf(row, isNow)} ${normalize(row.name)}`);
    joinInOrder(pairs, (row, isNow) => `${parentOf(row, isNow)} ${wordsOf(row)}`);
    joinBetweenSame(pairs, now, before, words);
    joinAlike(pairs, parentOf);
  }
  // What is left of one name on both sides has gone to another group.
  joinOnly(pairs, (row) => (row.kind === "total" ? undefined : wordsOf(row)));
  return pairs;
}

/** Code and name of a row and of what it is a part of. */
function pathsOf(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    rows.map((row) => {
      const parent = row.parent === undefined ? undefined : byId.get(row.parent);
      // A code says itself what it is a part of.
      const above = parent === undefined || row.code !== undefined ? "" : wordsOf(parent);
      return [row, `${wordsOf(row)}<${above}`];
    }),
  );
}

function wordsOf({ code, government, name }: Row): string {
  return `${code ?? ""} ${normalize(name)} ${normalize(government?.name ?? "")}`;
}

/** Of several with the same words first those with the same amounts, then in their order. */
function joinLikeliest(
  pairs: Pairing<Row>,
  keyOf: (row: Row, isNow: boolean) => string | undefined,
  { amountsOf }: RowWords,
): void {
  for (const { now, before } of namesakes(pairs, keyOf)) {
    const own = pairing(now, before);
    if (now.length > 1 || before.length > 1) joinInOrder(own, amountsOf);
    joinInOrder(own, () => "");
    for (const [one, other] of own.pairs) join(pairs, one, other);
  }
}

/** Of a row the parent that is known on both sides; a parent that is not is one of its own. */
function parentsIn(
  { pairs }: Pairing<Row>,
  now: readonly Row[],
  before: readonly Row[],
): (row: Row, isNow: boolean) => string {
  const own = new Map(now.map((row) => [row.id, row]));
  const older = new Map(before.map((row) => [row.id, row]));
  const known = new Map(pairs.map(([row, old]) => [old, row]));
  return ({ parent }, isNow) => {
    if (parent === undefined) return "";
    if (isNow) return own.get(parent)?.id ?? "";
    const old = older.get(parent);
    return (old && known.get(old)?.id) ?? `?${parent}`;
  };
}

/** Renamed: alone between two rows that are known, or at an end, with the same amounts. */
function joinBetweenSame(
  pairs: Pairing<Row>,
  now: readonly Row[],
  before: readonly Row[],
  { amountsOf }: RowWords,
): void {
  const partner = new Map(pairs.pairs.map(([row, old]) => [row, old]));
  const [gaps, olderGaps] = [
    gapsOf(now, (row) => partner.get(row)),
    gapsOf(before, (row) => (pairs.before.has(row) ? undefined : row)),
  ];
  joinOnly(pairs, (row, isNow) => {
    const amounts = amountsOf(row, isNow);
    const gap = (isNow ? gaps : olderGaps).get(row);
    return amounts === undefined || row.kind === "total" ? undefined : `${gap ?? ""} ${amounts}`;
  });
}

/** Of each row that is not known the one above it that is. */
function gapsOf(rows: readonly Row[], knownAs: (row: Row) => Row | undefined): ReadonlyMap<Row, string> {
  const gaps = new Map<Row, string>();
  let above = "";
  for (const row of rows) {
    const known = knownAs(row);
    if (known === undefined) gaps.set(row, above);
    else above = known.id;
  }
  return gaps;
}

/** Of ten characters eight are the same. */
const LEAST_SIMILARITY = 0.75;
/** Of more than this nobody can say which was which by the words alone. */
const MOST_COMPARED = 200;

/** Only what has no code: the code says what it is. */
function joinAlike(pairs: Pairing<Row>, parentOf: (row: Row, isNow: boolean) => string): void {
  const groups = namesakes(pairs, (row, isNow) =>
    row.code === undefined ? `${row.kind} ${parentOf(row, isNow)} ${digitsOf(row.name)}` : undefined,
  );
  for (const { now, before } of groups) {
    if (now.length * before.length > MOST_COMPARED ** 2) continue;
    const likely = now
      .flatMap((one) => before.map((other) => ({ one, other, likeness: similarity(one.name, other.name) })))
      .filter(({ likeness }) => likeness >= LEAST_SIMILARITY)
      .toSorted((a, b) => b.likeness - a.likeness);
    for (const { one, other } of likely)
      if (pairs.now.has(one) && pairs.before.has(other)) join(pairs, one, other);
  }
}

/** 一期 and 二期 are different projects; a year in the name is not what tells them apart. */
function digitsOf(name: string): string {
  return normalize(name)
    .replace(/20\d\d年?度?/g, "")
    .replace(/[^\d一二三四五六七八九十]/g, "");
}
