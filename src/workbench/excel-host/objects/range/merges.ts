import { cellCount, intersect, rowCount, type Area } from "../../../../workbook/areas";
import { cellsIn } from "../../model/cells";
import { bind, type Method } from "../../protocol/host-type";
import { cellsChanged, requireContentAccess, requireFormatAccess, type HostState } from "../../host-state";
import { rangeAreasType } from "./range-areas";
import type { RangeTarget } from "./range-target";

export const mergeMethods: Readonly<Record<string, Method<RangeTarget>>> = {
  merge: (target, [across], state) => {
    requireFormatAccess(target.sheet);
    requireContentAccess(target.sheet, target.area);
    const { area } = target;
    const rows = Array.from({ length: rowCount(area) }, (_, down) => {
      const row = area.top + down;
      return { ...area, top: row, bottom: row };
    });
    for (const merged of across === true ? rows : [area]) merge(state, target, merged);
  },
  unmerge: ({ sheet, area }) => {
    requireFormatAccess(sheet);
    sheet.merges = sheet.merges.filter((merged) => intersect(merged, area) === undefined);
  },
  getMergedAreasOrNullObject: ({ sheet, area }, _args, state) => {
    const areas = sheet.merges.filter((merged) => intersect(merged, area) !== undefined);
    return areas.length === 0 ? null : bind(rangeAreasType, { sheet, areas }, state);
  },
};

/** Only the first cell keeps its content. */
function merge(state: HostState, { sheet }: RangeTarget, area: Area): void {
  sheet.merges = sheet.merges.filter((merged) => intersect(merged, area) === undefined);
  if (cellCount(area) > 1) sheet.merges.push(area);
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    if (row === area.top && column === area.left) continue;
    cell.value = null;
    cell.formula = undefined;
  }
  cellsChanged(state, sheet, area);
}
