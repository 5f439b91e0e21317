/// <reference types="office-js" />
import type { ExcelResult } from "./excel-result";
import { run } from "./run";

/** Computes what has changed, as F9 does: where calculation is by hand nobody else does. */
export function calculate(): Promise<ExcelResult<void>> {
  return run(async (context) => {
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
}
