import { checkWorkbook, type Checked } from "../../src/engine";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

export function read(bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

export function checked(workbook: WorkbookSnapshot): Checked {
  const result = checkWorkbook(workbook);
  if (result === undefined) throw new Error("No budget tables");
  return result;
}

export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
