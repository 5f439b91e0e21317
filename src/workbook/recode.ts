import type { Cell, CellPlace, WorkbookSnapshot } from "./snapshot";

/**
 * The workbook with another code in the row of a place: in the cell that holds the code and nothing that would make it a
 * part of a longer one, words beside it or not. `undefined` where no cell or several do.
 */
export function recoded(
  workbook: WorkbookSnapshot,
  place: CellPlace,
  from: string,
  to: string,
): WorkbookSnapshot | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  const row = sheet?.rows[place.row];
  if (sheet === undefined || row === undefined) return undefined;
  const holding = row.flatMap((cell, column) => (cell !== undefined && holds(cell, from) ? [column] : []));
  const own = holding.includes(place.column) ? [place.column] : holding;
  const [column, second] = own;
  const cell = column === undefined ? undefined : row[column];
  if (column === undefined || cell === undefined || second !== undefined) return undefined;
  const value = typeof cell.value === "number" ? Number(to) : String(cell.value).replace(from, to);
  const cells = [...row];
  // How the old code was displayed says nothing of the new one.
  cells[column] = cell.format === undefined ? { value } : { value, format: cell.format };
  const rows = [...sheet.rows];
  rows[place.row] = cells;
  return { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? { ...sheet, rows } : one)) };
}

function holds({ value }: Cell, code: string): boolean {
  if (typeof value === "number") return String(value) === code;
  if (typeof value !== "string") return false;
  const at = value.indexOf(code);
  const isDigit = (character: string) => /\d/.test(character);
  return at >= 0 && !isDigit(value.charAt(at - 1)) && !isDigit(value.charAt(at + code.length));
}
