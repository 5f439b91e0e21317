import { writePackage } from "../xlsx/package";
import type { CheckRecord } from "./record";
import { recordPart } from "./record-part";
import { recordSheet } from "./record-sheet";

/** 核对报告 as a workbook of its own (.xlsx). The same record gives the same bytes. */
export function recordWorkbook(record: CheckRecord): Uint8Array {
  return writePackage([recordPart(recordSheet(record))]);
}
