import type { CellPlace } from "../../snapshot";
import type { CellState } from "./cell-state";
import type { CellChange } from "./change-cells";
import { sheetOf, type SheetAccess } from "./find-cells";
import type { CellsPart, Step } from "../journal/journal";

/** Cells that were changed, as the journal keeps them. `names`: of the sheets by their ids. */
export function cellsPartsOf(
  changes: readonly CellChange[],
  names: ReadonlyMap<string, string>,
): readonly CellsPart[] {
  const sheetIds = [...new Set(changes.map(({ sheetId }) => sheetId))];
  return sheetIds.map((sheetId) => ({
    kind: "cells",
    sheetId,
    sheet: names.get(sheetId) ?? "",
    cells: changes
      .filter((change) => change.sheetId === sheetId)
      .map(({ row, column, from, to }) => ({ row, column, before: from, after: to })),
  }));
}

/** A cell of a step in the journal. */
export interface StepCell {
  readonly place: CellPlace;
  /** Absent where its sheet is gone. */
  readonly sheet?: SheetAccess;
  readonly before: CellState;
  readonly after: CellState;
}

export function cellsOf(step: Step, sheets: readonly SheetAccess[]): readonly StepCell[] {
  return step.parts.flatMap((part) => {
    if (part.kind !== "cells") return [];
    const sheet = sheetOf(sheets, part);
    return part.cells.map(({ row, column, before, after }) => ({
      place: { sheet: sheet?.name ?? part.sheet, row, column },
      ...(sheet && { sheet }),
      before,
      after,
    }));
  });
}
