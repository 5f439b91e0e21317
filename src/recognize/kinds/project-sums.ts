import { cellAt } from "../cells";
import type { Decimal } from "../../amount/decimal";
import { amountAt } from "./lines";
import type { KindRow, RowSum } from "./rows";

/** The columns by which rows are compared: a total, and the addends that say it once more where there are any. */
export interface ComparedColumns {
  readonly total: number;
  readonly parts: readonly number[];
  /** In the table's unit. */
  readonly roundingUnit: Decimal;
}

/** So many lines may repeat a whole before its parts follow (专用项目, 其他履职尽责专项业务费 …). */
const MOST_REPEATED = 4;

/**
 * The rows below a unit are its projects, or first some that say the unit's amount once more, each over the next. Figures
 * tell which; where they do not, nothing is added up.
 */
export function projectSums(
  rows: KindRow[],
  parent: number,
  below: readonly number[],
  columns: ComparedColumns,
): readonly RowSum[] {
  const own = below.filter((index) => isFilled(rows[index], columns));
  if (own.length === 0) return [];
  const readings: { sums: RowSum[]; score: number; held: number; broken: number }[] = [];
  for (let repeated = 0; repeated <= Math.min(MOST_REPEATED, own.length - 1); repeated += 1) {
    const sums = sumsWith(parent, own, repeated);
    const held = sums.filter((one) => holds(rows, one, columns)).length;
    readings.push({ sums, held, broken: sums.length - held, score: 2 * held - sums.length });
  }
  const [best, next] = readings.toSorted((a, b) => b.score - a.score);
  if (best === undefined) return [];
  const isSure = best.held > 0 && best.broken <= 1 && best.score > (next?.score ?? -Infinity);
  if (!isSure) return [];
  for (const { total, parts } of best.sums) for (const part of parts) setParent(rows, part, total);
  return best.sums;
}

/** A line without any amount, not even one that cannot be read, is a heading of a page. */
function isFilled(row: KindRow | undefined, { total, parts }: ComparedColumns): boolean {
  if (row === undefined) return false;
  const { sheet, row: at } = row.line;
  return [total, ...parts].some((column) => cellAt(sheet, at, column) !== undefined);
}

function setParent(rows: readonly KindRow[], part: number, total: number): void {
  const row = rows[part];
  if (row !== undefined) row.parent = total;
}

function sumsWith(parent: number, own: readonly number[], repeated: number): RowSum[] {
  const sums: RowSum[] = [];
  let above = parent;
  for (const row of own.slice(0, repeated)) {
    sums.push({ check: "unit-sum", total: above, parts: [row], what: "其下一行", isSure: true });
    above = row;
  }
  const parts = own.slice(repeated);
  return [...sums, { check: "unit-sum", total: above, parts, what: "其下各项之和", isSure: true }];
}

/** In one of the columns at least: the other may have a wrong figure. */
function holds(
  rows: readonly KindRow[],
  { total, parts }: RowSum,
  { total: column, parts: addends, roundingUnit }: ComparedColumns,
): boolean {
  const amount = (index: number, columns: readonly number[]) => {
    const line = rows[index]?.line;
    if (line === undefined) return 0n;
    return columns.reduce((all, one) => all + amountAt(line.sheet, line.row, one), 0n);
  };
  return [[column], addends].some((compared) => {
    const off = parts.reduce((rest, part) => rest - amount(part, compared), amount(total, compared));
    const slack = roundingUnit * BigInt(parts.length + 1);
    return off <= slack && off >= -slack;
  });
}
