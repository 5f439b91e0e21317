import type { Area } from "../../workbook/areas";
import { mergeAt, type Spot } from "./grid-selection";

/** What of a sheet one can move over. Hidden rows and columns are left out. */
export interface GridShape {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly merges: readonly Area[];
  /** Rows that are seen at once. */
  readonly page: number;
  /** The last filled column of a row, and the last filled row of all; -1 where there is none. */
  readonly lastColumn: (row: number) => number;
  readonly lastRow: () => number;
}

export interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads to from a cell; undefined for a key that does not move. */
export function moved(from: Spot, { key, ctrlKey }: MoveKey, shape: GridShape): Spot | undefined {
  const firstColumn = shape.columns[0] ?? 0;
  switch (key) {
    case "ArrowDown":
      return stepped(from, 1, 0, shape);
    case "ArrowUp":
      return stepped(from, -1, 0, shape);
    case "ArrowRight":
      return stepped(from, 0, 1, shape);
    case "ArrowLeft":
      return stepped(from, 0, -1, shape);
    case "PageDown":
      return stepped(from, shape.page, 0, shape);
    case "PageUp":
      return stepped(from, -shape.page, 0, shape);
    case "Home":
      return { row: ctrlKey ? (shape.rows[0] ?? 0) : from.row, column: firstColumn };
    case "End": {
      const row = ctrlKey ? Math.max(shape.lastRow(), 0) : from.row;
      return { row, column: Math.max(shape.lastColumn(row), firstColumn) };
    }
    default:
      return undefined;
  }
}

/** So many shown rows and columns further; merged cells are one step. */
export function stepped(from: Spot, down: number, right: number, shape: GridShape): Spot {
  const merge = mergeAt(shape.merges, from);
  const edge = (first: number, last: number, by: number) => (by > 0 ? last : first);
  const row = merge && down !== 0 ? edge(merge.top, merge.bottom, down) : from.row;
  const column = merge && right !== 0 ? edge(merge.left, merge.right, right) : from.column;
  return cellAt({ row: along(shape.rows, row, down), column: along(shape.columns, column, right) }, shape);
}

/** In merged cells, the one that holds their content. */
export function cellAt(spot: Spot, { merges }: Pick<GridShape, "merges">): Spot {
  const merge = mergeAt(merges, spot);
  return merge ? { row: merge.top, column: merge.left } : spot;
}

function along(shown: readonly number[], from: number, by: number): number {
  if (by === 0) return from;
  const found = shown.findIndex((one) => one >= from);
  const at = found < 0 ? shown.length - 1 : found;
  return shown[Math.min(Math.max(at + by, 0), shown.length - 1)] ?? from;
}
