/** Rectangles of cells, zero-based, and the A1 addresses that name them. */
import { columnLetters } from "./snapshot";

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS };

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export function areaBetween(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

export function isWithinSheet({ row, column, rows, columns }: Area): boolean {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const begins = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  return whole && begins && row + rows <= MOST_ROWS && column + columns <= MOST_COLUMNS;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function intersect(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** What remains of an area when a hole is cut into it: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === undefined) return [area];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: after, columns: area.column + area.columns - after },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function boundingArea(areas: readonly Area[]): Area | undefined {
  const [first, ...rest] = areas;
  return (
    first &&
    rest.reduce((all, area) => {
      const row = Math.min(all.row, area.row);
      const column = Math.min(all.column, area.column);
      return {
        row,
        column,
        rows: Math.max(all.row + all.rows, area.row + area.rows) - row,
        columns: Math.max(all.column + all.columns, area.column + area.columns) - column,
      };
    }, first)
  );
}

const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** Reads `A1`, `$B$2:C9`, `A:C` or `3:7`, without the sheet's name. */
export function parseArea(address: string): Area | undefined {
  const plain = address.replaceAll("$", "").toUpperCase();
  const area = parseCells(plain) ?? parseColumns(plain) ?? parseRows(plain);
  return area && isWithinSheet(area) ? area : undefined;
}

function parseCells(address: string): Area | undefined {
  const [, column, row, toColumn = column, toRow = row] = CELLS.exec(address) ?? [];
  if (column === undefined || toColumn === undefined) return undefined;
  return areaBetween(Number(row) - 1, columnNumber(column), Number(toRow) - 1, columnNumber(toColumn));
}

function parseColumns(address: string): Area | undefined {
  const [, column, toColumn] = COLUMNS.exec(address) ?? [];
  if (column === undefined || toColumn === undefined) return undefined;
  return areaBetween(0, columnNumber(column), MOST_ROWS - 1, columnNumber(toColumn));
}

function parseRows(address: string): Area | undefined {
  const [, row, toRow] = ROWS.exec(address) ?? [];
  return row === undefined ? undefined : areaBetween(Number(row) - 1, 0, Number(toRow) - 1, MOST_COLUMNS - 1);
}

/** `A` → 0, `AA` → 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** As Excel writes it: one cell without a colon, whole rows and columns by their numbers and letters. */
export function formatArea({ row, column, rows, columns }: Area): string {
  if (columns === MOST_COLUMNS) return `${row + 1}:${row + rows}`;
  const left = columnLetters(column);
  const right = columnLetters(column + columns - 1);
  if (rows === MOST_ROWS) return `${left}:${right}`;
  const first = `${left}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${right}${row + rows}`;
}

/** A sheet's name as it stands before `!`: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Parts `'表 一'!A1:B2` at its `!`; the sheet is absent where the address names none. */
export function splitAddress(address: string): { sheet?: string; local: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { local: address };
  const name = address.slice(0, mark).replace(/^=/, "");
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, local: address.slice(mark + 1) };
}
