/** From one range to another. */
import { boundingArea, cellArea, intersect, MOST_COLUMNS, MOST_ROWS, type Area } from "../../model/areas";
import { usedArea } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../protocol/host-error";
import type { HostObject, Method } from "../../protocol/host-object";
import type { Session } from "../../session";
import { makeRange, makeRangeOrNull, rangeArgument, type RangeTarget } from "./range-target";

export const rangeNavigation: Readonly<Record<string, Method<RangeTarget>>> = {
  getCell: moved((area, row = 0, column = 0) => cellArea(area.row + row, area.column + column)),
  getRow: moved((area, row = 0) => ({ ...area, row: area.row + row, rows: 1 })),
  getColumn: moved((area, column = 0) => ({ ...area, column: area.column + column, columns: 1 })),
  getEntireRow: moved((area) => ({ ...area, column: 0, columns: MOST_COLUMNS })),
  getEntireColumn: moved((area) => ({ ...area, row: 0, rows: MOST_ROWS })),
  getOffsetRange: moved((area, rows = 0, columns = 0) => ({
    ...area,
    row: area.row + rows,
    column: area.column + columns,
  })),
  getResizedRange: moved((area, rows = 0, columns = 0) => ({
    ...area,
    rows: area.rows + rows,
    columns: area.columns + columns,
  })),
  getAbsoluteResizedRange: moved((area, rows = 1, columns = 1) => ({ ...area, rows, columns })),
  getLastCell: moved((area) => cellArea(area.row + area.rows - 1, area.column + area.columns - 1)),
  getLastRow: moved((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: moved((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  getRowsAbove: moved((area, count = 1) => ({ ...area, row: area.row - count, rows: count })),
  getRowsBelow: moved((area, count = 1) => ({ ...area, row: area.row + area.rows, rows: count })),
  getColumnsBefore: moved((area, count = 1) => ({ ...area, column: area.column - count, columns: count })),
  getColumnsAfter: moved((area, count = 1) => ({
    ...area,
    column: area.column + area.columns,
    columns: count,
  })),
  getIntersection: (target, [other], session) => {
    const range = intersection(target, other, session);
    if (range === null) throw itemNotFound();
    return range;
  },
  getIntersectionOrNullObject: (target, [other], session) => intersection(target, other, session),
  getBoundingRect: (target, [argument], session) => {
    const other = rangeArgument(session, target.sheet, argument);
    const area = boundingArea([target.area, other.area]);
    if (other.sheet !== target.sheet || area === undefined) throw invalidArgument();
    return makeRange(session, target.sheet, area);
  },
  getUsedRange: (target, [valuesOnly], session) =>
    used(target, valuesOnly, session) ??
    makeRange(session, target.sheet, cellArea(target.area.row, target.area.column)),
  getUsedRangeOrNullObject: (target, [valuesOnly], session) => used(target, valuesOnly, session),
};

function moved(move: (area: Area, ...counts: number[]) => Area): Method<RangeTarget> {
  return ({ sheet, area }, args, session) => {
    const counts = args.filter((count) => count !== null && count !== undefined).map(Number);
    return makeRange(session, sheet, move(area, ...counts));
  };
}

function intersection({ sheet, area }: RangeTarget, argument: unknown, session: Session): HostObject | null {
  const other = rangeArgument(session, sheet, argument);
  return makeRangeOrNull(session, sheet, other.sheet === sheet ? intersect(area, other.area) : undefined);
}

function used({ sheet, area }: RangeTarget, valuesOnly: unknown, session: Session): HostObject | null {
  return makeRangeOrNull(session, sheet, usedArea(sheet, valuesOnly === true, area));
}
