import type { Severity } from "../budget/check-description";

/** What reports call how bad a finding is. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "疑点",
  info: "提示",
};
