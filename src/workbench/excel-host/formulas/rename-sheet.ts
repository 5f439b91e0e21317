import { sameName } from "../model/workbook-model";
import { quoteSheetName } from "../../../workbook/places";

const TEXTS = /("(?:[^"]|"")*")/;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** The formula with one sheet's name in place of another; texts within quotation marks are left alone. */
export function renameSheetIn(formula: string, before: string, after: string): string {
  const rename = (whole: string, quoted?: string, plain?: string): string => {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
    return sameName(name, before) ? `${quoteSheetName(after)}!` : whole;
  };
  const parts = formula.split(TEXTS);
  return parts.map((part, index) => (index % 2 === 0 ? part.replace(SHEET, rename) : part)).join("");
}
