import type { BudgetDocument, Fact } from "../../../budget/document";
import { ofTable } from "../../../budget/narrative/quantities";
import { isMistyped } from "../mistyped-figure";
import { compareFigure } from "../compare-figure";
import { fold } from "../fold";
import type { Mention } from "./mentions";
import { nameBefore, type Vocabulary } from "./names";

/** What the rows of one name have. */
export interface RowAmounts {
  /** By the name without what may be left out of it. */
  readonly byName: ReadonlyMap<string, readonly Fact[]>;
  /** Of units, of which the text tells by shorter names; the department's own is among them. */
  readonly units: readonly Unit[];
  /** Names of which there is one amount in all tables. */
  readonly single: ReadonlySet<string>;
}

interface Unit {
  readonly name: string;
  readonly isDepartment: boolean;
  readonly facts: readonly Fact[];
}

export function rowAmounts({ tables, department }: BudgetDocument): RowAmounts {
  const found = new Map<string, Fact[]>();
  const units = new Map<string, Fact[]>();
  const departmentName = plainName(department ?? "");
  const open = new Set<string>();
  for (const table of tables.values()) {
    // Of several rows of the department's name the first is of all units.
    const own = table.rows.filter(({ kind, name }) => kind === "unit" && plainName(name) === departmentName);
    const all = own.length > 1 ? own[0] : undefined;
    // What comes in for an item is another amount than what is spent on it.
    const isRevenue = /(?:^|-)revenue$/.test(table.description.id);
    for (const row of table.rows) {
      const { kind, name, code, facts } = row;
      if (
        kind === "total" ||
        kind === "subtotal" ||
        name === "" ||
        (isRevenue && code !== undefined && kind !== "unit")
      )
        continue;
      const numbers = [...facts.values()].filter(({ form, value }) => form === "number" && value !== 0n);
      const plain = plainName(name);
      found.set(plain, [...(found.get(plain) ?? []), ...numbers]);
      if (kind === "unit" && row !== all) units.set(plain, [...(units.get(plain) ?? []), ...numbers]);
      // What is spent on goods of one kind may be told of a part of the money alone.
      if (code === undefined ? kind !== "listed" && kind !== "project" : !FUNCTIONAL.test(code))
        open.add(plain);
    }
  }
  const single = [...found].flatMap(([name, facts]) => {
    const isOne = new Set(facts.map(({ value }) => value)).size === 1;
    return isOne && !open.has(name) && name.length >= LONG_NAME ? [name] : [];
  });
  return {
    byName: found,
    units: [...units].map(([name, facts]) => ({
      name: name.replace(/\(.*\)$/, ""),
      facts,
      isDepartment: name.startsWith(departmentName),
    })),
    single: new Set(single),
  };
}

const FUNCTIONAL = /^2\d{6}$/;
const LONG_NAME = 4;

/** The unit that is called so: 国库支付中心 of 湖州市市级财政国库支付中心, 局机关 of the department's own. */
function unitCalled(words: string, units: readonly Unit[]): readonly Fact[] | undefined {
  const name = plainName(words);
  const short = name.replace(/(?:本级|机关|本部)$/, "");
  if (short !== name && short.length < 3) {
    const own = units.filter(({ isDepartment }) => isDepartment).flatMap(({ facts }) => facts);
    return own.length > 0 ? own : undefined;
  }
  if (short.length < LONG_NAME) return undefined;
  const [only, other] = units.filter((unit) => isShortFor(short, unit.name));
  return other === undefined ? only?.facts : undefined;
}

/** Of its characters some are left out, never the last. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length && long.endsWith(short.slice(-2));
}

function plainName(name: string): string {
  const plain = fold(name).replace(/[\s"'《》]/g, "");
  return plain.replace(/(?<=..)(?:支出|项目|科目)+$/, "");
}

interface Entry {
  readonly mention: Mention;
  readonly name: string;
  readonly isSingle: boolean;
  readonly facts: readonly Fact[];
}

/**
 * 行政运行A、信息化建设B: names of rows that stand alone, of which another row may bear one too. Which column they were
 * copied from shows by those beside them; what is neither there nor anywhere else in a row of the name is wrong.
 */
export function withEnumerated(
  mentions: readonly Mention[],
  rows: RowAmounts,
  { vocabulary, isLoose }: { readonly vocabulary: Vocabulary; readonly isLoose: boolean },
): readonly Mention[] {
  const entries = mentions.flatMap((mention): Entry[] => {
    const name = ownName(mention, vocabulary);
    if (name === undefined) return [];
    const facts = rows.byName.get(plainName(name)) ?? unitCalled(name, rows.units);
    return facts === undefined ? [] : [{ mention, name, facts, isSingle: rows.single.has(plainName(name)) }];
  });
  const bound = new Map<Mention, Mention>();
  entries.forEach((entry, at) => {
    const { mention, name, facts, isSingle } = entry;
    const fact =
      facts.find((one) => agrees(entry, one)) ??
      (isLoose || PLANNED.test(mention.words)
        ? undefined
        : isSingle
          ? facts[0]
          : meantIn(entry, entries, at));
    if (fact !== undefined) bound.set(mention, { ...mention, name, bound: ofTable(fact, name) });
  });
  return mentions.map((one) => bound.get(one) ?? one);
}

/** What was planned stands in no table of final accounts by rows. */
const PLANNED = /(?:年初|全年|调整后?)(?:支出)?预算(?:数)?为?$/;

/** Of a mention that is bound to nothing yet. */
function ownName(
  { role, words, bound, target, item, stage }: Mention,
  vocabulary: Vocabulary,
): string | undefined {
  if ((role !== "amount" || bound) ?? target ?? item ?? stage) return undefined;
  const named = nameBefore(words, undefined, vocabulary);
  return named.is === "unknown" && named.name.length >= SHORTEST ? named.name : undefined;
}

const SHORTEST = 2;

/** In one paragraph, or each in its own of a list. */
function isBeside({ mention: one }: Entry, { mention: other }: Entry): boolean {
  return Math.abs(one.paragraph.index - other.paragraph.index) <= 1;
}

function columnOf({ table, section, column }: Fact): string {
  return [table, section, column].join(" ");
}

function agrees({ mention }: Entry, fact: Fact): boolean {
  return compareFigure(mention.token, ofTable(fact, ""), false) === "right";
}

/** The columns in which a row of its name has its amount. */
function columnsOf(entry: Entry): ReadonlySet<string> {
  return new Set(entry.facts.filter((fact) => agrees(entry, fact)).map(columnOf));
}

/** In 万元. */
const YUAN = 10_000n;

/** So many others of the enumeration have their amounts in one column. */
const FEWEST = 2;

/** What stands in the column from which those beside it were copied, where that is one amount. */
function meantIn(entry: Entry, entries: readonly Entry[], at: number): Fact | undefined {
  const own = entries.filter((one) => isBeside(one, entry));
  const counts = new Map<string, number>();
  for (const one of own)
    for (const column of columnsOf(one)) counts.set(column, (counts.get(column) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  // More that disagree than agree were copied from elsewhere.
  if (most < 1 || most * 2 < own.length) return undefined;
  const nearest = [entries[at - 1], entries[at + 1]].flatMap((one) =>
    one !== undefined && isBeside(one, entry) ? [...columnsOf(one)] : [],
  );
  const columns = [...counts].flatMap(([column, count]) =>
    count === most && nearest.includes(column) ? [column] : [],
  );
  const facts = entry.facts.filter((fact) => columns.includes(columnOf(fact)));
  const isOne = new Set(facts.map(({ value }) => value)).size === 1;
  // One alone may stand there by chance, and of several it is that one mistyped.
  if (isOne && most >= FEWEST) return facts[0];
  const near = facts.filter(({ value }) => isMistyped(entry.mention.token, value / YUAN));
  return new Set(near.map(({ value }) => value)).size === 1 ? near[0] : undefined;
}
