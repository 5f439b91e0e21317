import { allChecks, checkWorkbook, recalculateWorkbook } from "../../engine";
import { checkResult } from "../../report/result";
import { tablesResult } from "../../report/tables";
import type { CheckedWorkbook, EngineRequest } from "./engine-messages";

/** The engine as the pane needs it; runs in a thread of its own, so that the pane never stands still. */
export function runEngine(request: EngineRequest): CheckedWorkbook | undefined {
  const { workbook, modes = ["mend"] } = request;
  const checked = checkWorkbook(workbook, request.assigned);
  if (checked === undefined) return undefined;
  return {
    result: checkResult(request.file, checked),
    recognized: tablesResult(request.file, checked),
    recalculations: Object.fromEntries(
      modes.map((mode) => [mode, recalculateWorkbook(workbook, checked, mode)]),
    ),
    documentation: Object.fromEntries(
      allChecks(checked.standard).map(({ id, title, why, mend }) => [id, { title, why, mend }]),
    ),
  };
}
