import type { CheckResult } from "../result";
import { printable } from "../text/printable";

/** One of many budgets in a report on all of them: what was found in a file, or why nothing was. */
export type Department =
  (FileOfDepartment & { readonly result: CheckResult }) | (FileOfDepartment & { readonly error: string });

interface FileOfDepartment {
  readonly file: string;
  /** Address of the file as a link, relative to the report. */
  readonly link: string;
}

/** Rounding differences are counted, not listed: of hundreds of budgets they are most of what there is to keep. */
export function departmentOf(result: CheckResult, link: string): Department {
  const findings = result.findings.filter(({ outcome }) => outcome === "failed");
  return { file: result.file, link, result: { ...result, findings } };
}

export function failedDepartment(file: string, link: string, error: string): Department {
  return { file, link, error };
}

/** What a summary says of a department before any number. */
export function stateOf(department: Department): string {
  if ("error" in department) return "无法核对";
  const { errors, warnings } = department.result.summary;
  if (errors > 0) return "有错误";
  return warnings > 0 ? "有疑点" : "未发现错误";
}

/** The name in the tables, else that of the file. */
export function nameOf(department: Department): string {
  const named = "result" in department ? printable(department.result.department) : "";
  return named === "" ? printable(department.file) : named;
}

/** Most budgets have one or two; of more the sheet or section of the department tells. */
const MOST_CULPRITS = 3;

/** The cells that are most likely wrong, in a few words. */
export function culpritsOf(department: Department): string {
  if ("error" in department) return printable(department.error);
  const { culprits } = department.result;
  const first = culprits.slice(0, MOST_CULPRITS).map(({ message }) => printable(message));
  const others = culprits.length - first.length;
  return first.join("；") + (others > 0 ? `；另有 ${others} 处` : "");
}

export interface Totals {
  readonly files: number;
  readonly withErrors: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
}

export function totalsOf(departments: readonly Department[]): Totals {
  const summaries = departments.flatMap((one) => ("result" in one ? [one.result.summary] : []));
  return {
    files: departments.length,
    withErrors: summaries.filter(({ errors }) => errors > 0).length,
    unreadable: departments.length - summaries.length,
    errors: summaries.reduce((sum, { errors }) => sum + errors, 0),
    warnings: summaries.reduce((sum, { warnings }) => sum + warnings, 0),
  };
}
