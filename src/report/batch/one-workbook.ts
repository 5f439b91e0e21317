import type { CheckRecord } from "../record/record";
import { recordPart } from "../record/record-part";
import { recordSheet } from "../record/record-sheet";
import { writePackage } from "../xlsx/package";
import type { Department } from "./department";
import { plainPart } from "./sheet-xml";
import { batchSheets } from "./sheets";

/** The workbook on one budget: its 核对报告, and behind it the sheets that a workbook on many has. */
export function oneWorkbook(record: CheckRecord, departments: readonly Department[]): Uint8Array {
  return writePackage([recordPart(recordSheet(record)), ...batchSheets(departments).map(plainPart)]);
}
