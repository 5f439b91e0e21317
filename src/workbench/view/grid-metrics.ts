import type { CellModel, SheetModel } from "../excel-host/model/workbook-model";
import type { GridShape } from "./grid-moves";
import { PIXELS_PER_POINT, ROW_HEIGHT } from "./row-heights";

/** Sizes in pixels. */
export const HEADER_WIDTH = 48;
const USUAL_WIDTH = 96;
/** Blank rows and columns around what is used, to type in. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;

export interface GridMetrics {
  readonly rows: number;
  readonly columns: number;
  /** Left edge of each column, and the right edge of the last. */
  readonly edges: readonly number[];
}

/** How far a sheet reaches and where its columns stand; hidden columns have no width. */
export function metricsOf(sheet: SheetModel): GridMetrics {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows) {
    if (row >= rows) rows = row + 1;
    for (const column of cells.keys()) if (column >= columns) columns = column + 1;
  }
  columns += SPARE_COLUMNS;
  const edges = [0];
  for (let column = 0; column < columns; column += 1) {
    const points = sheet.columnWidths.get(column);
    const width = sheet.hiddenColumns.has(column)
      ? 0
      : points === undefined
        ? USUAL_WIDTH
        : Math.round(points * PIXELS_PER_POINT);
    edges.push((edges.at(-1) ?? 0) + width);
  }
  return { rows: rows + SPARE_ROWS, columns, edges };
}

/** The rows that are shown, hidden ones left out: their numbers from the top. */
export function shownRows(sheet: SheetModel, rows: number): number[] {
  const shown: number[] = [];
  for (let row = 0; row < rows; row += 1) if (!sheet.hiddenRows.has(row)) shown.push(row);
  return shown;
}

/** What one can move over; `height` is that of the window on the sheet. */
export function shapeOf(
  sheet: SheetModel,
  { edges, columns }: GridMetrics,
  rows: readonly number[],
  height: number,
): GridShape {
  const isShown = (column: number) => edges[column] !== edges[column + 1];
  return {
    rows,
    columns: Array.from({ length: columns }, (_, column) => column).filter(isShown),
    merges: sheet.merges,
    page: Math.max(1, Math.floor(height / ROW_HEIGHT) - 2),
    lastColumn: (row) => lastFilled(sheet.rows.get(row)),
    lastRow: () => {
      let last = -1;
      for (const [row, cells] of sheet.rows) if (row > last && lastFilled(cells) >= 0) last = row;
      return last;
    },
  };
}

function lastFilled(cells: ReadonlyMap<number, CellModel> | undefined): number {
  let last = -1;
  for (const [column, { value }] of cells ?? []) if (value !== null && column > last) last = column;
  return last;
}
