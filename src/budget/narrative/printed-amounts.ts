import type { Decimal } from "../../amount/decimal";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument, Fact, PrintedQuantity, Row, Table } from "../document";
import {
  ALL_MONEY,
  ALL_NATURES,
  ALL_SOURCES,
  money,
  natures,
  OWN_BALANCE,
  type Atoms,
  type QuantityKey,
  type Stage,
} from "../quantity-key";

/**
 * Amounts of tables that were read by their labels: looked up by what they are amounts of, never by a cell. What is found is
 * what a table prints; where it prints none, a blank where there must be a figure, or two that differ, nothing is.
 */
export interface WantedAmount {
  /** Kinds of tables that say it, the best first. */
  readonly kinds: readonly string[];
  readonly side?: "revenue" | "expenditure";
  readonly sources?: Atoms;
  /** `whole`: of this year and carried over, as far as the table has both. */
  readonly time?: "this-year" | "carried-over" | "whole";
  readonly natures?: Atoms;
  readonly functional?: string;
  readonly economic?: string;
  readonly item?: string;
  readonly stage?: Stage;
}

export type FoundAmount =
  | { readonly is: "found"; readonly facts: readonly Fact[]; readonly table: Table }
  /** A table that is there and has no figure. */
  | { readonly is: "nothing"; readonly table: Table }
  | { readonly is: "no-table" }
  | { readonly is: "not-printed" | "blank" | "unreadable" | "contradicting"; readonly table: Table };

/** In the first of its kinds that prints it; else why none does. */
export function printedAmount(document: BudgetDocument, wanted: WantedAmount): FoundAmount {
  let why: FoundAmount = { is: "no-table" };
  for (const table of wanted.kinds.flatMap((kind) => tablesOf(document, kind))) {
    const found = inTable(table, wanted);
    if (found.is === "found") return found;
    const isBetter = why.is === "no-table" || (why.is === "not-printed" && found.is !== "not-printed");
    if (isBetter) why = found;
  }
  return why;
}

/** In 万元, of the first wording that the tables print; a table without figures has nothing. */
export function amountInWan(document: BudgetDocument, wanted: readonly WantedAmount[]): Decimal | undefined {
  for (const one of wanted) {
    const found = printedAmount(document, one);
    if (found.is === "nothing") return 0n;
    if (found.is === "found") return convert(valueOf(found.facts), "元", "万元");
  }
  return undefined;
}

/** The tables of a kind, in the order of the document. */
export function tablesOf({ tables }: BudgetDocument, kind: string): readonly Table[] {
  return [...tables.values()].filter(
    ({ id, asRead, state }) =>
      state !== "missing" && asRead !== undefined && (id === kind || id === `${kind}-${asRead.ordinal}`),
  );
}

/** What a table lists of one classification: each code with its amount, in the order of its rows. */
export interface PrintedLine {
  readonly code: string;
  /** As printed; absent where several rows are of it. */
  readonly name?: string;
  readonly amount: FoundAmount;
}

/** The codes of so many digits that the first table of these kinds has, with amounts that are not zero. */
export function printedLines(
  document: BudgetDocument,
  wanted: WantedAmount,
  { of, digits }: { readonly of: "functional" | "economic"; readonly digits: number },
): readonly PrintedLine[] {
  for (const table of wanted.kinds.flatMap((kind) => tablesOf(document, kind))) {
    const codes = new Set<string>();
    const names = new Map<string, string>();
    for (const { key, facts, what } of quantitiesOf(table, wanted.side)) {
      const code = key[of];
      if (code?.length !== digits || key.unit !== undefined) continue;
      codes.add(code);
      const row = facts[0] && rowOf(table, facts[0]);
      if (what === undefined && row !== undefined && !names.has(code)) names.set(code, row.name);
    }
    const lines = [...codes].flatMap((code): PrintedLine[] => {
      const amount = inTable(table, { ...wanted, [of]: code });
      if (amount.is !== "unreadable" && amount.is !== "contradicting" && !isSomething(amount)) return [];
      const name = names.get(code);
      return [{ code, amount, ...(name !== undefined && { name }) }];
    });
    if (lines.length > 0) return lines;
  }
  return [];
}

/** Whether something of these sources is printed anywhere in the document. */
export function isPrintedAnywhere(document: BudgetDocument, sources: Atoms): boolean {
  const own = money(sources, "both");
  return [...document.tables.values()].some((table) =>
    (table.asRead?.quantities ?? []).some(
      ({ key, facts }) =>
        key.item === undefined && (key.money & ~own) === 0 && facts.some(({ value }) => value !== 0n),
    ),
  );
}

/** What last year's figure is, where the table prints it beside this year's and compares the two. */
export function besideAmount({ facts, table }: Extract<FoundAmount, { is: "found" }>): Fact | undefined {
  const [fact, second] = facts;
  if (fact === undefined || second !== undefined) return undefined;
  const comparing = table.derived.find(
    ({ kind, section, of, isOpen, rivals }) =>
      (kind === "difference" || kind === "rate") &&
      section === fact.section &&
      of === fact.column &&
      isOpen === undefined &&
      rivals === undefined,
  );
  const before = table.beside?.find(({ id, section }) => section === fact.section && id === comparing?.base);
  if (before === undefined || !/上年|去年|上一年/.test(before.title)) return undefined;
  const own = before.facts.get(fact.row);
  return own?.form === "unreadable" ? undefined : own;
}

function inTable(table: Table, wanted: WantedAmount): FoundAmount {
  const asked = askedKey(wanted);
  const fitting = quantitiesOf(table, wanted.side)
    .filter((one) => fits(one, asked, wanted))
    .filter(({ key }) => isWhole(table, key, asked, wanted.side));
  const widest = Math.max(0, ...fitting.map(({ key }) => width(key)));
  const best = fitting.filter(({ key }) => width(key) === widest);
  const [first] = best.toSorted((a, b) => a.facts.length - b.facts.length);
  if (first === undefined)
    return table.state === "empty" ? { is: "nothing", table } : { is: "not-printed", table };
  if (first.facts.some(({ form }) => form === "unreadable")) return { is: "unreadable", table };
  if (first.facts.some((fact) => lacksFigure(table, fact))) return { is: "blank", table };
  const isOne = best.every(
    ({ facts }) => valueOf(facts) === valueOf(first.facts) || facts.every(({ form }) => form === "blank"),
  );
  return isOne ? { is: "found", facts: first.facts, table } : { is: "contradicting", table };
}

interface Asked {
  readonly money: Atoms;
  readonly thisYear: Atoms;
  readonly natures: Atoms;
}

function askedKey({
  sources = ALL_SOURCES,
  time = "whole",
  natures: spent = ALL_NATURES,
}: WantedAmount): Asked {
  const thisYear = money(sources, "this-year");
  const own = time === "whole" ? money(sources, "both") : money(sources, time);
  return { money: own, thisYear, natures: spent };
}

/** What a table may leave out because it has none. */
const LEFT_OUT_MONEY = money(ALL_SOURCES, "carried-over") | money(OWN_BALANCE, "both");
const LEFT_OUT_NATURES = natures("carryForward", "distribution");

function fits({ key }: PrintedQuantity, asked: Asked, wanted: WantedAmount): boolean {
  if (key.unit !== undefined || key.government !== undefined) return false;
  if (key.functional !== wanted.functional || key.economic !== wanted.economic) return false;
  if (key.item !== wanted.item || key.stage !== wanted.stage) return false;
  const isOfMoney =
    key.otherwise !== undefined && wanted.time === "this-year"
      ? key.otherwise === asked.money
      : (key.money & ~asked.money) === 0 && (asked.money & ~key.money & ~LEFT_OUT_MONEY) === 0;
  const isOfNature =
    (key.natures & ~asked.natures) === 0 && (asked.natures & ~key.natures & ~LEFT_OUT_NATURES) === 0;
  return isOfMoney && isOfNature;
}

/** Nothing is printed of what is asked and not in the amount. */
function isWhole(table: Table, key: QuantityKey, asked: Asked, side: WantedAmount["side"]): boolean {
  const moneyLeft = asked.money & ~key.money;
  const naturesLeft = asked.natures & ~key.natures;
  if (moneyLeft === 0 && naturesLeft === 0) return true;
  return quantitiesOf(table, side).every(({ key: other, facts }) => {
    if (other.item !== undefined || other.stage !== undefined) return true;
    const isLeft =
      ((other.money & ~moneyLeft) === 0 && (other.natures & ~asked.natures) === 0) ||
      ((other.natures & ~naturesLeft) === 0 && (other.money & ~asked.money) === 0);
    return !isLeft || facts.every(({ value }) => value === 0n);
  });
}

function width({ money: of, natures: spent }: QuantityKey): number {
  let count = 0;
  for (const atoms of [of & ALL_MONEY, spent])
    for (let rest = atoms; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function quantitiesOf(table: Table, side: WantedAmount["side"]): readonly PrintedQuantity[] {
  const all = table.asRead?.quantities ?? [];
  if (side === undefined) return all;
  const other = side === "revenue" ? "expenditure" : "revenue";
  return all.filter(({ facts: [fact] }) => fact?.section.startsWith(other) === false);
}

/** A blank is zero, but not where what it is the sum of has figures. */
function lacksFigure(table: Table, fact: Fact): boolean {
  if (fact.form !== "blank") return false;
  const row = rowOf(table, fact);
  const own = table.rows.filter(({ section }) => section === fact.section);
  const hasValue = (one: Row) => (one.facts.get(fact.column)?.value ?? 0n) !== 0n;
  if (row?.kind === "total" && own.some(hasValue)) return true;
  if (own.some((one) => one.parent === fact.row && hasValue(one))) return true;
  const sum = table.asRead?.columnSums.find(
    ({ section, total }) => section === fact.section && total === fact.column,
  );
  return sum?.parts.some((part) => (row?.facts.get(part)?.value ?? 0n) !== 0n) ?? false;
}

function rowOf({ rows }: Table, { section, row }: Fact): Row | undefined {
  return rows.find((one) => one.section === section && one.id === row);
}

function valueOf(facts: readonly Fact[]): bigint {
  return facts.reduce((sum, { value }) => sum + value, 0n);
}

function isSomething(found: FoundAmount): boolean {
  return found.is === "found" && valueOf(found.facts) !== 0n;
}
