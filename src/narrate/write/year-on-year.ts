import { absolute, type Decimal } from "../../amount/decimal";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument, Fact, Row } from "../../budget/document";
import { tableOf } from "../../budget/lookup";
import { printedAmount, printedLines, type FoundAmount } from "../../budget/narrative/printed-amounts";
import type { AmountComparison, RowComparison, YearComparison } from "../../budget/narrative/year-comparison";
import { normalize } from "../../text/normalize";
import type { CellPlace } from "../../workbook/snapshot";
import { similarity } from "../../text/similarity";

/** Two years of one budget side by side: what grew, shrank, came and went. Amounts in 万元. */
export interface YearOnYear {
  /** Largest difference first. Lines that did not change are left out. */
  readonly lines: readonly YearLine[];
}

export interface YearLine {
  readonly comparison: YearComparison;
  readonly name: string;
  readonly change: "new" | "dropped" | "changed";
  /** Where it was worded a little differently last year. */
  readonly formerName?: string;
  readonly thisYear?: YearAmount;
  readonly lastYear?: YearAmount;
  /** This year less last year. */
  readonly difference: Decimal;
}

export interface YearAmount {
  readonly value: Decimal;
  readonly place: CellPlace;
}

/** The lines of two budgets that the standard compares. */
export function compareYears(
  document: BudgetDocument,
  last: BudgetDocument,
  comparisons: readonly YearComparison[],
): YearOnYear {
  const lines = comparisons.flatMap((comparison) =>
    "amounts" in comparison
      ? byAmount(document, last, comparison)
      : comparison.rows.by === "id"
        ? byId(document, last, comparison)
        : byName(amountsByName(document, comparison), amountsByName(last, comparison), comparison),
  );
  const size = (line: YearLine) => absolute(line.difference);
  return { lines: lines.sort((a, b) => (size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1)) };
}

/** Rows that every year has: the sources of money, the thirty classes. */
function byId(document: BudgetDocument, last: BudgetDocument, comparison: RowComparison): YearLine[] {
  const amount = (row: Row | undefined) => amountOf(row, comparison.column);
  const before = new Map(rowsOf(last, comparison).map((row) => [row.id, row]));
  return rowsOf(document, comparison).flatMap((row) =>
    lineOf(comparison, { name: row.name, thisYear: amount(row), lastYear: amount(before.get(row.id)) }),
  );
}

/** What the tables of both years print; of what one of them does not tell, nothing is said. */
function byAmount(document: BudgetDocument, last: BudgetDocument, comparison: AmountComparison): YearLine[] {
  const { amounts } = comparison;
  if (!("of" in amounts)) {
    return amounts.flatMap(({ name, wanted }) => {
      const [thisYear, lastYear] = [document, last].map((one) =>
        wanted.map((own) => foundAmount(printedAmount(one, own))).find((found) => found !== undefined),
      );
      return thisYear && lastYear ? lineOf(comparison, { name, thisYear, lastYear }) : [];
    });
  }
  const [now, before] = [document, last].map(
    (one) => new Map(printedLines(one, amounts.wanted, amounts).map((line) => [line.code, line])),
  );
  // A table that has none of it may not have been read.
  if (now === undefined || before === undefined || now.size === 0 || before.size === 0) return [];
  return [...new Set([...now.keys(), ...before.keys()])].sort().flatMap((code) => {
    const lines = [now.get(code), before.get(code)];
    const [thisYear, lastYear] = lines.map((line) => line && foundAmount(line.amount));
    if (lines.some((line) => line !== undefined && foundAmount(line.amount) === undefined)) return [];
    const name = lines.find((line) => line?.name !== undefined)?.name ?? code;
    return lineOf(comparison, { name, thisYear, lastYear });
  });
}

function foundAmount(found: FoundAmount): YearAmount | undefined {
  const [fact] = found.is === "found" ? found.facts : [];
  if (found.is !== "found" || fact === undefined) return undefined;
  const value = found.facts.reduce((sum, one) => sum + one.value, 0n);
  return { value: convert(value, "元", "万元"), place: fact.place };
}

/** The rows that a comparison is about. */
function rowsOf(document: BudgetDocument, { table: id, section, rows }: RowComparison): readonly Row[] {
  const table = tableOf(document, id);
  const own = table?.rows.filter((row) => row.section === section) ?? [];
  if (rows.by === "name") return own.filter((row) => row.kind === rows.kind);
  const scheme = table?.description.sections.find((one) => one.id === section)?.rows;
  const sums = scheme?.kind === "listed" ? scheme.rows.filter(({ sumOf }) => sumOf !== undefined) : [];
  const left = new Set([...sums.map((row) => row.id), ...(rows.except ?? [])]);
  return own.filter((row) => !left.has(row.id));
}

interface NamedAmount {
  readonly name: string;
  readonly amount: YearAmount;
}

/** Projects of one name in several units are taken together: the first stands for their place. */
function amountsByName(document: BudgetDocument, comparison: RowComparison): NamedAmount[] {
  const found = new Map<string, YearAmount>();
  for (const row of rowsOf(document, comparison)) {
    const amount = amountOf(row, comparison.column);
    if (amount === undefined) continue;
    const before = found.get(row.name);
    found.set(row.name, before ? { ...before, value: before.value + amount.value } : amount);
  }
  return [...found].map(([name, amount]) => ({ name, amount }));
}

/** Same names first; of the rest, names so similar that they were only reworded. */
function byName(
  now: readonly NamedAmount[],
  before: readonly NamedAmount[],
  comparison: YearComparison,
): YearLine[] {
  const former = new Map(before.map((one) => [normalize(one.name), one]));
  const lines: YearLine[] = [];
  const fresh: NamedAmount[] = [];
  for (const one of now) {
    const same = former.get(normalize(one.name));
    if (same === undefined) fresh.push(one);
    else {
      former.delete(normalize(one.name));
      lines.push(...lineOf(comparison, { name: one.name, thisYear: one.amount, lastYear: same.amount }));
    }
  }
  const pairs = fresh
    .flatMap((one) =>
      [...former].map(([key, old]) => ({ one, key, old, likeness: similarity(one.name, old.name) })),
    )
    .filter(
      ({ one, old, likeness }) => likeness >= LEAST_SIMILARITY && digitsOf(one.name) === digitsOf(old.name),
    )
    .sort((a, b) => b.likeness - a.likeness);
  const paired = new Set<NamedAmount>();
  for (const { one, key, old } of pairs) {
    if (paired.has(one) || !former.delete(key)) continue;
    paired.add(one);
    const { name, amount: thisYear } = one;
    lines.push(...lineOf(comparison, { name, formerName: old.name, thisYear, lastYear: old.amount }));
  }
  for (const one of fresh) {
    if (!paired.has(one)) lines.push(...lineOf(comparison, { name: one.name, thisYear: one.amount }));
  }
  for (const { name, amount } of former.values())
    lines.push(...lineOf(comparison, { name, lastYear: amount }));
  return lines;
}

/** Of ten characters eight are the same. */
const LEAST_SIMILARITY = 0.75;

/** 一期 and 二期, 第1批 and 第2批 are different projects; a year in the name is not what tells them apart. */
function digitsOf(name: string): string {
  return normalize(name)
    .replace(/20\d\d年?度?/g, "")
    .replace(/[^\d一二三四五六七八九十]/g, "");
}

interface TwoYears {
  readonly name: string;
  readonly formerName?: string;
  readonly thisYear?: YearAmount | undefined;
  readonly lastYear?: YearAmount | undefined;
}

/** Nothing where nothing changed. */
function lineOf(comparison: YearComparison, { name, formerName, thisYear, lastYear }: TwoYears): YearLine[] {
  const difference = (thisYear?.value ?? 0n) - (lastYear?.value ?? 0n);
  if (difference === 0n) return [];
  const isNew = (lastYear?.value ?? 0n) === 0n;
  const isDropped = (thisYear?.value ?? 0n) === 0n;
  return [
    {
      comparison,
      name,
      change: isNew ? "new" : isDropped ? "dropped" : "changed",
      ...(formerName === undefined ? {} : { formerName }),
      ...(thisYear === undefined ? {} : { thisYear }),
      ...(lastYear === undefined ? {} : { lastYear }),
      difference,
    },
  ];
}

function amountOf(row: Row | undefined, column: string): YearAmount | undefined {
  const fact: Fact | undefined = row?.facts.get(column);
  if (fact === undefined || fact.form === "unreadable") return undefined;
  return { value: convert(fact.value, "元", "万元"), place: fact.place };
}
