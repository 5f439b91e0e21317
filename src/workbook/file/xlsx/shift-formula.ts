import { columnLetters } from "../../snapshot";
import { LIMITS } from "../limits";
import { columnIndex } from "./a1";

/**
 * Texts, quoted sheet names and names in brackets; whole columns, whole rows and cells that are no part of a longer
 * name, a function or a sheet's name; other names and numbers.
 */
const TOKENS = new RegExp(
  [
    /"[^"]*"|'[^']*'|\[[^\]]*\]/,
    /(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!]))/,
    /(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\w.(!]))/,
    /(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!\u0080-\uFFFF]))/,
    /[\w.\\\u0080-\uFFFF]+/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

const OUTSIDE = "#REF!";

/**
 * A shared formula (ECMA-376-1, 18.3.1.40) as it reads in a cell `rows` below and `columns` right of the one that
 * holds it: relative references move along, absolute ones stay, one that leaves the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const both = (range: string, shift: (end: string) => string) => {
    const ends = range.split(":").map(shift);
    return ends.includes(OUTSIDE) ? OUTSIDE : ends.join(":");
  };
  return formula.replace(TOKENS, (token: string, ...rest: unknown[]) => {
    const kind = rest.at(-1) as { columns?: string; rows?: string; cell?: string };
    if (kind.columns !== undefined) return both(token, (end) => shiftColumn(end, columns));
    if (kind.rows !== undefined) return both(token, (end) => shiftRow(end, rows));
    return kind.cell === undefined ? token : shiftCell(token, rows, columns);
  });
}

function shiftCell(reference: string, rows: number, columns: number): string {
  const split = reference.search(/\$?\d/);
  const column = reference.slice(0, split);
  const row = reference.slice(split);
  // A name such as ABC1234567 lies outside of the grid.
  if (columnIndex(column.replace("$", "")) >= LIMITS.columns || Number(row.replace("$", "")) > LIMITS.rows) {
    return reference;
  }
  const shifted = [shiftColumn(column, columns), shiftRow(row, rows)];
  return shifted.includes(OUTSIDE) ? OUTSIDE : shifted.join("");
}

function shiftColumn(column: string, by: number): string {
  if (column.startsWith("$")) return column;
  const shifted = columnIndex(column) + by;
  return shifted >= 0 && shifted < LIMITS.columns ? columnLetters(shifted) : OUTSIDE;
}

function shiftRow(row: string, by: number): string {
  if (row.startsWith("$")) return row;
  const shifted = Number(row) + by;
  return shifted >= 1 && shifted <= LIMITS.rows ? String(shifted) : OUTSIDE;
}
