/** From one range to another. */
import {
  areaOfSize,
  boundingArea,
  cellArea,
  intersect,
  MOST_COLUMNS,
  MOST_ROWS,
  type Area,
} from "../../../../workbook/areas";
import { usedArea } from "../../model/cells";
import { invalidArgument, itemNotFound } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import type { Method } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { makeRange, makeRangeOrNull, rangeArgument, type RangeTarget } from "./range-target";

export const rangeNavigation: Readonly<Record<string, Method<RangeTarget>>> = {
  getCell: moved((area, row = 0, column = 0) => cellArea(area.top + row, area.left + column)),
  getRow: moved((area, row = 0) => ({ ...area, top: area.top + row, bottom: area.top + row })),
  getColumn: moved((area, column = 0) => ({ ...area, left: area.left + column, right: area.left + column })),
  getEntireRow: moved((area) => ({ ...area, left: 0, right: MOST_COLUMNS - 1 })),
  getEntireColumn: moved((area) => ({ ...area, top: 0, bottom: MOST_ROWS - 1 })),
  getOffsetRange: moved(({ top, left, bottom, right }, rows = 0, columns = 0) => ({
    top: top + rows,
    left: left + columns,
    bottom: bottom + rows,
    right: right + columns,
  })),
  getResizedRange: moved((area, rows = 0, columns = 0) => ({
    ...area,
    bottom: area.bottom + rows,
    right: area.right + columns,
  })),
  getAbsoluteResizedRange: moved(({ top, left }, rows = 1, columns = 1) =>
    areaOfSize(top, left, rows, columns),
  ),
  getLastCell: moved(({ bottom, right }) => cellArea(bottom, right)),
  getLastRow: moved((area) => ({ ...area, top: area.bottom })),
  getLastColumn: moved((area) => ({ ...area, left: area.right })),
  getRowsAbove: moved((area, count = 1) => ({ ...area, top: area.top - count, bottom: area.top - 1 })),
  getRowsBelow: moved((area, count = 1) => ({
    ...area,
    top: area.bottom + 1,
    bottom: area.bottom + count,
  })),
  getColumnsBefore: moved((area, count = 1) => ({ ...area, left: area.left - count, right: area.left - 1 })),
  getColumnsAfter: moved((area, count = 1) => ({
    ...area,
    left: area.right + 1,
    right: area.right + count,
  })),
  getIntersection: (target, [other], state) => {
    const range = intersection(target, other, state);
    if (range === null) throw itemNotFound();
    return range;
  },
  getIntersectionOrNullObject: (target, [other], state) => intersection(target, other, state),
  getBoundingRect: (target, [argument], state) => {
    const other = rangeArgument(state, target.sheet, argument);
    const area = boundingArea([target.area, other.area]);
    if (other.sheet !== target.sheet || area === undefined) throw invalidArgument();
    return makeRange(state, target.sheet, area);
  },
  getUsedRange: (target, [valuesOnly], state) =>
    used(target, valuesOnly, state) ??
    makeRange(state, target.sheet, cellArea(target.area.top, target.area.left)),
  getUsedRangeOrNullObject: (target, [valuesOnly], state) => used(target, valuesOnly, state),
};

function moved(move: (area: Area, ...counts: number[]) => Area): Method<RangeTarget> {
  return ({ sheet, area }, args, state) => {
    const counts = args.filter((count) => count !== null && count !== undefined).map(Number);
    return makeRange(state, sheet, move(area, ...counts));
  };
}

function intersection({ sheet, area }: RangeTarget, argument: unknown, state: HostState): HostObject | null {
  const other = rangeArgument(state, sheet, argument);
  return makeRangeOrNull(state, sheet, other.sheet === sheet ? intersect(area, other.area) : undefined);
}

function used({ sheet, area }: RangeTarget, valuesOnly: unknown, state: HostState): HostObject | null {
  return makeRangeOrNull(state, sheet, usedArea(sheet, valuesOnly === true, area));
}
