import type { Cell } from "../snapshot";
import { displayedText } from "./displayed-text";

/**
 * A snapshot's cell; `undefined` where it is blank, as one with an empty text or only spaces is.
 * `formula` comes without its `=`.
 */
export function makeCell(
  value: Cell["value"],
  formula: string | undefined,
  formatCode: string | undefined,
  date1904: boolean,
): Cell | undefined {
  if (typeof value === "string" && value.trim() === "") return undefined;
  const format = formatCode === undefined ? undefined : withoutGeneral(formatCode);
  const text =
    typeof value === "number" || typeof value === "string"
      ? displayedText(value, format, date1904)
      : undefined;
  return {
    value,
    ...(formula !== undefined && { formula: `=${formula}` }),
    ...(text !== undefined && { text }),
    ...(format !== undefined && { format }),
  };
}

/** The Chinese edition of Excel writes General as G/通用格式 inside formats of its own. */
function withoutGeneral(code: string): string | undefined {
  const format = code.includes("通用") ? code.replaceAll("G/通用格式", "General") : code;
  return format === "" || format.toLowerCase() === "general" ? undefined : format;
}
