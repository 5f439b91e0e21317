import { withoutInvisible } from "../common/invisible";
import type { Decimal } from "../amount/decimal";
import { parseAmount } from "../amount/parse-amount";
import type { Cell, CellPlace, Sheet } from "../workbook/snapshot";
import type { Area } from "../workbook/areas";

export type ColumnRange = Pick<Area, "left" | "right">;

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** A cell of codes or names: a zero is none, it comes where somebody filled blank cells with 0. */
export function labelAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && isZero(cell) ? undefined : cell;
}

function isZero({ value }: Cell): boolean {
  return (
    value === 0 ||
    (typeof value === "string" && /^\s*[0０](?:[.．][0０]+)?\s*$/.test(withoutInvisible(value)))
  );
}

export function placeIn(sheet: Sheet, row: number, column: number): CellPlace {
  return { sheet: sheet.name, row, column };
}

/** What a cell says, as printed. Blank cells say nothing. */
export function printed(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.text !== undefined) return cell.text;
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}

/** Leading white space as printed: budget systems indent names by level. */
export function indentOf(cell: Cell | undefined): number {
  if (cell === undefined || typeof cell.value !== "string") return 0;
  const blank = /^[\s\u3000]*/.exec(withoutInvisible(cell.value))?.[0] ?? "";
  // A full-width space is as wide as two ordinary ones.
  return [...blank].reduce((width, character) => width + (character === "\u3000" ? 2 : 1), 0);
}

/** Whether a cell holds an amount, typed as a number or as text; a dash is none. */
export function isFigure(cell: Cell | undefined): boolean {
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return false;
  if (typeof cell.value === "number") return Number.isFinite(cell.value);
  return parseAmount(cell.value).form === "text";
}

/** The amount in a cell in its table's unit; zero where none can be read. */
export function amountOrZero(cell: Cell | undefined): Decimal {
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return 0n;
  const reading = parseAmount(cell.value);
  return reading.form === "unreadable" ? 0n : reading.value;
}

/** Whether two cells hold the same amount, however written. */
export function sameAmount(one: Cell | undefined, other: Cell | undefined): boolean {
  return amountOrZero(one) === amountOrZero(other);
}

export interface FilledCell {
  readonly cell: Cell;
  readonly column: number;
}

/** The cells of a line that are not blank, from left to right. */
export function filledCells(sheet: Sheet, row: number, range: ColumnRange): FilledCell[] {
  const cells = sheet.rows[row];
  if (cells === undefined) return [];
  const filled: FilledCell[] = [];
  for (let column = range.left; column <= Math.min(range.right, cells.length - 1); column += 1) {
    const cell = cells[column];
    if (cell) filled.push({ cell, column });
  }
  return filled;
}

export function isBlankRow(sheet: Sheet, row: number, range: ColumnRange): boolean {
  const cells = sheet.rows[row];
  if (cells === undefined) return true;
  for (let column = range.left; column <= range.right; column += 1) if (cells[column]) return false;
  return true;
}

/** Nothing printed is wider; a sheet that claims more columns is formatted, not filled. */
const MAX_COLUMNS = 200;

/** Columns of a sheet, as far as they are looked at. */
export function widthOf(sheet: Sheet): number {
  let width = 0;
  sheet.rows.forEach((cells) => {
    if (cells && cells.length > width) width = cells.length;
  });
  return Math.min(width, MAX_COLUMNS);
}
