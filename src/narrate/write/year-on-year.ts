import { absolute, type Decimal } from "../../amount/decimal";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument, Fact, Row, Table } from "../../budget/document";
import { tableOf } from "../../budget/lookup";
import { normalize } from "../../text/normalize";
import type { CellPlace } from "../../workbook/snapshot";
import { similarity } from "../../text/similarity";

/** Two years of one budget side by side: what grew, shrank, came and went. Amounts in 万元. */
export interface YearOnYear {
  /** Largest difference first. Lines that did not change are left out. */
  readonly lines: readonly YearLine[];
}

export interface YearLine {
  readonly of: "source" | "class" | "project" | "item" | "three-public";
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

export function compareYears(document: BudgetDocument, last: BudgetDocument): YearOnYear {
  const lines = [
    ...listed(document, last, "revenue-expenditure", "revenue", "source"),
    ...listed(document, last, "revenue-expenditure", "expenditure", "class"),
    ...listed(document, last, "three-public", "rows", "three-public"),
    ...named(projectsOf(document, "projects"), projectsOf(last, "projects"), "project"),
    ...named(itemsOf(document), itemsOf(last), "item"),
  ];
  const size = (line: YearLine) => absolute(line.difference);
  return { lines: lines.sort((a, b) => (size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1)) };
}

/** Rows that every year has: the sources of money, the thirty classes. */
function listed(
  document: BudgetDocument,
  last: BudgetDocument,
  tableId: string,
  section: string,
  of: YearLine["of"],
): YearLine[] {
  const rows = (one: BudgetDocument) =>
    new Map(
      (tableOf(one, tableId)?.rows ?? [])
        .filter((row) => row.section === section && !/Total$|^carryForward$|^vehicles$/.test(row.id))
        .map((row) => [row.id, row] as const),
    );
  const before = rows(last);
  return [...rows(document)].flatMap(([id, row]) =>
    lineOf(of, row.name, amountOf(row), amountOf(before.get(id))),
  );
}

interface NamedAmount {
  readonly name: string;
  readonly amount: YearAmount;
}

/** Projects of one name in several units are taken together: the first stands for their place. */
function projectsOf(document: BudgetDocument, tableId: string): NamedAmount[] {
  return together(tableOf(document, tableId), (row) => row.kind === "project", "total");
}

function itemsOf(document: BudgetDocument): NamedAmount[] {
  return together(tableOf(document, "basic-expenditure"), (row) => row.kind === "item", "operating");
}

function together(table: Table | undefined, isMeant: (row: Row) => boolean, column: string): NamedAmount[] {
  const found = new Map<string, YearAmount>();
  for (const row of table?.rows ?? []) {
    const amount = isMeant(row) ? amountOf(row, column) : undefined;
    if (amount === undefined) continue;
    const before = found.get(row.name);
    found.set(row.name, before ? { ...before, value: before.value + amount.value } : amount);
  }
  return [...found].map(([name, amount]) => ({ name, amount }));
}

/** Same names first; of the rest, names so alike that they were only reworded. */
function named(now: readonly NamedAmount[], before: readonly NamedAmount[], of: YearLine["of"]): YearLine[] {
  const former = new Map(before.map((one) => [normalize(one.name), one]));
  const lines: YearLine[] = [];
  const fresh: NamedAmount[] = [];
  for (const one of now) {
    const same = former.get(normalize(one.name));
    if (same === undefined) fresh.push(one);
    else {
      former.delete(normalize(one.name));
      lines.push(...lineOf(of, one.name, one.amount, same.amount));
    }
  }
  const pairs = fresh
    .flatMap((one) =>
      [...former].map(([key, old]) => ({ one, key, old, alike: similarity(one.name, old.name) })),
    )
    .filter(({ one, old, alike }) => alike >= ALIKE && digitsOf(one.name) === digitsOf(old.name))
    .sort((a, b) => b.alike - a.alike);
  const paired = new Set<NamedAmount>();
  for (const { one, key, old } of pairs) {
    if (paired.has(one) || !former.delete(key)) continue;
    paired.add(one);
    lines.push(...lineOf(of, one.name, one.amount, old.amount, old.name));
  }
  for (const one of fresh) if (!paired.has(one)) lines.push(...lineOf(of, one.name, one.amount, undefined));
  for (const old of former.values()) lines.push(...lineOf(of, old.name, undefined, old.amount));
  return lines;
}

/** Of ten characters eight are the same. */
const ALIKE = 0.75;

/** 一期 and 二期, 第1批 and 第2批 are different projects; a year in the name is not what tells them apart. */
function digitsOf(name: string): string {
  return normalize(name)
    .replace(/20\d\d年?度?/g, "")
    .replace(/[^\d一二三四五六七八九十]/g, "");
}

function lineOf(
  of: YearLine["of"],
  name: string,
  thisYear: YearAmount | undefined,
  lastYear: YearAmount | undefined,
  formerName?: string,
): YearLine[] {
  const difference = (thisYear?.value ?? 0n) - (lastYear?.value ?? 0n);
  if (difference === 0n) return [];
  const isNew = (lastYear?.value ?? 0n) === 0n;
  const isDropped = (thisYear?.value ?? 0n) === 0n;
  return [
    {
      of,
      name,
      change: isNew ? "new" : isDropped ? "dropped" : "changed",
      ...(formerName === undefined ? {} : { formerName }),
      ...(thisYear === undefined ? {} : { thisYear }),
      ...(lastYear === undefined ? {} : { lastYear }),
      difference,
    },
  ];
}

function amountOf(row: Row | undefined, column = "total"): YearAmount | undefined {
  const fact: Fact | undefined = row?.facts.get(column);
  if (fact === undefined || fact.form === "unreadable") return undefined;
  return { value: convert(fact.value, "元", "万元"), place: fact.place };
}
