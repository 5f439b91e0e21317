import type { AmountUnit } from "../../amount/parse-amount";
import type { PerformanceForm } from "../../budget/document";
import { normalize } from "../../text/normalize";
import type { Cell, CellPlace, Sheet } from "../../workbook/snapshot";
import { cellAt, placeIn, printed } from "../cells";

/** Ways to what stands above and beside a form's amounts. Rows are zero-based and inclusive. */

/** A form of what was achieved, not of what is aimed at. */
const OTHER_FORM = /自评|评价|监控|决算/;
const YEAR_LINE = /^\(?(20\d\d)\)?年?度?\)?$/;
const UNIT = /\((?:单位:)?((?:百万|[千万亿])?元)\)|单位:((?:百万|[千万亿])?元)/;
const LONGEST_TITLE = 60;

export interface FoundCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Every short text of some rows, normalised, row by row. */
export function* textsIn(sheet: Sheet, top: number, bottom: number): Iterable<FoundCell> {
  for (let row = Math.max(0, top); row <= bottom; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    for (let column = 0; column < cells.length; column += 1) {
      const value = cells[column]?.value;
      if (typeof value !== "string" || value.length > LONGEST_TITLE) continue;
      yield { text: normalize(printed(cells[column])), row, column };
    }
  }
}

/** The nearest title above. */
export function titleAbove(sheet: Sheet, top: number, bottom: number): FoundCell | undefined {
  return [...textsIn(sheet, top, bottom)].findLast(({ text }) => /绩效.*表$/.test(text));
}

export function isOtherForm(sheet: Sheet, top: number, bottom: number): boolean {
  const title = titleAbove(sheet, top, bottom);
  return (
    (title !== undefined && OTHER_FORM.test(title.text)) ||
    [...textsIn(sheet, top, bottom)].some(({ text }) => text.includes("执行数"))
  );
}

export function yearOf(sheet: Sheet, top: number, bottom: number): PerformanceForm["year"] {
  for (const { text, row, column } of textsIn(sheet, top, bottom)) {
    const year = YEAR_LINE.exec(text)?.[1] ?? /(20\d\d)年度?.*绩效.*表$/.exec(text)?.[1];
    if (year !== undefined) return { year: Number(year), place: placeIn(sheet, row, column) };
  }
  return undefined;
}

/** The unit of money in a label of the amounts, or in a line above. */
export function unitIn(sheet: Sheet, top: number, bottom: number): AmountUnit | undefined {
  const found = [...textsIn(sheet, top, bottom)].findLast(({ text }) => UNIT.test(text));
  const match = found && UNIT.exec(found.text);
  return (match?.[1] ?? match?.[2]) as AmountUnit | undefined;
}

/** What stands beside a label, or after its colon in the same cell. */
export function besideLabel(
  sheet: Sheet,
  { text, row, column }: FoundCell,
): { text: string; place: CellPlace } | undefined {
  const rest = /:(.+)$/.exec(text)?.[1];
  if (rest !== undefined) return { text: rest, place: placeIn(sheet, row, column) };
  const width = sheet.rows[row]?.length ?? 0;
  for (let next = column + 1; next < width; next += 1) {
    const cell: Cell | undefined = cellAt(sheet, row, next);
    const own = normalize(printed(cell));
    if (own !== "" && own !== text) return { text: own, place: placeIn(sheet, row, next) };
  }
  return undefined;
}
