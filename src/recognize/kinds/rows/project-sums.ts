import { cellAt } from "../../cells";
import type { Decimal } from "../../../amount/decimal";
import { amountAt } from "./lines";
import type { KindRow, RowSum } from "./rows";

/** The columns of amounts, by which rows are compared. */
export interface ComparedColumns {
  readonly columns: readonly number[];
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
  const readings = [];
  for (let repeated = 0; repeated <= Math.min(MOST_REPEATED, own.length - 1); repeated += 1) {
    const said = [...own.slice(0, repeated).map((row) => [row]), own.slice(repeated)];
    readings.push({ said, ...agreementOf(rows, [[parent], ...said], columns) });
  }
  const [best, next] = readings.toSorted((a, b) => b.held - b.broken - (a.held - a.broken));
  if (best === undefined || !isBorneOut(best)) return [];
  if (next !== undefined && next.held - next.broken >= best.held - best.broken) return [];
  let above = parent;
  for (const part of best.said) {
    for (const row of part) setParent(rows, row, above);
    above = part[0] ?? above;
  }
  return sumsTo(parent, best.said);
}

/** Several lines, each of which says the whole, and the units below them that together are it once more. */
export function repeatedTotals(
  rows: readonly KindRow[],
  total: number,
  said: readonly (readonly number[])[],
  columns: ComparedColumns,
): readonly RowSum[] {
  const told = said.filter((part) => part.some((row) => isFilled(rows[row], columns)));
  return isBorneOut(agreementOf(rows, [[total], ...told], columns)) ? sumsTo(total, told) : [];
}

function sumsTo(total: number, said: readonly (readonly number[])[]): RowSum[] {
  return said.map((parts) => ({
    check: "unit-sum" as const,
    total,
    parts,
    what: parts.length === 1 ? "其下同一金额" : "其下各项之和",
    isSure: true,
  }));
}

interface Agreement {
  /** How many say the same as the first that says it, and how many do not. */
  readonly held: number;
  readonly broken: number;
}

/** One figure may be wrong, if others agree. */
function isBorneOut({ held, broken }: Agreement): boolean {
  return held > 0 && broken <= 1;
}

/** How many of several statements of one amount agree. */
function agreementOf(
  rows: readonly KindRow[],
  statements: readonly (readonly number[])[],
  { columns, roundingUnit }: ComparedColumns,
): Agreement {
  const slack = roundingUnit * BigInt(Math.max(...statements.map(({ length }) => length)) + 1);
  const amounts = statements.map((own) => columns.map((column) => sumOf(rows, own, column)));
  const agreeing = Math.max(
    ...amounts.map((one) => amounts.filter((other) => isAlike(one, other, slack)).length),
  );
  return { held: Math.max(0, agreeing - 1), broken: statements.length - agreeing };
}

/** In all columns but one, which may have a wrong figure; in one at least. */
function isAlike(one: readonly Decimal[], other: readonly Decimal[], slack: Decimal): boolean {
  let matched = 0;
  let unmatched = 0;
  one.forEach((amount, index) => {
    const off = amount - (other[index] ?? 0n);
    const isEqual = off <= slack && off >= -slack;
    if (!isEqual) unmatched += 1;
    else if (amount !== 0n) matched += 1;
  });
  return matched > 0 && unmatched <= 1;
}

function sumOf(rows: readonly KindRow[], own: readonly number[], column: number): Decimal {
  return own.reduce((sum, index) => {
    const line = rows[index]?.line;
    return line === undefined ? sum : sum + amountAt(line.sheet, line.row, column);
  }, 0n);
}

/** A line without any amount, not even one that cannot be read, is a heading of a page. */
function isFilled(row: KindRow | undefined, { columns }: ComparedColumns): boolean {
  if (row === undefined) return false;
  const { sheet, row: at } = row.line;
  return columns.some((column) => cellAt(sheet, at, column) !== undefined);
}

function setParent(rows: readonly KindRow[], part: number, total: number): void {
  const row = rows[part];
  if (row !== undefined) row.parent = total;
}
