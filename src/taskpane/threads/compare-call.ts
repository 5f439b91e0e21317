import { failure, success, type Result } from "../../common/result";
import { compareWorkbooks } from "../../engine";
import type { TaughtHeader } from "../../budget/taught";
import type { AssignedTable } from "../../recognize/places/assigned";
import { comparisonResult, type ComparisonResult } from "../../report/comparison/comparison-result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { readLastYear } from "./narrative-calls";

/** An older state of the workbook, or another year's, as a file. */
export interface CompareRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly assigned: readonly AssignedTable[];
  readonly taught: readonly TaughtHeader[];
  /** The id of the one standard by which the tables are to be read. */
  readonly standard?: string | undefined;
}

/** What the workbook says otherwise; why they cannot be compared is one Chinese sentence. */
export async function compareWithFile(
  workbook: WorkbookSnapshot,
  { assigned, bytes, name, standard, taught }: CompareRequest,
): Promise<Result<ComparisonResult, string>> {
  const before = await readLastYear(bytes);
  if (!before.ok) return failure(before.error);
  const by = { taught, standard };
  const compared = compareWorkbooks(workbook, before.value, { now: { assigned, ...by }, before: by });
  return compared.ok ? success(comparisonResult({ old: name, new: "" }, compared.value)) : compared;
}
