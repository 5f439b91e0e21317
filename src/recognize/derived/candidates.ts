import type { DerivedReading } from "../../budget/document";
import type { RatioKind } from "../../budget/ratio";
import { isOfLastYear, ownWords, partsOfShare, stageOf, type Stage } from "./header-words";

/** A column of figures that another may be computed from. */
export interface SourceColumn {
  readonly id: string;
  readonly column: number;
  /** The labels above it, from the top. */
  readonly path: readonly string[];
  readonly title: string;
  readonly is: "own" | "beside" | "people";
  /** All of its row, not of one kind of money or spending. */
  readonly isTotal: boolean;
  readonly isLastYear: boolean;
}

/** What may be the whole of a share: the rows of totals, the likeliest first. */
export interface WholeRow {
  readonly id: string;
  readonly likelihood: number;
}

/** A column that is to be read, by its header and its place. */
export interface DerivedHeader {
  readonly column: number;
  readonly path: readonly string[];
  /** Columns beside it bear the same label, each behind another amount. */
  readonly isInterleaved: boolean;
}

/** A reading that a header allows. */
export interface Candidate extends DerivedReading {
  /** How much header and place speak for it. */
  readonly score: number;
  /** Its header says the name of the amount. */
  readonly isNamed: boolean;
}

const NAMED = 16;
const FITTING = 4;
/** So many of a table without any word that tells them apart are tried. */
const MOST = 60;

/** All readings of a column, the likeliest first. */
export function candidatesOf(
  kind: RatioKind,
  header: DerivedHeader,
  sources: readonly SourceColumn[],
  wholes: readonly WholeRow[],
): readonly Candidate[] {
  const all =
    kind === "share"
      ? shares(header, sources, wholes)
      : kind === "average"
        ? averages(header, sources)
        : comparisons(kind, header, sources);
  return all.toSorted((a, b) => b.score - a.score).slice(0, MOST);
}

/** Those of the columns that a text names, by the longest words that any of them has of its own. */
function named(said: string, sources: readonly SourceColumn[]): ReadonlySet<SourceColumn> {
  const text = ownWords(said);
  const hits = sources.flatMap((source) => {
    const words = ownWords(source.title);
    return words.length > 1 && text.includes(words) ? [{ source, length: words.length }] : [];
  });
  const longest = Math.max(0, ...hits.map(({ length }) => length));
  return new Set(hits.filter(({ length }) => length === longest).map(({ source }) => source));
}

function shares(
  header: DerivedHeader,
  sources: readonly SourceColumn[],
  wholes: readonly WholeRow[],
): Candidate[] {
  const words = wordsOf(header, sources);
  const current = sources.filter(({ is, isLastYear }) => is === "own" && !isLastYear);
  const place = placeOf(header, current);
  return sources.flatMap((of) => {
    if (of.is !== "own") return [];
    const isNamed = words.parts.has(of);
    const isOld = of.isLastYear && !isOfLastYear(header.path.join(""));
    const base = (isNamed ? NAMED : 0) - (isOld ? 2 * FITTING : 0);
    const isBefore = of === place.before;
    const isOfAll = of.isTotal || current.length === 1;
    const share = { kind: "share" as const, of: of.id, isNamed };
    const inColumn = isOfAll
      ? FITTING + (place.isOutside || isBefore ? 1 : 0) + (words.isOfTotal ? 1 : 0)
      : isBefore && !header.isInterleaved
        ? FITTING
        : 0;
    const ofColumn = wholes.map(({ id, likelihood }) => {
      const score = base + likelihood + inColumn + (words.wholes.has(of) ? FITTING : 0);
      return { ...share, base: of.id, wholeRow: id, score };
    });
    const ofRow = current
      .filter((whole) => whole !== of && (words.wholes.has(whole) || (whole.isTotal && !of.isTotal)))
      .map((whole) => {
        const inRow =
          (isNamed ? FITTING : 0) + (isBefore ? FITTING + 2 : 0) + (header.isInterleaved && isBefore ? 3 : 0);
        const isMeant = words.wholes.has(whole) || (words.isOfTotal && isBefore);
        return { ...share, base: whole.id, score: base + inRow + (isMeant ? 1 : 0) };
      });
    return [...ofColumn, ...ofRow];
  });
}

/** What a header says of a share: whose, and of what. */
function wordsOf({ path }: DerivedHeader, sources: readonly SourceColumn[]) {
  const leaf = path.at(-1) ?? "";
  const words = partsOfShare(leaf);
  const money = sources.filter(({ is }) => is === "own");
  const own = words === undefined ? leaf : words.part;
  const byItself = named(own, money);
  return {
    // The label above several columns is of those beside it too.
    parts: byItself.size > 0 ? byItself : named([...path.slice(0, -1), own].join(""), money),
    wholes: named(words?.whole ?? "", money),
    /** 占合计, 占总支出 */
    isOfTotal: words !== undefined && words.whole !== "" && /[合总]计|总/.test(words.whole),
  };
}

function placeOf(header: DerivedHeader, current: readonly SourceColumn[]) {
  const beside = leftOf(header, current);
  return {
    /** The amount right before it. */
    before: beside?.column === header.column - 1 ? beside : undefined,
    /** All amounts stand on one side of it. */
    isOutside:
      current.every(({ column }) => column < header.column) ||
      current.every(({ column }) => column > header.column),
  };
}

/** The nearest amount on the left of a column. */
function leftOf({ column }: DerivedHeader, sources: readonly SourceColumn[]): SourceColumn | undefined {
  return sources.filter((one) => one.column < column).toSorted((a, b) => b.column - a.column)[0];
}

function averages(header: DerivedHeader, sources: readonly SourceColumn[]): Candidate[] {
  const money = sources.filter(({ is, isLastYear }) => is === "own" && !isLastYear);
  const parts = named(header.path.join(""), money);
  return sources
    .filter(({ is }) => is === "people")
    .flatMap((people) =>
      money.map((of): Candidate => {
        const isAlone = money.length === 1;
        const score = (parts.has(of) ? NAMED : 0) + (of.isTotal || isAlone ? FITTING : 0);
        return { kind: "average", of: of.id, base: people.id, score, isNamed: parts.has(of) };
      }),
    );
}

/** This year against last year, or what was executed against what was planned. */
function comparisons(
  kind: "difference" | "rate" | "completion",
  header: DerivedHeader,
  sources: readonly SourceColumn[],
): Candidate[] {
  const text = header.path.join("");
  const money = sources.filter(({ is }) => is !== "people");
  const parts = named(text, money);
  const stages = (["planned", "executed"] as const).filter((stage) => saysStage(text, stage));
  const pairs = money.flatMap((of) =>
    money.flatMap((base) => {
      const match = of === base ? undefined : pairing(kind, of, base);
      return match === undefined ? [] : [{ of, base, match }];
    }),
  );
  const isBetter = pairs.some(({ match }) => match.isUsual);
  return pairs
    .filter(({ match }) => match.isUsual || !isBetter)
    .map(({ of, base, match }): Candidate => {
      const isNamed = parts.has(of);
      const own = ownWords(of.title);
      const isAlike = own !== "" && own === ownWords(base.title);
      const isOfAll = of.isTotal && ownWords(base.title) === "";
      const stage = stageOf(base.path.join(""));
      const isSaid = kind !== "completion" && stages.length === 1 && stage === stages[0];
      const score =
        (isNamed ? NAMED : 0) +
        (isAlike ? 2 * FITTING : isOfAll ? FITTING : 0) +
        (isSaid ? FITTING : 0) +
        match.score +
        nearness(header, of, base);
      return { kind, of: of.id, base: base.id, score, isNamed };
    });
}

/** Of several columns of last year's figures the one beside it. */
function nearness({ column }: DerivedHeader, of: SourceColumn, base: SourceColumn): number {
  if (base.column === column - 1) return 2;
  return [of, base].some((one) => Math.abs(one.column - column) <= 2) ? 1 : 0;
}

function saysStage(text: string, stage: Stage): boolean {
  return stage === "executed" ? /执行|决算|完成/.test(text) : /预算|年初/.test(text);
}

interface Pairing {
  readonly score: number;
  /** As such columns are computed; others only where no pair is. */
  readonly isUsual: boolean;
}

function pairing(kind: RatioKind, of: SourceColumn, base: SourceColumn): Pairing | undefined {
  const ofStage = stageOf(of.path.join(""));
  const baseStage = stageOf(base.path.join(""));
  const isStaged = ofStage === "executed" && baseStage === "planned";
  const isSameYear = of.isLastYear === base.isLastYear;
  if (kind === "completion") {
    if (!isSameYear) return undefined;
    if (isStaged) return { score: FITTING, isUsual: true };
    return of.is === "own" && base.is === "own" ? { score: 0, isUsual: false } : undefined;
  }
  if (!of.isLastYear && base.isLastYear) return { score: of.is === "own" ? FITTING : 0, isUsual: true };
  return isStaged && isSameYear ? { score: 0, isUsual: false } : undefined;
}
