import { writePackage } from "../xlsx/package";
import type { Department } from "./department";
import { plainPart } from "./sheet-xml";
import type { BatchSummary } from "./summary/summary";
import { summaryLists } from "./summary/summary-lists";
import { batchSheets } from "./sheets";

/** The workbook on many budgets, as the bytes of an .xlsx file. The same budgets give the same bytes. */
export function batchWorkbook(departments: readonly Department[], summary: BatchSummary): Uint8Array {
  const [first, ...others] = batchSheets(departments);
  const sheets = [...(first === undefined ? [] : [first]), ...summaryLists(summary), ...others];
  return writePackage(sheets.map(plainPart));
}
