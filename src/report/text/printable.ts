/** A sentence about a cell may quote all of it, and a cell holds up to 32,767 characters. */
const LONGEST = 400;

/** Colours and cursor movements, whole; of any other sequence the first character goes, and the rest is harmless. */
const ESCAPE_SEQUENCE = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]/g;
/** Line breaks become spaces; other control and format characters (some reverse the text) vanish. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS = /[\p{Cc}\p{Cf}]+/gu;

/**
 * Text of a workbook or the name of a file as it may appear on a terminal: one line, nothing but characters. What
 * stands in a cell is anybody's, and must not move the cursor, change colours or hide a part of the report.
 */
export function printable(text: string, longest: number = LONGEST): string {
  const shown = text.replace(ESCAPE_SEQUENCE, "").replace(BREAKS, " ").replace(CONTROLS, "").trim();
  return shown.length > longest ? `${shown.slice(0, longest)}……` : shown;
}
