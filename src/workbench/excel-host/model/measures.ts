/** Widths and heights in points. */
import type { Area } from "../../../workbook/areas";
import type { SheetModel } from "./workbook-model";

const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 14.4;

export function columnWidth(sheet: SheetModel, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? USUAL_WIDTH);
}

export function rowHeight(sheet: SheetModel, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? USUAL_HEIGHT);
}

export function place(
  sheet: SheetModel,
  area: Area,
): { left: number; top: number; width: number; height: number } {
  const width = (from: number, to: number): number => sum(from, to, (column) => columnWidth(sheet, column));
  const height = (from: number, to: number): number => sum(from, to, (row) => rowHeight(sheet, row));
  return {
    left: width(0, area.left),
    top: height(0, area.top),
    width: width(area.left, area.right + 1),
    height: height(area.top, area.bottom + 1),
  };
}

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += size(index);
  return total;
}
