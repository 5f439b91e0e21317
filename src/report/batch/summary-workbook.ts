import { writePackage } from "../xlsx/package";
import type { Department } from "./department";
import { plainPart } from "./sheet-xml";
import { batchSheets } from "./sheets";

/** The workbook on many budgets, as the bytes of an .xlsx file. The same budgets give the same bytes. */
export function batchWorkbook(departments: readonly Department[]): Uint8Array {
  return writePackage(batchSheets(departments).map(plainPart));
}
