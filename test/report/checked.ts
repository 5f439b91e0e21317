import { checkWorkbook, recognizeWorkbook, type Checked, type Recognized } from "../../src/engine";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { LaidOutWorkbook } from "../fixtures/layouts/layouts";

export function checkedOf(workbook: WorkbookSnapshot): Checked {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("no table was found");
  return checked;
}

export function recognizedOf(workbook: WorkbookSnapshot): Recognized {
  const recognized = recognizeWorkbook(workbook);
  if (recognized === undefined) throw new Error("no table was found");
  return recognized;
}

/** The same workbook without a sheet. */
export function withoutSheet(workbook: LaidOutWorkbook, name: string): LaidOutWorkbook {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}
