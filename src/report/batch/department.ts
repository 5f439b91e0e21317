import { failure, success, type Result } from "../../common/result";
import { sortByCause, toDo } from "../by-cause";
import type { CheckResult } from "../result";
import { printable } from "../text/printable";

/** One of many budgets in a report on all of them. */
export interface Department {
  readonly file: string;
  /** Address of the file as a link, relative to the report. */
  readonly link: string;
  /** What was found in the file, or one Chinese line that says why nothing was. */
  readonly result: Result<CheckResult, string>;
}

/** Without what no view of many budgets shows: rounding differences are counted, and most of what there is to keep. */
export function departmentOf(result: CheckResult, link: string): Department {
  const findings = result.findings.filter(({ outcome }) => outcome === "failed");
  const left = { checks: [], culprits: [], notApplicable: [], ...(result.ties && { ties: [] }) };
  return { file: result.file, link, result: success({ ...result, findings, ...left }) };
}

export function failedDepartment(file: string, link: string, error: string): Department {
  return { file, link, result: failure(error) };
}

/** What a summary says of a department before any number. */
export function stateOf({ result }: Department): string {
  if (!result.ok) return "无法核对";
  const { errors, warnings } = result.value.summary;
  if (errors > 0) return "有错误";
  return warnings > 0 ? "有疑点" : "未发现错误";
}

/** The name in the tables, else that of the file. */
export function nameOf({ file, result }: Department): string {
  const named = result.ok ? printable(result.value.department) : "";
  return named === "" ? printable(file) : named;
}

/** Most budgets have one or two; of more the sheet or section of the department tells. */
const MOST_CAUSES = 3;

/** What is to be put right, in a few words; else how much is to be looked at. */
export function causesOf({ result }: Department): string {
  if (!result.ok) return printable(result.error);
  const sorted = sortByCause(result.value);
  const { causes } = sorted;
  const first = causes.slice(0, MOST_CAUSES).map(({ cause }) => printable(cause.message));
  const others = causes.length - first.length;
  const list = first.join("；") + (others > 0 ? `；另有 ${others} 处` : "");
  return [toDo(sorted), list].filter((part) => part !== "").join("：");
}
