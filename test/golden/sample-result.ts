import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/engine";
import { checkResult, type CheckResult } from "../../src/report/result";
import { readWorkbook } from "../../src/workbook/file/read-workbook";

const sample = path.resolve("assets/sample/budget-2026.xlsx");
export const goldenFile = path.resolve("test/golden/budget-2026.json");

/** What the command line prints of the committed sample workbook. */
export function sampleResult(): CheckResult {
  const read = readWorkbook(new Uint8Array(readFileSync(sample)));
  if (!read.ok) throw new Error(read.error);
  const checked = checkWorkbook(read.value);
  if (checked === undefined) throw new Error("No budget tables in the sample workbook");
  return checkResult("budget-2026.xlsx", checked);
}
