import { checkWorkbook } from "../engine";
import { checkResult } from "../report/result";
import { checkText } from "../report/text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FileReport } from "./form";

/** `gouji check`, one file of it. `undefined`: there is no budget table in it. */
export function checkReport(file: string, workbook: WorkbookSnapshot): FileReport | undefined {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) return undefined;
  const result = checkResult(file, checked);
  return {
    status: result.summary.errors > 0 ? 1 : 0,
    result,
    text: (colors) => checkText(result, colors),
  };
}
