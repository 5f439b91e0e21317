import { contentOf, type CellContent, type CellEdit } from "../../edit";
import type { Sheet, WorkbookSnapshot } from "../../snapshot";
import { sameValue } from "./edit-problems";
import { address } from "../../places";

/** Whether a workbook, read after edits were written into it, shows them and nothing else. */
export function showsOnlyEdits(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  edits: readonly CellEdit[],
): boolean {
  if (before.sheets.length !== after.sheets.length) return false;
  return before.sheets.every((sheet, index) => {
    const other = after.sheets[index];
    const own = edits.filter(({ place }) => place.sheet === sheet.name);
    return other?.name === sheet.name && sameSheet(sheet, other, own);
  });
}

function sameSheet(before: Sheet, after: Sheet, edits: readonly CellEdit[]): boolean {
  const edited = new Map(edits.map((edit) => [address(edit.place.row, edit.place.column), edit.after]));
  const rows = Math.max(before.rows.length, after.rows.length, ...edits.map(({ place }) => place.row + 1));
  for (let row = 0; row < rows; row += 1) {
    const [old, now] = [before.rows[row] ?? [], after.rows[row] ?? []];
    const columns = Math.max(old.length, now.length);
    for (let column = 0; column < columns; column += 1) {
      const wanted = edited.get(address(row, column));
      const there = contentOf(now[column]);
      const holds = wanted ? shows(wanted, there) : isUntouched(contentOf(old[column]), there);
      if (!holds) return false;
    }
  }
  return true;
}

/** A shared formula may have been handed over: its text is the writer's own then, and only that there is one counts. */
function isUntouched(before: CellContent, after: CellContent): boolean {
  return (
    sameValue(before.value, after.value) && (before.formula === undefined) === (after.formula === undefined)
  );
}

function shows(wanted: CellContent, there: CellContent): boolean {
  if (wanted.formula !== undefined) {
    // A result of text or none is read in more than one way; a number in one.
    const number = typeof wanted.value === "number" ? there.value === wanted.value : true;
    return number && there.formula !== undefined;
  }
  if (typeof wanted.value !== "string")
    return there.formula === undefined && sameValue(wanted.value, there.value);
  // The reader takes blanks for nothing, and every end of a line for one kind.
  const text = /^[\s\u3000]*$/.test(wanted.value) ? null : wanted.value.replaceAll("\r\n", "\n");
  return there.formula === undefined && there.value === text;
}
