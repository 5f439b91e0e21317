import { sameContent } from "../write/cell-state";
import type { CellChange } from "../write/change-cells";
import { findCells, type SheetAccess } from "../write/find-cells";
import type { Step } from "./journal";
import { changedCell, isKeptFrom } from "../write/skipped-cells";
import { cellsOf } from "../write/step-parts";
import type { SkippedCell } from "../write/step";

export type Direction = "undo" | "redo";

export interface PlannedStep {
  readonly changes: readonly CellChange[];
  readonly blocked: readonly SkippedCell[];
}

/** Reads the cells of a step in the journal: those that are to be changed, and those that keep it from being done. */
export async function planStep(
  context: Excel.RequestContext,
  step: Step,
  sheets: readonly SheetAccess[],
  direction: Direction,
): Promise<PlannedStep> {
  const cells = cellsOf(step, sheets);
  const there = cells.flatMap(({ place, sheet, before, after }) =>
    sheet
      ? [
          {
            place,
            sheet,
            from: direction === "undo" ? after : before,
            to: direction === "undo" ? before : after,
          },
        ]
      : [],
  );
  const found = await findCells(
    context,
    there.map(({ place: { row, column }, sheet }) => ({ sheetId: sheet.id, row, column })),
  );
  const changes: CellChange[] = [];
  const blocked: SkippedCell[] = cells.flatMap(({ place, sheet }) =>
    sheet ? [] : [{ place, why: "gone" as const }],
  );
  there.forEach(({ place, sheet, from, to: wanted }, index) => {
    const cell = found[index];
    if (cell === undefined) return;
    const { state } = cell;
    // A format that the user has given since stays.
    const to = { ...wanted, format: state.format === from.format ? wanted.format : state.format };
    if (sameContent(state, from)) {
      if (isKeptFrom(cell, to, sheet)) blocked.push({ place, why: "protected" });
      else {
        const { row, column } = place;
        changes.push({ sheetId: sheet.id, row, column, from: state, to, mayFormat: sheet.mayFormat });
      }
    } else if (!sameContent(state, wanted)) blocked.push(changedCell(place, state));
  });
  return { changes, blocked };
}
