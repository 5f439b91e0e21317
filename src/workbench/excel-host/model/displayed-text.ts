import { SSF } from "@e965/xlsx";
import { withBackslashes } from "../../../workbook/number-format";
import type { CellModel } from "./workbook-model";

interface NumberFormatter {
  format(code: string, value: number | string, options: { date1904: boolean }): string;
}
const formatter = SSF as NumberFormatter;

/** What Excel shows in the cell, blanks for alignment included; a column is always wide enough here. */
export function displayedText(cell: CellModel | undefined, date1904: boolean): string {
  const value = cell?.value ?? null;
  if (cell === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  const plain = String(value);
  if (cell.format === "@" || (cell.format === "General" && isShownPlain(value, plain))) return plain;
  try {
    return formatter.format(withBackslashes(cell.format), value, { date1904 });
  } catch {
    // A format that the formatter does not know: Excel would not have taken it.
    return plain;
  }
}

/** General shows up to eleven characters of a number. */
function isShownPlain(value: number | string, plain: string): boolean {
  return typeof value === "string" || (plain.length <= 11 && !plain.includes("e"));
}
