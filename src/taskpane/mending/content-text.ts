import type { CellContent } from "../../workbook/edit";

/** What a cell holds, for a sentence: its formula where it is one. Numbers as Excel would show them, at 15 digits. */
export function contentText({ value, formula }: CellContent, blank: string): string {
  if (formula !== undefined) return formula;
  if (value === null || value === "") return blank;
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return typeof value === "object" ? value.error : String(value);
}
