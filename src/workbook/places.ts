/** How places on sheets are written and read: the one way to print where a cell is. */
import {
  areaBetween,
  cellCount,
  isWholeColumns,
  isWholeRows,
  isWithinSheet,
  MOST_COLUMNS,
  MOST_ROWS,
  type Area,
} from "./areas";
import type { CellPlace } from "./snapshot";

/** Letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The other way round, in capitals or not: A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A1 address of a zero-based place. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A place as results have it, for people and other programs. */
export interface CellAddress {
  readonly sheet: string;
  /** A1. */
  readonly address: string;
}

export function cellAddress({ sheet, row, column }: CellPlace): CellAddress {
  return { sheet, address: address(row, column) };
}

/** The other way round. Throws on what is no address of one cell: a bug. */
export function placeAt({ sheet, address }: CellAddress): CellPlace {
  const area = parseArea(address);
  if (area === undefined || cellCount(area) !== 1) throw new Error(`${address} is no address of a cell`);
  return { sheet, row: area.top, column: area.left };
}

/** As a person reads it: 表一 B3. */
export function placeName(place: CellPlace | CellAddress): string {
  return `${place.sheet} ${addressOf(place)}`;
}

/** Tells places apart, in maps and lists; nobody reads it. */
export function placeKey(place: CellPlace | CellAddress): string {
  return `${place.sheet}!${addressOf(place)}`;
}

function addressOf(place: CellPlace | CellAddress): string {
  return "address" in place ? place.address : address(place.row, place.column);
}

/** As a formula refers to it: 表一!B3, '表 一'!B3. */
export function placeReference({ sheet, row, column }: CellPlace): string {
  return `${quoteSheetName(sheet)}!${address(row, column)}`;
}

/** As Excel writes it: one cell without a colon, whole rows and columns by their numbers and letters. */
export function areaAddress(area: Area): string {
  const { top, left, bottom, right } = area;
  if (isWholeRows(area)) return `${top + 1}:${bottom + 1}`;
  if (isWholeColumns(area)) return `${columnLetters(left)}:${columnLetters(right)}`;
  return cellCount(area) === 1 ? address(top, left) : `${address(top, left)}:${address(bottom, right)}`;
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
