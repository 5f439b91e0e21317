import type { BudgetDocument, Fact } from "../../../budget/document";
import { ofTable } from "../../../budget/narrative/quantities";
import { compareFigure } from "../compare-figure";
import { fold } from "../fold";
import type { Mention } from "./mentions";
import { nameBefore, type Vocabulary } from "./names";

/** What the rows of one name have, by the name without what may be left out of it. */
export type RowAmounts = ReadonlyMap<string, readonly Fact[]>;

export function rowAmounts({ tables }: BudgetDocument): RowAmounts {
  const found = new Map<string, Fact[]>();
  for (const table of tables.values()) {
    // What comes in for an item is another amount than what is spent on it.
    const isRevenue = /(?:^|-)revenue$/.test(table.description.id);
    for (const { kind, name, code, facts } of table.rows) {
      if (kind === "total" || kind === "subtotal" || name === "" || (isRevenue && code !== undefined))
        continue;
      const numbers = [...facts.values()].filter(({ form, value }) => form === "number" && value !== 0n);
      const own = found.get(plainName(name)) ?? [];
      found.set(plainName(name), [...own, ...numbers]);
    }
  }
  return found;
}

function plainName(name: string): string {
  const plain = fold(name).replace(/[\s"'《》]/g, "");
  return plain.replace(/(?<=..)(?:支出|项目|科目)+$/, "");
}

interface Entry {
  readonly mention: Mention;
  readonly name: string;
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
    const facts = name === undefined ? undefined : rows.get(plainName(name));
    return name === undefined || facts === undefined ? [] : [{ mention, name, facts }];
  });
  const bound = new Map<Mention, Mention>();
  entries.forEach((entry, at) => {
    const { mention, name, facts } = entry;
    const fact =
      facts.find((one) => agrees(entry, one)) ?? (isLoose ? undefined : meantIn(entry, entries, at));
    if (fact !== undefined) bound.set(mention, { ...mention, name, bound: ofTable(fact, name) });
  });
  return mentions.map((one) => bound.get(one) ?? one);
}

/** Of a mention that is bound to nothing yet. */
function ownName(
  { role, words, bound, target, item, stage }: Mention,
  vocabulary: Vocabulary,
): string | undefined {
  if ((role !== "amount" || bound) ?? target ?? item ?? stage) return undefined;
  const named = nameBefore(words, undefined, vocabulary);
  return named.is === "unknown" && named.name.length >= SHORTEST ? named.name : undefined;
}

const SHORTEST = 3;

function isBeside({ mention: one }: Entry, { mention: other }: Entry): boolean {
  return one.paragraph === other.paragraph;
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
  if (most < FEWEST || most * 2 < own.length) return undefined;
  const nearest = [entries[at - 1], entries[at + 1]].flatMap((one) =>
    one !== undefined && isBeside(one, entry) ? [...columnsOf(one)] : [],
  );
  const columns = [...counts].flatMap(([column, count]) =>
    count === most && nearest.includes(column) ? [column] : [],
  );
  const facts = entry.facts.filter((fact) => columns.includes(columnOf(fact)));
  return new Set(facts.map(({ value }) => value)).size === 1 ? facts[0] : undefined;
}
