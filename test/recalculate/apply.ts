import type { Proposal } from "../../src/recalculate/proposal";
import type { Cell, WorkbookSnapshot } from "../../src/workbook/snapshot";

/** The workbook as it is once these are written. */
export function withProposals(
  workbook: WorkbookSnapshot,
  proposals: readonly Pick<Proposal, "edit">[],
): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...(row ?? [])]);
    for (const { edit } of proposals.filter((one) => one.edit.place.sheet === sheet.name)) {
      const { row, column } = edit.place;
      const { value, formula } = edit.after;
      const old = rows[row]?.[column];
      const format = edit.format ?? old?.format;
      const cell: Cell | undefined =
        value === null
          ? undefined
          : { value, ...(formula ? { formula } : {}), ...(format === undefined ? {} : { format }) };
      (rows[row] ??= [])[column] = cell;
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}
