import type { CellEdit } from "../../src/workbook/edit";
import type { Cell, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** The workbook with cells changed, as it would be read again. Every edit must find what it says was there. */
export function withEdits(workbook: WorkbookSnapshot, edits: readonly CellEdit[]): WorkbookSnapshot {
  const sheets = workbook.sheets.map(({ name, rows }) => {
    const copy: (Cell | undefined)[][] = Array.from(rows, (row) => [...(row ?? [])]);
    for (const { place, before, after, format } of edits) {
      if (place.sheet !== name) continue;
      const row = (copy[place.row] ??= []);
      const cell = row[place.column];
      if ((cell?.value ?? null) !== before.value || cell?.formula !== before.formula) {
        throw new Error(`${name} ${place.row}:${place.column} holds something else`);
      }
      const kept = format ?? cell?.format;
      const formula = after.formula === undefined ? {} : { formula: after.formula };
      row[place.column] =
        after.value === null
          ? undefined
          : { value: after.value, ...formula, ...(kept === undefined ? {} : { format: kept }) };
    }
    return { name, rows: copy };
  });
  return { sheets };
}
