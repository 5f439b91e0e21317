import { shiftCells } from "../../actions/shift-cells";
import { isWholeRows } from "../../../../workbook/areas";
import { invalidArgument } from "../../protocol/host-error";
import type { Method } from "../../protocol/host-type";
import { makeRange, type RangeTarget } from "./range-target";

/** Ranges that the add-in keeps hold of do not move along: they go on to name the same cells. */
export const shiftMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  insert: ({ sheet, area }, [shift], state) => {
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    shiftCells(state, sheet, area, isWholeRows(area) ? "Down" : shift);
    return makeRange(state, sheet, area);
  },
  delete: ({ sheet, area }, [shift], state) => {
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    shiftCells(state, sheet, area, isWholeRows(area) ? "Up" : shift);
  },
};
