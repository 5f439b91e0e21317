import type { Property } from "../../protocol/host-type";
import { columnCount, rowCount } from "../../../../workbook/areas";
import { requireFormatAccess } from "../../host-state";
import type { RangeTarget } from "./range-target";

/** Whether rows and columns are hidden: null where only some are. */
export const hiddenProperties: Readonly<Record<string, Property<RangeTarget>>> = {
  rowHidden: hidden("hiddenRows", ({ area }) => [area.top, rowCount(area)]),
  columnHidden: hidden("hiddenColumns", ({ area }) => [area.left, columnCount(area)]),
};

function hidden(
  key: "hiddenRows" | "hiddenColumns",
  extent: (target: RangeTarget) => [from: number, count: number],
): Property<RangeTarget> {
  return {
    read: (target) => {
      const [from, count] = extent(target);
      const found = [...target.sheet[key]].filter((index) => index >= from && index < from + count).length;
      return found === count ? true : found === 0 ? false : null;
    },
    write: (target, value) => {
      requireFormatAccess(target.sheet);
      const [from, count] = extent(target);
      for (let index = from; index < from + count; index++) {
        if (value === true) target.sheet[key].add(index);
        else target.sheet[key].delete(index);
      }
    },
  };
}
