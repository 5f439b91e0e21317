import { failure, success } from "../../common/result";
import { address, type CellPlace } from "../snapshot";
import type { ExcelResult } from "./excel-result";
import { excelFailure, run } from "./run";

/**
 * Selects the places that lie on the sheet of the first one, and brings them into view. Excel lets an add-in select one
 * rectangle only: so where the places do not fill one, the first of them is selected.
 */
export async function select(places: readonly CellPlace[]): Promise<ExcelResult<void>> {
  const [first] = places;
  if (first === undefined) return success(undefined);
  const area = areaToSelect(first, places);
  const selected = await run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(first.sheet).load("visibility");
      await context.sync();
      if (sheet.isNullObject) return "gone";
      // Showing what the user has hidden is not for us.
      if (sheet.visibility !== "Visible") return "hidden";
      sheet.activate();
      const range = sheet.getRange(area);
      range.untrack();
      range.select();
      await context.sync();
      return "selected";
    },
    { sheet: first.sheet },
  );
  if (!selected.ok) return selected;
  if (selected.value === "gone") return excelFailure("gone", first.sheet);
  if (selected.value === "hidden") return hidden(first.sheet);
  return success(undefined);
}

function hidden(sheet: string): ExcelResult<void> {
  return failure({ kind: "unsupported-sheet", sheet, detail: "hidden" });
}

function areaToSelect(first: CellPlace, places: readonly CellPlace[]): string {
  const cells = places.filter(({ sheet }) => sheet === first.sheet);
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const top = rows.reduce((a, b) => Math.min(a, b));
  const bottom = rows.reduce((a, b) => Math.max(a, b));
  const left = columns.reduce((a, b) => Math.min(a, b));
  const right = columns.reduce((a, b) => Math.max(a, b));
  const different = new Set(cells.map(({ row, column }) => address(row, column))).size;
  if (different === 1 || different !== (bottom - top + 1) * (right - left + 1)) {
    return address(first.row, first.column);
  }
  return `${address(top, left)}:${address(bottom, right)}`;
}
