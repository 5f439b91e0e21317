import { evaluate } from "../../../formula/evaluate";
import { FormulaSyntaxError } from "../../../formula/tokens";
import { isError, UnsupportedFormula } from "../../../formula/values";
import type { CellContent, CellModel, SheetModel, WorkbookModel } from "../model/workbook-model";
import { surroundings } from "./surroundings";

/** Formulas that lead to one another are followed so far at once; beyond, the last one is computed first. */
const DEEPEST = 50;

/** Another formula is to be computed before the one that was asked for. */
class TooDeep extends Error {
  constructor(
    readonly sheet: SheetModel,
    readonly cell: CellModel,
  ) {
    super();
  }
}

/**
 * Computes formulas anew: all of them, or those alone that have no result yet. One that uses what is not emulated
 * keeps the result that came with the file; without one it shows #NAME?, as an unknown function does in Excel.
 */
export function recalculate(model: WorkbookModel, which: "all" | "without-result" = "all"): void {
  const computing = new Set<CellModel>();
  /** Each until the one behind it is computed. */
  const waiting = new Set<CellModel>();
  const done = new Set<CellModel>();

  const isKnown = (cell: CellModel) =>
    cell.formula === undefined || done.has(cell) || (which === "without-result" && hasResult(cell));

  const valueOf = (sheet: SheetModel, cell: CellModel): CellContent => {
    if (isKnown(cell)) return cell.value;
    // A circular reference: Excel warns and takes 0.
    if (computing.has(cell) || waiting.has(cell)) return 0;
    if (computing.size >= DEEPEST) throw new TooDeep(sheet, cell);
    computeNow(sheet, cell);
    return cell.value;
  };

  const computeNow = (sheet: SheetModel, cell: CellModel) => {
    computing.add(cell);
    try {
      cell.value = compute(sheet, cell.formula ?? "", cell.value);
      done.add(cell);
    } finally {
      computing.delete(cell);
    }
  };

  const compute = (sheet: SheetModel, formula: string, before: CellContent): CellContent => {
    try {
      return evaluate(formula, surroundings(model, sheet, valueOf));
    } catch (problem) {
      if (!(problem instanceof UnsupportedFormula || problem instanceof FormulaSyntaxError)) throw problem;
      return before === null || isNoResult(before) ? { error: "#NAME?" } : before;
    }
  };

  const computeDeeply = (sheet: SheetModel, cell: CellModel) => {
    const open = [{ sheet, cell }];
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      waiting.delete(next.cell);
      try {
        computeNow(next.sheet, next.cell);
        open.pop();
      } catch (problem) {
        if (!(problem instanceof TooDeep)) throw problem;
        waiting.add(next.cell);
        open.push(problem);
      }
    }
  };

  for (const sheet of model.sheets) {
    for (const cells of sheet.rows.values())
      for (const cell of cells.values()) if (!isKnown(cell)) computeDeeply(sheet, cell);
  }
}

function hasResult({ value }: CellModel): boolean {
  return value !== null && !isNoResult(value);
}

/** How the file reader says that the file holds no result. */
function isNoResult(value: CellContent): boolean {
  return isError(value) && value.error === "no-result";
}
