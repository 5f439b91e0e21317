import { areaOfSize, MOST_COLUMNS, MOST_ROWS } from "../../../../workbook/areas";
import type { SheetModel } from "../../model/workbook-model";
import { itemNotFound } from "../../protocol/host-error";
import type { HostType } from "../../protocol/host-type";
import { makeRangeOrNull, rangeArgument } from "../range/range-target";

export const freezePanesType: HostType<SheetModel> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: (sheet, [count]) => freeze(sheet, Number(count), MOST_COLUMNS),
    freezeColumns: (sheet, [count]) => freeze(sheet, MOST_ROWS, Number(count)),
    freezeAt: (sheet, [range], state) => (sheet.frozen = rangeArgument(state, sheet, range).area),
    unfreeze: (sheet) => (sheet.frozen = undefined),
    getLocation: (sheet, _args, state) => {
      const range = makeRangeOrNull(state, sheet, sheet.frozen);
      if (range === null) throw itemNotFound();
      return range;
    },
    getLocationOrNullObject: (sheet, _args, state) => makeRangeOrNull(state, sheet, sheet.frozen),
  },
};

function freeze(sheet: SheetModel, rows: number, columns: number): void {
  sheet.frozen = areaOfSize(0, 0, rows, columns);
}
