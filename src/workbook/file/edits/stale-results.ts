import { contains } from "../../areas";
import type { CellEdit } from "../../edit";
import { inputsOf } from "../../formula-references";
import type { WorkbookSnapshot } from "../../snapshot";
import { placeKey } from "../../places";

/** Whether a formula that is not itself edited may have another result after the edits. */
export function leavesStaleResults({ sheets }: WorkbookSnapshot, edits: readonly CellEdit[]): boolean {
  const changed = edits.filter(({ before, after }) => before.value !== after.value);
  if (changed.length === 0) return false;
  const edited = new Set(edits.map(({ place }) => placeKey(place)));
  return sheets.some((sheet) =>
    sheet.rows.some((cells, row) =>
      cells?.some((cell, column) => {
        if (cell?.formula === undefined || edited.has(placeKey({ sheet: sheet.name, row, column })))
          return false;
        const inputs = inputsOf(cell.formula);
        return inputs.others || changed.some(({ place }) => inputs.areas.some((input) => isIn(place, input)));
        function isIn(place: CellEdit["place"], input: (typeof inputs.areas)[number]): boolean {
          return (
            sameName(input.sheet ?? sheet.name, place.sheet) && contains(input.area, place.row, place.column)
          );
        }
      }),
    ),
  );
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
