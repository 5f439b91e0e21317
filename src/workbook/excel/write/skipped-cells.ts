import type { CellPlace } from "../../snapshot";
import { asRead, type CellState } from "./cell-state";
import type { FoundCell, PlaceById, SheetAccess } from "./find-cells";
import { changesFormat } from "./enter-cell";
import type { SkippedCell } from "./step";

/** Whether the protection of its sheet keeps a cell from being brought into a state. */
export function isKeptFrom(cell: FoundCell, to: CellState, sheet: SheetAccess): boolean {
  if (!sheet.isProtected) return false;
  return cell.locked || (!sheet.mayFormat && changesFormat(cell.state.format, to));
}

export const changedCell = (place: CellPlace, state: CellState): SkippedCell => ({
  place,
  why: "changed",
  holds: asRead(state),
});

/** `names`: of the sheets by their ids. */
export function placeByName(
  { sheetId, row, column }: PlaceById,
  names: ReadonlyMap<string, string>,
): CellPlace {
  return { sheet: names.get(sheetId) ?? "", row, column };
}
