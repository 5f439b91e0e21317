import { judge } from "../../check/judge";
import type { JudgedTie } from "../../check/judged-tables";
import type { Tie } from "../../budget/check";
import type { BudgetDocument, Fact, Row, Table } from "../../budget/document";
import { columnName } from "../../budget/wording";
import { mentions, withAmounts, type NewAmounts } from "../substitute";
import { totalsOf } from "../totals";

/** A row or a column of these adds up others, so that nothing in it does not mean that there is none. */
const TOTAL = /^(合计|总计)$/;
const TOTAL_COLUMN = /(合计|总计|小计)$/;
/** So many printed zeros show that a column prints them. */
const FEW = 3;

/** What was filled in and rests on blank cells that may be left to fill in, each with these. */
export type OnMissing = ReadonlyMap<number, readonly Fact[]>;

/**
 * Amounts that no equation gives from printed figures alone, or from others that one gives: somewhere behind each stands a
 * blank that is a total which could not be computed, or a cell of a column that prints its zeros. What such a blank would
 * hold nobody knows, and to take it for nothing would write a total that is too small.
 */
export function restingOnMissing(
  document: BudgetDocument,
  ties: readonly JudgedTie[],
  amounts: NewAmounts,
): OnMissing {
  const own = ties.flatMap(({ tie }) =>
    tie.usual !== true && tie.relation !== "at-least" && mentions(tie, amounts) ? [tie] : [],
  );
  const facts = new Map(own.flatMap((tie) => factsOf(tie).map((fact) => [fact.index, fact] as const)));
  const mayBeMissing = missingIn(document, ties, amounts);
  const missing = new Map([...facts].filter(([, fact]) => mayBeMissing(fact)));
  if (missing.size === 0) return new Map();
  const holding = own.filter((tie) => judge(withAmounts(tie, amounts)).outcome !== "failed");
  const open = new Set([...facts.keys()].filter((index) => amounts.has(index)));
  for (let size = -1; size !== open.size;) {
    size = open.size;
    for (const tie of holding) {
      const indexes = factsOf(tie).map(({ index }) => index);
      if (indexes.some((index) => missing.has(index))) continue;
      const [only, second] = new Set(indexes.filter((index) => open.has(index)));
      if (only !== undefined && second === undefined) open.delete(only);
    }
  }
  return new Map([...open].map((index) => [index, missingBehind(index, own, { open, missing })]));
}

const factsOf = ({ left, right }: Tie): readonly Fact[] => [...left, ...right];

/** The blanks in its own equations, or else in those of what it is computed with. */
function missingBehind(
  index: number,
  ties: readonly Tie[],
  { open, missing }: { readonly open: ReadonlySet<number>; readonly missing: ReadonlyMap<number, Fact> },
): readonly Fact[] {
  const seen = new Set([index]);
  for (const one of seen) {
    const beside = ties.map(factsOf).filter((facts) => facts.some((fact) => fact.index === one));
    const found = new Map(
      beside.flat().flatMap((fact) => (missing.has(fact.index) ? [[fact.index, fact] as const] : [])),
    );
    if (found.size > 0) return [...found.values()];
    for (const fact of beside.flat()) if (open.has(fact.index)) seen.add(fact.index);
  }
  return [];
}

function missingIn(
  { performanceForms, tables }: BudgetDocument,
  ties: readonly JudgedTie[],
  amounts: NewAmounts,
): (fact: Fact) => boolean {
  const totals = totalsOf(ties);
  const known = new Map<string, boolean>();
  const all = [...tables.values(), ...performanceForms.map(({ figures }) => figures)];
  const byId = new Map(all.map((table) => [table.id, table]));
  return (fact) => {
    if (fact.form !== "blank" || amounts.has(fact.index)) return false;
    const table = byId.get(fact.table);
    const row = table?.rows.find(({ id, section }) => id === fact.row && section === fact.section);
    if (table === undefined || row === undefined) return false;
    const key = `${fact.table} ${fact.section} ${fact.column}`;
    const prints = known.get(key) ?? printsZeros(table, fact, amounts);
    known.set(key, prints);
    if (prints) return true;
    if (totals.has(fact.index)) return false;
    return isTotalOfSome(table, row, fact, amounts) || isTotalBesideSome(table, row, fact);
  };
}

function printsZeros({ rows }: Table, { column, section }: Fact, amounts: NewAmounts): boolean {
  const zeros = rows.flatMap((row) => {
    const fact = row.section === section ? row.facts.get(column) : undefined;
    return fact !== undefined && fact.value === 0n && !amounts.has(fact.index) ? [fact] : [];
  });
  const blank = zeros.filter(({ form }) => form === "blank").length;
  return zeros.length - blank >= FEW && zeros.length - blank > blank;
}

/** 合计 of a column in which others stand. */
function isTotalOfSome({ rows }: Table, row: Row, { column, section }: Fact, amounts: NewAmounts): boolean {
  if (row.kind !== "total" && !TOTAL.test(row.name.replaceAll(/\s/g, ""))) return false;
  return rows.some((other) => {
    const fact = other !== row && other.section === section ? other.facts.get(column) : undefined;
    return fact !== undefined && (amounts.get(fact.index) ?? fact.value) !== 0n;
  });
}

/** A 合计 of a row in which others stand. */
function isTotalBesideSome(table: Table, row: Row, { column, section }: Fact): boolean {
  const title = columnName(table, section, column).replaceAll(/\s/g, "");
  return TOTAL_COLUMN.test(title) && [...row.facts.values()].some(({ value }) => value !== 0n);
}
