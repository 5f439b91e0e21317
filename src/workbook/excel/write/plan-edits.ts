import type { CellEdit } from "../../edit";
import type { CellChange } from "./change-cells";
import { stillHolds, type CellState } from "./cell-state";
import { findCells, type SheetAccess } from "./find-cells";
import { changedCell, isKeptFrom } from "./skipped-cells";
import type { SkippedCell } from "./step";

export interface PlannedEdits {
  readonly changes: readonly CellChange[];
  readonly skipped: readonly SkippedCell[];
}

/** Reads the cells of edits and parts those that can be made from those that cannot. */
export async function planEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  sheets: readonly SheetAccess[],
  signal: AbortSignal | undefined,
): Promise<PlannedEdits> {
  const known = edits.map((edit) => ({ edit, sheet: sheets.find(({ name }) => name === edit.place.sheet) }));
  const there = known.flatMap(({ edit, sheet }) => (sheet ? [{ edit, sheet }] : []));
  const places = there.map(({ edit: { place }, sheet }) => ({ ...place, sheetId: sheet.id }));
  const cells = await findCells(context, places, signal);
  const changes: CellChange[] = [];
  const skipped: SkippedCell[] = known.flatMap(({ edit: { place }, sheet }) =>
    sheet ? [] : [{ place, why: "gone" as const }],
  );
  const seen = new Set<string>();
  there.forEach(({ edit, sheet }, index) => {
    const cell = cells[index];
    if (cell === undefined) return;
    const key = `${sheet.id} ${edit.place.row} ${edit.place.column}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    const to = wantedState(edit, cell.state.format);
    // Of two edits of one cell the second one comes upon what the first one has written.
    if (!isFirst || !stillHolds(cell.state, edit.before)) skipped.push(changedCell(edit.place, cell.state));
    else if (isKeptFrom(cell, to, sheet)) skipped.push({ place: edit.place, why: "protected" });
    else {
      const { row, column } = edit.place;
      changes.push({ sheetId: sheet.id, row, column, from: cell.state, to, mayFormat: sheet.mayFormat });
    }
  });
  return { changes, skipped };
}

function wantedState({ after, format }: CellEdit, now: string): CellState {
  const isText = after.formula === undefined && (typeof after.value === "string" || after.value === null);
  // In a cell of text a number or a formula would be a text.
  return { ...after, format: format ?? (now === "@" && !isText ? "General" : now) };
}
