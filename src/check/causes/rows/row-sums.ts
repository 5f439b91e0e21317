import { absolute, type Decimal } from "../../../amount/decimal";
import type { BudgetDocument, Row, Table } from "../../../budget/document";
import { toleranceOf } from "../../judge";
import type { Equation, Equations } from "../equations";

/** A row that is the sum of others, in all columns. */
export interface RowSum {
  readonly table: Table;
  readonly total: Row;
  readonly parts: readonly Row[];
  /** By column from 0. */
  readonly equations: ReadonlyMap<number, Equation>;
  /** What is missing from the parts, in yuan, where it does not hold; below zero, what is too much. */
  readonly gaps: ReadonlyMap<number, Decimal>;
}

/** Those of tables in which one of them does not hold. */
export function rowSumsOf({ tables }: BudgetDocument, { list }: Equations): readonly RowSum[] {
  const touched = new Set<string>();
  const sums = new Map<string, Equation[]>();
  for (const equation of list) {
    const { tie, isWithinTable } = equation;
    const [total, second] = tie.left;
    const { column } = total?.place ?? {};
    if (!isWithinTable || tie.relation !== "sum" || total === undefined || second !== undefined) continue;
    if (tie.right.some(({ place }) => place.column !== column)) continue;
    const key = [total.table, total.section, total.row, "=", ...tie.right.map(({ row }) => row)].join("\n");
    const own = sums.get(key);
    if (own) own.push(equation);
    else sums.set(key, [equation]);
    if (equation.isBroken) touched.add(total.table);
  }
  const rowsOf = new Map<string, ReadonlyMap<string, Row>>();
  const rowOf = (table: Table, section: string, id: string) => {
    const known =
      rowsOf.get(table.id) ??
      new Map(table.rows.toReversed().map((row) => [`${row.section}\n${row.id}`, row]));
    rowsOf.set(table.id, known);
    return known.get(`${section}\n${id}`);
  };
  return [...sums.values()].flatMap((own): RowSum[] => {
    const [first] = own;
    const fact = first?.tie.left[0];
    const table = fact && tables.get(fact.table);
    if (first === undefined || fact === undefined || table === undefined || !touched.has(fact.table))
      return [];
    const total = rowOf(table, fact.section, fact.row);
    const parts = first.tie.right.flatMap(({ section, row }) => rowOf(table, section, row) ?? []);
    if (total === undefined || parts.length !== first.tie.right.length) return [];
    const columnOf = (equation: Equation) => equation.tie.left[0]?.place.column ?? 0;
    return [
      {
        table,
        total,
        parts,
        equations: new Map(own.map((equation) => [columnOf(equation), equation])),
        gaps: new Map(
          own.flatMap((equation) =>
            equation.isBroken ? [[columnOf(equation), equation.sums.difference] as const] : [],
          ),
        ),
      },
    ];
  });
}

/** The amounts of a row that are not nothing, in yuan, by column from 0. */
export function amountsOf({ facts }: Row): ReadonlyMap<number, Decimal> {
  return new Map(
    [...facts.values()].flatMap(({ place, value }) => (value === 0n ? [] : [[place.column, value] as const])),
  );
}

/** Added up column by column. */
export function amountsTogether(rows: readonly Row[]): ReadonlyMap<number, Decimal> {
  const together = new Map<number, Decimal>();
  for (const row of rows)
    for (const [column, value] of amountsOf(row)) together.set(column, (together.get(column) ?? 0n) + value);
  return new Map([...together].filter(([, value]) => value !== 0n));
}

/** Whether a sum lacks just these amounts, within rounding, or (`sign` -1) has them too much. */
export function lacks(
  { gaps, equations }: RowSum,
  amounts: ReadonlyMap<number, Decimal>,
  sign: 1 | -1,
): boolean {
  const columns = [...amounts.keys()].filter((column) => equations.has(column));
  if (columns.length === 0 || [...gaps.keys()].some((column) => !amounts.has(column))) return false;
  return columns.every((column) => {
    const gap = gaps.get(column);
    const equation = equations.get(column) as Equation;
    const amount = amounts.get(column) ?? 0n;
    return gap !== undefined && absolute(gap - BigInt(sign) * amount) <= slackOf(equation);
  });
}

/** What rounding explains, with one figure more. */
function slackOf({ tie, sums }: Equation): Decimal {
  const unit = tie.left[0]?.usualRounding ?? 0n;
  return toleranceOf(tie, { ...sums, rightFigures: sums.rightFigures + 1 }) + unit;
}
