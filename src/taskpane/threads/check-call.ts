import { allChecks, checkWorkbook, recalculateWorkbook } from "../../engine";
import { checkResult } from "../../report/result";
import { tablesResult } from "../../report/tables";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { CheckedWorkbook, CheckRequest } from "./checked-workbook";

/** A check as the pane shows it. `undefined` where the workbook holds no budget tables. */
export function checkForPane(
  workbook: WorkbookSnapshot,
  { assigned, modes = ["mend"] }: CheckRequest,
): CheckedWorkbook | undefined {
  const checked = checkWorkbook(workbook, assigned);
  if (checked === undefined) return undefined;
  // The pane stands beside the workbook and names no file.
  return {
    result: checkResult("", checked),
    recognized: tablesResult("", checked),
    recalculations: Object.fromEntries(
      modes.map((mode) => [mode, recalculateWorkbook(workbook, checked, mode)]),
    ),
    documentation: Object.fromEntries(
      allChecks(checked.standard).map(({ id, about, title, why, mend }) => [id, { about, title, why, mend }]),
    ),
  };
}
