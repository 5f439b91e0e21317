import { inDoubles } from "../../../formula/arithmetic";
import type { Surroundings } from "../../../formula/evaluate";
import { isSubtotalFormula } from "../../../formula/functions";
import { cellAt, cellsIn } from "../model/cells";
import {
  findSheet,
  sameName,
  type CellContent,
  type CellModel,
  type SheetModel,
  type WorkbookModel,
} from "../model/workbook-model";

/** What a formula on this sheet of the emulated workbook sees. */
export function surroundings(
  model: WorkbookModel,
  sheet: SheetModel,
  valueOf: (sheet: SheetModel, cell: CellModel) => CellContent,
): Surroundings<SheetModel, number> {
  return {
    arithmetic: inDoubles,
    sheet,
    findSheet: (name) => findSheet(model, name),
    named: (name) => [...sheet.names, ...model.names].find((item) => sameName(item.name, name))?.formula,
    cellValue: (other, row, column) => {
      const cell = cellAt(other, row, column);
      return cell === undefined ? null : valueOf(other, cell);
    },
    cells: function* (reference) {
      for (const { row, column, cell } of cellsIn(reference.sheet, reference.area))
        yield {
          row,
          column,
          value: valueOf(reference.sheet, cell),
          isHidden: reference.sheet.hiddenRows.has(row),
          isSubtotal: isSubtotalFormula(cell.formula),
        };
    },
  };
}
