import type { ExcelResult } from "./excel-result";
import { run } from "./run";

/** Opens a new workbook with what the file holds, in a window of its own. `base64` is that of an .xlsx. */
export function openWorkbook(base64: string): Promise<ExcelResult<void>> {
  // A conversation of its own, which Excel begins itself; around it only what makes its errors into problems.
  return run(() => Excel.createWorkbook(base64));
}
