import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { CellModel, SheetModel, WorkbookModel } from "./excel-host/model/workbook-model";
import { writeStyles } from "./write-styles";
import { address, areaAddress } from "../workbook/places";

/** The preview's workbook as an .xlsx: contents, formulas, number formats, merges, fonts and fills; no marks. */
export function saveWorkbook(model: WorkbookModel): Uint8Array {
  const book = utils.book_new();
  for (const sheet of model.sheets) utils.book_append_sheet(book, toWorkSheet(sheet), sheet.name);
  const plain = write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
  return writeStyles(new Uint8Array(plain), model);
}

function toWorkSheet(sheet: SheetModel): WorkSheet {
  const result: WorkSheet = {};
  let bottom = 0;
  let right = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const written = toCell(cell);
      if (written === undefined) continue;
      result[address(row, column)] = written;
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  result["!ref"] = `A1:${address(bottom, right)}`;
  result["!merges"] = sheet.merges.map((area) => utils.decode_range(areaAddress(area)));
  return result;
}

function toCell({ value, formula, format }: CellModel): CellObject | undefined {
  const z = format === "General" ? {} : { z: format };
  const f = formula === undefined ? {} : { f: formula.slice(1) };
  if (value === null) return formula === undefined ? undefined : { t: "n", ...f, ...z };
  if (typeof value === "number") return { t: "n", v: value, ...f, ...z };
  if (typeof value === "boolean") return { t: "b", v: value, ...f };
  if (typeof value === "string") return { t: "s", v: value, ...f, ...z };
  return { t: "s", v: value.error, ...f };
}
