import type { CellEdit } from "../workbook/edit";
import type { Cell, WorkbookSnapshot } from "../workbook/snapshot";

/** The workbook as it is once these are written. */
export function editedWorkbook(workbook: WorkbookSnapshot, edits: readonly CellEdit[]): WorkbookSnapshot {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const own = bySheet.get(edit.place.sheet);
    if (own) own.push(edit);
    else bySheet.set(edit.place.sheet, [edit]);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    if (own === undefined) return sheet;
    const rows: (Cell | undefined)[][] = Array.from(sheet.rows, (row) => [...(row ?? [])]);
    for (const { place, after } of own) {
      const { value, formula } = after;
      const row = (rows[place.row] ??= []);
      row[place.column] =
        value === null ? undefined : { value, ...(formula === undefined ? {} : { formula }) };
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}
