import type { CellState } from "./cell-state";

/** The format in which a cell takes every text as it is, and turns all else into text. */
const TEXT = "@";

/** Writes a content and its format into the range of one cell that has the format `now`. */
export function enterCell(range: Excel.Range, now: string, to: CellState, mayFormat: boolean): void {
  const format = formatWhileEntering(to);
  if (format !== now) range.numberFormat = [[format]];
  if (to.formula === undefined) range.values = [[inputOf(to.value, format)]];
  else range.formulas = [[to.formula]];
  // Into a cell of format General Excel brings the format of the cells that a formula speaks of.
  const mayDiffer = to.formula !== undefined && to.format === "General" && mayFormat;
  if (format !== to.format || mayDiffer) range.numberFormat = [[to.format]];
}

/** Whether it takes a change of format, which a protected sheet denies also in cells that are not locked. */
export function changesFormat(now: string, to: CellState): boolean {
  return formatWhileEntering(to) !== now || to.format !== now;
}

/**
 * The format that a cell has while its content is entered. A number or a formula in a cell of text stays what it is only
 * if it was there before the cell became one of text.
 */
export function formatWhileEntering({ value, formula, format }: CellState): string {
  const isText = formula === undefined && (typeof value === "string" || value === null);
  return isText || format !== TEXT ? format : "General";
}

function inputOf(value: CellState["value"], format: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value !== "string") return value;
  return format === TEXT ? inTextCell(value) : asText(value);
}

/** An apostrophe at the beginning is not part of the text, in a cell of text neither. */
const inTextCell = (text: string): string => (text === "" || text.startsWith("'") ? `'${text}` : text);

/**
 * A text as one types it to have it taken as text: with an apostrophe, unless it cannot be anything else. Left without
 * is what has no numeral (so it is no number, date or time), begins with a letter, a bracket, a quotation mark or the
 * like (and not with what begins a formula, of either width, nor with what Excel would pass over before it), and is no
 * truth value.
 */
export function asText(text: string): string {
  const plain =
    /^[\p{L}（(【[《<“"‘、。；：]/u.test(text) && !/\p{N}/u.test(text) && !/^(?:TRUE|FALSE)\s*$/i.test(text);
  return plain ? text : `'${text}`;
}
