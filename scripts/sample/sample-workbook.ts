import type { Cell, CellPlace } from "../../src/workbook/snapshot";
import { budgets } from "../../test/fixtures/budget";
import type { LaidOutWorkbook } from "../../test/fixtures/layouts/layouts";
import { cellAt, layOut, placeOf, withCell } from "../../test/fixtures/layouts/layouts";
import type { PlantedError } from "./planted-errors";
import { plantedErrors } from "./planted-errors";

/** The invented budget as the budget system would export it, with the planted errors in it. */
export function sampleWorkbook(errors: readonly PlantedError[] = plantedErrors): LaidOutWorkbook {
  return errors.reduce((workbook, error) => {
    const place = plantedPlace(workbook, error);
    return withCell(workbook, place, wrongCell(error, cellAt(workbook, place)));
  }, layOut(budgets["culture-2026"]));
}

export function plantedPlace(workbook: LaidOutWorkbook, error: PlantedError): CellPlace {
  const key =
    error.row === undefined || error.column === undefined
      ? `${error.table}/title`
      : `${error.table}/${error.row}/${error.column}`;
  return placeOf(workbook, key);
}

function wrongCell(error: PlantedError, right: Cell | undefined): Cell {
  return error.kind === "amount" ? { ...right, value: Number(error.wrong) } : { value: error.wrong };
}
