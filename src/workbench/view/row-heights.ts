import { contains } from "../../workbook/areas";
import { displayWidth } from "../../report/text/display-width";
import { displayedText } from "../excel-host/model/displayed-text";
import type { CellModel, SheetModel } from "../excel-host/model/workbook-model";

/** Sizes in pixels. */
export const ROW_HEIGHT = 24;
/** Points to pixels at 96 dots per inch. */
export const PIXELS_PER_POINT = 4 / 3;
/** Of a text in the usual size of 11 points, which is drawn a little smaller than in Excel. */
const USUAL_POINTS = 11;
const FONT_SIZE = 13;
const LINE_HEIGHT = 18;
/** Half of what a Chinese character takes, in a font that is none of the narrowest. */
const HALF_WIDTH = 7.3;
const PADDING = 8;
/** No row of Excel is higher: 409 points. */
const HIGHEST = 545;

/** Titles are larger; what differs by a point from the usual is not told apart. */
export function fontSize({ fontSize: points = USUAL_POINTS }: { readonly fontSize?: number } = {}): number {
  return points <= USUAL_POINTS + 1 ? FONT_SIZE : Math.round((FONT_SIZE * points) / USUAL_POINTS);
}

/** Where the shown rows begin, and where the last of them ends: as high as they were made, or else as their texts need. */
export function rowTops(sheet: SheetModel, rows: readonly number[], edges: readonly number[]): number[] {
  const tops = [0];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + heightOf(sheet, row, edges));
  return tops;
}

/** The first of the shown rows that reaches below a line; after the last where none does. */
export function positionAt(tops: readonly number[], line: number): number {
  let [from, to] = [0, Math.max(0, tops.length - 1)];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tops[middle + 1] ?? Infinity) > line) to = middle;
    else from = middle + 1;
  }
  return from;
}

function heightOf(sheet: SheetModel, row: number, edges: readonly number[]): number {
  const points = sheet.rowHeights.get(row);
  if (points !== undefined) return Math.max(ROW_HEIGHT, Math.round(points * PIXELS_PER_POINT));
  let height = ROW_HEIGHT;
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    const { wrapText, fontSize: size } = cell.style ?? {};
    if ((wrapText !== true && size === undefined) || cell.value === null) continue;
    // As in Excel, merged cells make no row higher.
    const isMerged = sheet.merges.some((area) => contains(area, row, column));
    const width = (edges[column + 1] ?? 0) - (edges[column] ?? 0);
    if (!isMerged && width > 0) height = Math.max(height, neededHeight(cell, width));
  }
  return Math.min(height, HIGHEST);
}

function neededHeight(cell: CellModel, width: number): number {
  const scale = fontSize(cell.style) / FONT_SIZE;
  const lines = cell.style?.wrapText === true ? lineCount(displayedText(cell, false), width, scale) : 1;
  return Math.ceil(lines * LINE_HEIGHT * scale) + 6;
}

function lineCount(text: string, width: number, scale: number): number {
  const room = Math.max(1, Math.floor((width - PADDING) / (HALF_WIDTH * scale)));
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(displayWidth(line) / room)));
  return lines.reduce((sum, count) => sum + count, 0);
}
