import { success, type Result } from "../common/result";
import { recognizeAll } from "../engine";
import { tablesOfAll, tablesText } from "../report/tables";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FileReport } from "./form";

/** `gouji tables`, one file of it. `undefined`: there is no budget table in it. */
export function tablesReport(
  file: string,
  workbook: WorkbookSnapshot,
): Result<FileReport, never> | undefined {
  const [first, ...others] = recognizeAll(workbook);
  if (first === undefined) return undefined;
  const result = tablesOfAll(file, [first, ...others]);
  return success({ status: 0, result, text: (colors) => tablesText(result, colors) });
}
