import { shiftCells } from "../../actions/shift-cells";
import { isWholeRows } from "../../../../workbook/areas";
import { invalidArgument } from "../../protocol/host-error";
import type { Method } from "../../protocol/host-object";
import { makeRange, type RangeTarget } from "./range-target";

/** Ranges that the add-in keeps hold of do not move along: they go on to name the same cells. */
export const shiftMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  insert: ({ sheet, area }, [shift], session) => {
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    shiftCells(session, sheet, area, isWholeRows(area) ? "Down" : shift);
    return makeRange(session, sheet, area);
  },
  delete: ({ sheet, area }, [shift], session) => {
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    shiftCells(session, sheet, area, isWholeRows(area) ? "Up" : shift);
  },
};
