/** What a number format does to a number beyond its digits. */
export interface NumberFormat {
  /** Powers of ten by which a section of it shows less than is held: `0!.0000` shows 12345 as 1.2345. */
  readonly scales: readonly number[];
  readonly isDate: boolean;
}

const PLAIN: NumberFormat = { scales: [], isDate: false };
const known = new Map<string, NumberFormat>();
/** A workbook has a few dozen. */
const MOST_KEPT = 1000;

/** By Excel's code of it; General where there is none. */
export function numberFormat(code: string | undefined): NumberFormat {
  // Nearly all: digits, separators and one decimal point.
  if (code === undefined || /^[#0,]*0(?:\.0+)?(?:_ ?)?$/.test(code)) return PLAIN;
  let format = known.get(code);
  if (format === undefined) {
    const sections = sectionsOf(code);
    const scales = [...new Set(sections.map(scaleOf))].filter((scale) => scale > 0);
    const isDate = sections.slice(0, 1).some((section) => /[ymdhs]|上午/i.test(section));
    format = scales.length === 0 && !isDate ? PLAIN : { scales, isDate };
    if (known.size < MOST_KEPT) known.set(code, format);
  }
  return format;
}

/** Characters that stand for themselves, in place of what is written as such. */
const LITERAL = "\u0001";
const LITERAL_POINT = "\u0002";

/** The sections of a code, without colours, conditions and languages; of literals only points are still told. */
function sectionsOf(code: string): string[] {
  return code
    .replace(/"([^"]*)"|[\\!](.)|[_*]./gsu, (_, quoted?: string, escaped?: string) =>
      (quoted ?? escaped) === "." ? LITERAL_POINT : LITERAL,
    )
    .replace(/\[(?:h+|m+|s+)\]/gi, "h")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/E[+-]/gi, LITERAL)
    .replace(/General|G\/通用格式/gi, "")
    .split(";");
}

/** A comma behind the last digit leaves out three; digits behind a point that is only drawn are part of the whole. */
function scaleOf(section: string): number {
  const [whole = "", ...rest] = section.split(".");
  const thousands =
    /[0#?](,+)[^0#?,]*$/.exec(whole)?.[1] ?? /[0#?](,+)[^0#?,]*$/.exec(rest.join(""))?.[1] ?? "";
  if (rest.length > 0) return thousands.length * 3;
  const drawn = /[0#?]\u0002([0#?]+)(,*)[^0#?]*$/.exec(whole);
  return thousands.length * 3 + (drawn?.[1]?.length ?? 0);
}

/** Chinese versions of Excel write an exclamation mark before what stands for itself, where others write a backslash. */
export function withBackslashes(code: string): string {
  return code.replace(
    /("[^"]*")|!(.)/gsu,
    (_, quoted?: string, escaped?: string) => quoted ?? `\\${escaped ?? ""}`,
  );
}
