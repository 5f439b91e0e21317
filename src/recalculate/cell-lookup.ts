import type { Cell, CellPlace, WorkbookSnapshot } from "../workbook/snapshot";

export type CellLookup = (place: CellPlace) => Cell | undefined;

export function lookupIn(workbook: WorkbookSnapshot): CellLookup {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet, row, column }) => sheets.get(sheet)?.rows[row]?.[column];
}
