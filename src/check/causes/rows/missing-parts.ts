import { absolute, type Decimal } from "../../../amount/decimal";
import type { BudgetDocument, Row, Table } from "../../../budget/document";
import { toleranceOf } from "../../judge";
import { equationsWith, sidesOf, type Equation, type Equations } from "../equations";
import type { RowSlip } from "./row-slip";
import type { RowSum } from "./row-sums";

/**
 * A part of a total is not there: the sums of several of its columns all lack something, and what they lack adds up across
 * the row as a row of this table does. Whose it is may be known: a unit that other tables print with such an amount.
 */
export function* missingParts(
  document: BudgetDocument,
  equations: Equations,
  sums: readonly RowSum[],
): Iterable<RowSlip> {
  for (const sum of sums) {
    const { gaps, parts, total, table } = sum;
    const [first] = parts;
    if (first === undefined || gaps.size < 2 || [...gaps.values()].some((gap) => gap <= 0n)) continue;
    if (!addsUpAcross(sum, equations)) continue;
    const unit = unitWith(document, table, gaps);
    yield {
      kind: "missing-row",
      table,
      row: placeOf(table, parts, unit) ?? first,
      change: "insert",
      labels: unit === undefined ? [] : [unit.name],
      amounts: gaps,
      group: total.name,
      solved: [...sum.equations.values()].filter(({ isBroken }) => isBroken),
      // Without a name it is no more than what the figures say.
      cost: unit === undefined ? 1.3 : 1.2,
      // An item may be too low in all its columns, as well as not be there.
      isGuess: unit === undefined,
    };
  }
}

/** The sums across the total's row hold for what its columns lack too, and one of them is of two columns at least. */
function addsUpAcross({ total, gaps }: RowSum, equations: Equations): boolean {
  const columnOf = new Map([...total.facts.values()].map(({ index, place }) => [index, place.column]));
  const across = new Set<Equation>();
  for (const index of columnOf.keys())
    for (const equation of equationsWith(equations, index))
      if ([...sidesOf(equation).keys()].every((one) => columnOf.has(one))) across.add(equation);
  const gapOf = (index: number): Decimal => gaps.get(columnOf.get(index) ?? -1) ?? 0n;
  let spoken = 0;
  for (const equation of across) {
    const { tie, sums } = equation;
    let difference = 0n;
    let touched = 0;
    for (const [index, times] of sidesOf(equation)) {
      if (gapOf(index) !== 0n) touched += 1;
      difference += BigInt(times) * gapOf(index);
    }
    if (absolute(difference) > 2n * toleranceOf(tie, sums) + (tie.left[0]?.usualRounding ?? 0n)) return false;
    if (touched > 1) spoken += 1;
  }
  return spoken > 0;
}

/** The only unit that another table lists beside those of this one, and that this one does not have. */
function unitWith(
  { tables }: BudgetDocument,
  table: Table,
  amounts: ReadonlyMap<number, Decimal>,
): Row | undefined {
  const own = unitsOf(table);
  const printed = new Set<string>();
  const beside = new Map<string, Row>();
  const found = new Map<string, Row>();
  for (const row of table.rows) printed.add(row.name);
  for (const other of tables.values()) {
    if (other === table) continue;
    const units = unitsOf(other);
    const isAlike = units.some(({ name }) => own.some((one) => one.name === name));
    for (const row of units) {
      if (printed.has(row.name)) continue;
      if (isAlike) beside.set(row.name, row);
      const values = [...row.facts.values()].map(({ value }) => value);
      if (values.some((value) => value !== 0n && [...amounts.values()].includes(value)))
        found.set(row.name, row);
    }
  }
  return only(found) ?? only(beside);
}

function unitsOf({ rows }: Table): readonly Row[] {
  return rows.filter(({ kind }) => kind === "unit");
}

function only(rows: ReadonlyMap<string, Row>): Row | undefined {
  const [first, second] = rows.values();
  return second === undefined ? first : undefined;
}

/** Before the part that follows it where units are listed elsewhere; else behind the last part. */
function placeOf(table: Table, parts: readonly Row[], unit: Row | undefined): Row | undefined {
  const last = parts.at(-1);
  const behind = last && table.rows[table.rows.indexOf(last) + 1];
  return unit === undefined
    ? behind
    : (parts.find(({ code }) => code !== undefined && unit.code !== undefined && code > unit.code) ?? behind);
}
