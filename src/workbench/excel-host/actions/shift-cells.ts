/** Inserting and deleting cells: what lies beyond moves, and formulas follow. */
import { shiftReferences, type MoveArea } from "../formulas/shift-references";
import {
  cellArea,
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  MOST_COLUMNS,
  MOST_ROWS,
  rowCount,
  type Area,
} from "../../../workbook/areas";
import type { CellModel, SheetModel } from "../model/workbook-model";
import { cellsChanged, requireContentAccess, type HostState } from "../host-state";

export type Direction = "Down" | "Right" | "Up" | "Left";

export function shiftCells(state: HostState, sheet: SheetModel, area: Area, direction: Direction): void {
  const band = bandOf(area, direction);
  requireContentAccess(sheet, band);
  const move = mover(area, band, direction);
  moveCells(sheet, move);
  for (const other of state.model.sheets) shiftFormulas(other, sheet, move);
  for (const item of state.model.names) item.formula = shiftReferences(item.formula, sheet, sheet, move);
  sheet.merges = moveAll(sheet.merges, move);
  for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas, move);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  moveRemarks(state, sheet, move);
  cellsChanged(state, sheet, area, { changeType: CHANGES[nameOfChange(area, direction)] });
}

const CHANGES = {
  insertRows: "RowInserted",
  deleteRows: "RowDeleted",
  insertColumns: "ColumnInserted",
  deleteColumns: "ColumnDeleted",
  insertCells: "CellInserted",
  deleteCells: "CellDeleted",
} as const;

function nameOfChange(area: Area, direction: Direction): keyof typeof CHANGES {
  const verb = direction === "Down" || direction === "Right" ? "insert" : "delete";
  const what = isWholeRows(area) ? "Rows" : isWholeColumns(area) ? "Columns" : "Cells";
  return `${verb}${what}`;
}

/** The area and all that lies beyond it. */
function bandOf(area: Area, direction: Direction): Area {
  return direction === "Down" || direction === "Up"
    ? { ...area, bottom: MOST_ROWS - 1 }
    : { ...area, right: MOST_COLUMNS - 1 };
}

/** Areas that lie within the band along its direction move, grow or shrink; others stay. */
function mover(area: Area, band: Area, direction: Direction): MoveArea {
  const vertical = direction === "Down" || direction === "Up";
  const [start, count] = vertical ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
  const inserted = direction === "Down" || direction === "Right";
  return (other) => {
    if (!liesAcross(other, band, vertical)) return other;
    const [from, size] = vertical ? [other.top, rowCount(other)] : [other.left, columnCount(other)];
    const line = inserted ? stretch(from, size, start, count) : shrink(from, size, start, count);
    if (line === undefined) return undefined;
    return vertical
      ? { ...other, top: line.from, bottom: Math.min(line.from + line.size, MOST_ROWS) - 1 }
      : { ...other, left: line.from, right: Math.min(line.from + line.size, MOST_COLUMNS) - 1 };
  };
}

function liesAcross(other: Area, band: Area, vertical: boolean): boolean {
  const common = intersect(other, band);
  if (common === undefined) return false;
  return vertical ? columnCount(common) === columnCount(other) : rowCount(common) === rowCount(other);
}

interface Line {
  readonly from: number;
  readonly size: number;
}

function stretch(from: number, size: number, start: number, count: number): Line {
  if (from >= start) return { from: from + count, size };
  return { from, size: from + size > start ? size + count : size };
}

function shrink(from: number, size: number, start: number, count: number): Line | undefined {
  const end = from + size;
  const lost = Math.max(0, Math.min(end, start + count) - Math.max(from, start));
  if (lost === size) return undefined;
  const before = Math.max(0, Math.min(from, start + count) - start);
  return { from: from - before, size: size - lost };
}

function moveAll(areas: readonly Area[], move: MoveArea): Area[] {
  return areas.flatMap((area) => move(area) ?? []);
}

function moveCells(sheet: SheetModel, move: MoveArea): void {
  const rows = new Map<number, Map<number, CellModel>>();
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const place = move(cellArea(row, column));
      if (place === undefined) continue;
      const target = rows.get(place.top) ?? new Map<number, CellModel>();
      rows.set(place.top, target.set(place.left, cell));
    }
  }
  sheet.rows = rows;
}

function shiftFormulas(own: SheetModel, moved: SheetModel, move: MoveArea): void {
  for (const cells of own.rows.values()) {
    for (const cell of cells.values()) {
      if (cell.formula !== undefined) cell.formula = shiftReferences(cell.formula, own, moved, move);
    }
  }
  for (const format of own.conditionalFormats) {
    format.formula = shiftReferences(format.formula, own, moved, move);
  }
}

function moveRemarks({ model }: HostState, sheet: SheetModel, move: MoveArea): void {
  const moved = <R extends { readonly row: number; readonly column: number }>(remarks: readonly R[]): R[] =>
    remarks.flatMap((remark) => {
      const place = move(cellArea(remark.row, remark.column));
      return place === undefined ? [] : [{ ...remark, row: place.top, column: place.left }];
    });
  sheet.notes = moved(sheet.notes);
  const others = model.comments.filter(({ sheetId }) => sheetId !== sheet.id);
  model.comments = [...others, ...moved(model.comments.filter(({ sheetId }) => sheetId === sheet.id))];
}
