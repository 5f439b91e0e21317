/** Reading and changing the cells of one sheet. */
import type { Area } from "../../../workbook/areas";
import { columnCount, rowCount, contains, WHOLE_SHEET } from "../../../workbook/areas";
import type { CellModel, CellStyle, SheetModel } from "./workbook-model";

export function cellAt(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.rows.get(row)?.get(column);
}

export function cellFor(sheet: SheetModel, row: number, column: number): CellModel {
  let cells = sheet.rows.get(row);
  if (cells === undefined) sheet.rows.set(row, (cells = new Map<number, CellModel>()));
  let cell = cells.get(column);
  if (cell === undefined) cells.set(column, (cell = { value: null, format: "General" }));
  return cell;
}

export function eachCell(area: Area, act: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) act(row, column);
  }
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
}

/** The cells that are there, in no particular order: also a whole column is quickly gone through. */
export function* cellsIn(sheet: SheetModel, area: Area): Generator<PlacedCell> {
  for (const [row, cells] of keysWithin(sheet.rows, area.top, rowCount(area))) {
    for (const [column, cell] of keysWithin(cells, area.left, columnCount(area))) yield { row, column, cell };
  }
}

function* keysWithin<T>(map: Map<number, T>, from: number, count: number): Generator<[number, T]> {
  if (map.size < count) {
    for (const entry of map) if (entry[0] >= from && entry[0] < from + count) yield entry;
    return;
  }
  for (let key = from; key < from + count; key++) {
    const value = map.get(key);
    if (value !== undefined) yield [key, value];
  }
}

/** One value for each cell of the area, blank ones too. */
export function matrix<T>(
  sheet: SheetModel,
  area: Area,
  read: (cell: CellModel | undefined, row: number, column: number) => T,
): T[][] {
  return Array.from({ length: rowCount(area) }, (_, down) => {
    const cells = sheet.rows.get(area.top + down);
    return Array.from({ length: columnCount(area) }, (_, right) =>
      read(cells?.get(area.left + right), area.top + down, area.left + right),
    );
  });
}

/**
 * The rectangle around all cells with content, or with content or format, of the sheet or of an area; undefined where
 * there is none.
 */
export function usedArea(
  sheet: SheetModel,
  valuesOnly: boolean,
  within: Area = WHOLE_SHEET,
): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.rows) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < within.left || column > within.right) continue;
      if (valuesOnly ? isBlank(cell) : isBare(cell)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

function isBlank(cell: CellModel): boolean {
  return cell.value === null && cell.formula === undefined;
}

function isBare(cell: CellModel): boolean {
  return isBlank(cell) && cell.format === "General" && cell.style === undefined;
}

/** What is `undefined` in it is taken from the cell. */
export type StyleChange = { readonly [K in keyof CellStyle]: CellStyle[K] | undefined };

export function restyle(cell: CellModel, change: StyleChange): void {
  const style = Object.entries({ ...cell.style, ...change }).filter(([, value]) => value !== undefined);
  cell.style = style.length === 0 ? undefined : Object.fromEntries(style);
}

/** Cells of the area that a protected sheet keeps from being changed: all but those unlocked one by one. */
export function hasLockedCell(sheet: SheetModel, area: Area): boolean {
  let unlocked = 0;
  for (const { cell } of cellsIn(sheet, area)) if (cell.style?.locked === false) unlocked += 1;
  return unlocked < rowCount(area) * columnCount(area);
}

export function isMergedAway(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column),
  );
}
