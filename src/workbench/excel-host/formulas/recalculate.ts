import { evaluate } from "../../../formula/evaluate";
import { FormulaSyntaxError } from "../../../formula/tokens";
import { isError, UnsupportedFormula } from "../../../formula/values";
import type { CellContent, CellModel, SheetModel, WorkbookModel } from "../model/workbook-model";
import { surroundings } from "./surroundings";

/**
 * Computes formulas anew: all of them, or those alone that have no result yet. One that uses what is not emulated
 * keeps the result that came with the file; without one it shows #NAME?, as an unknown function does in Excel.
 */
export function recalculate(model: WorkbookModel, which: "all" | "without-result" = "all"): void {
  const computing = new Set<CellModel>();
  const done = new Set<CellModel>();

  const valueOf = (sheet: SheetModel, cell: CellModel): CellContent => {
    if (cell.formula === undefined || done.has(cell)) return cell.value;
    if (which === "without-result" && hasResult(cell)) return cell.value;
    // A circular reference: Excel warns and takes 0.
    if (computing.has(cell)) return 0;
    computing.add(cell);
    cell.value = compute(sheet, cell.formula, cell.value);
    computing.delete(cell);
    done.add(cell);
    return cell.value;
  };

  const compute = (sheet: SheetModel, formula: string, before: CellContent): CellContent => {
    try {
      return evaluate(formula, surroundings(model, sheet, valueOf));
    } catch (problem) {
      if (!(problem instanceof UnsupportedFormula || problem instanceof FormulaSyntaxError)) throw problem;
      return before === null || isNoResult(before) ? { error: "#NAME?" } : before;
    }
  };

  for (const sheet of model.sheets) {
    for (const cells of sheet.rows.values()) for (const cell of cells.values()) valueOf(sheet, cell);
  }
}

function hasResult({ value }: CellModel): boolean {
  return value !== null && !isNoResult(value);
}

/** How the file reader says that the file holds no result. */
function isNoResult(value: CellContent): boolean {
  return isError(value) && value.error === "no-result";
}
