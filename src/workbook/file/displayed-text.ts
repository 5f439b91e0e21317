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
/**
 * Formats that the formatter gets wrong: Chinese digits, Chinese weekdays, and a mark amid the digits, by which
 * `0!.0,"万"` shows 123456 as 12.3万.
 */
const UNKNOWN = /\[DBNum|aaa|[0#?](?:[\\!].|"[^"]*")+[0#?]/i;

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
  if (format === undefined) {
    if (typeof value === "string" || (plain.length <= GENERAL_WIDTH && !plain.includes("e")))
      return undefined;
  } else if (typeof value === "string" && !formatsText(format)) {
    return undefined;
  }
  const shown = apply(format ?? "General", value, date1904)?.trim();
  return shown === plain.trim() ? undefined : shown;
}

/** A text is shown as it is, unless the format has a fourth section or says where the text goes. */
function formatsText(format: string): boolean {
  return format !== "@" && (format.includes("@") || format.split(";").length > 3);
}

function apply(format: string, value: number | string, date1904: boolean): string | undefined {
  if (format.length > LONGEST_FORMAT || UNKNOWN.test(format)) return undefined;
  try {
    const shown = formatter.format(forFormatter(format), value, { date1904 });
    // Excel fills the cell with # where a date is negative; the formatter shows nothing.
    return shown === "" && typeof value === "number" && formatter.is_date(format) ? undefined : shown;
  } catch {
    // A format that is wrong or unknown to the formatter: the value still stands.
    return undefined;
  }
}

function forFormatter(format: string): string {
  // The system's own long date and time.
  if (format.startsWith("[$-F800]")) return 'yyyy"年"m"月"d"日"';
  if (format.startsWith("[$-F400]")) return "h:mm:ss";
  // At the beginning of a section the formatter takes General for the whole of it: General"年" would lose its 年.
  return format.replace(/(^|;)(?=General[^;])/gi, '$1""');
}
