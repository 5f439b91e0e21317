import type { Department } from "./batch-department";
import { writePackage } from "./batch-package";
import { batchSheets } from "./batch-sheets";

/** The workbook on many budgets, as the bytes of an .xlsx file. The same budgets give the same bytes. */
export function batchWorkbook(departments: readonly Department[]): Uint8Array {
  return writePackage(batchSheets(departments));
}
