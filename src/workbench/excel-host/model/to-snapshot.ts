import type { Cell, Sheet, WorkbookSnapshot } from "../../../workbook/snapshot";
import { displayedText } from "./displayed-text";
import type { CellModel, SheetModel, WorkbookModel } from "./workbook-model";

/** The workbook as the engine sees it: what a reader of the emulated host should have read. */
export function toSnapshot(model: WorkbookModel): WorkbookSnapshot {
  return { sheets: model.sheets.map((sheet) => toSheet(sheet, model.date1904)) };
}

function toSheet(sheet: SheetModel, date1904: boolean): Sheet {
  const rows: (Cell | undefined)[][] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const plain = toCell(cell, date1904);
      if (plain !== undefined) (rows[row] ??= [])[column] = plain;
    }
  }
  return { name: sheet.name, rows };
}

function toCell(cell: CellModel, date1904: boolean): Cell | undefined {
  if (cell.value === null) return undefined;
  const text = displayedText(cell, date1904);
  const differs =
    typeof cell.value !== "object" && typeof cell.value !== "boolean" && text !== String(cell.value);
  return {
    value: cell.value,
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(differs && { text }),
    ...(cell.format !== "General" && { format: cell.format }),
  };
}
