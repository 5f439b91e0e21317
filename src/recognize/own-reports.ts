import { isOwnReport } from "../text/own-report";
import type { Sheet, WorkbookSnapshot } from "../workbook/snapshot";

/** The workbook without the reports on it that were written into it: they speak of its tables, and are none of them. */
export function withoutReports(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.filter((sheet) => !isReport(sheet));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}

function isReport({ rows }: Sheet): boolean {
  const title = rows[0]?.[0]?.value;
  return typeof title === "string" && isOwnReport(title);
}
