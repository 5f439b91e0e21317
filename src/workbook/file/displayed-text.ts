import { SSF } from "@e965/xlsx";

interface NumberFormatter {
  format(code: string, value: number | string, options: { date1904: boolean }): string;
  is_date(code: string): boolean;
}
const formatter = SSF as NumberFormatter;

/** General shows up to eleven characters; a shorter number is shown as it is. */
const GENERAL_WIDTH = 11;
/** Excel takes no longer format; what a longer one shows is not worth finding out for every cell. */
const LONGEST_FORMAT = 255;
/** 一二三 or 壹贰叁 for digits: the formatter would show 123. */
const CHINESE_DIGITS = /\[DBNum/i;

/**
 * What a cell with this number format displays, where that is not just the value written out. Blanks that only align
 * a number within its column are left out. `undefined` too where it cannot be told what the format displays.
 */
export function displayedText(
  value: number | string,
  format: string | undefined,
  date1904: boolean,
): string | undefined {
  const plain = String(value);
  const asWritten =
    format === undefined
      ? typeof value === "string" || (plain.length <= GENERAL_WIDTH && !plain.includes("e"))
      : format.length > LONGEST_FORMAT ||
        CHINESE_DIGITS.test(format) ||
        (typeof value === "string" && !formatsText(format));
  if (asWritten) return undefined;
  const shown = apply(format ?? "General", value, date1904)?.trim();
  return shown === plain.trim() ? undefined : shown;
}

/** A text is shown as it is, unless the format has a fourth section or says where the text goes. */
function formatsText(format: string): boolean {
  return format !== "@" && (format.includes("@") || format.split(";").length > 3);
}

function apply(format: string, value: number | string, date1904: boolean): string | undefined {
  try {
    const shown = formatter.format(format, value, { date1904 });
    // Excel fills the cell with # where a date is negative; the formatter shows nothing.
    return shown === "" && typeof value === "number" && formatter.is_date(format) ? undefined : shown;
  } catch {
    // A format that is wrong or unknown to the formatter: the value still stands.
    return undefined;
  }
}
