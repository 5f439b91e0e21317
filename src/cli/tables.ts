import { success, type Result } from "../common/result";
import { recognizeWorkbook } from "../engine";
import { tablesResult, tablesText } from "../report/tables";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FileReport } from "./form";

/** `gouji tables`, one file of it. `undefined`: there is no budget table in it. */
export function tablesReport(
  file: string,
  workbook: WorkbookSnapshot,
): Result<FileReport, never> | undefined {
  const recognized = recognizeWorkbook(workbook);
  if (recognized === undefined) return undefined;
  const result = tablesResult(file, recognized);
  return success({ status: 0, result, text: (colors) => tablesText(result, colors) });
}
