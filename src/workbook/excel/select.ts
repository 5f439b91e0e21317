import { failure, success } from "../../common/result";
import { boundingArea, cellArea, cellCount } from "../areas";
import type { CellPlace } from "../snapshot";
import type { ExcelResult } from "./excel-result";
import { excelFailure, run } from "./run";
import { address, areaAddress, placeKey } from "../places";

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
      if (sheet.isNullObject) return excelFailure("gone", first.sheet);
      // Showing what the user has hidden is not for us.
      if (sheet.visibility !== "Visible") return hidden(first.sheet);
      sheet.activate();
      const range = sheet.getRange(area);
      range.untrack();
      range.select();
      await context.sync();
      return success(undefined);
    },
    { sheet: first.sheet },
  );
  return selected.ok ? selected.value : selected;
}

function hidden(sheet: string): ExcelResult<void> {
  return failure({ kind: "unsupported-sheet", sheet, detail: "hidden" });
}

function areaToSelect(first: CellPlace, places: readonly CellPlace[]): string {
  const cells = places.filter(({ sheet }) => sheet === first.sheet);
  const all = boundingArea(cells.map(({ row, column }) => cellArea(row, column)));
  const isFilled = all !== undefined && new Set(cells.map(placeKey)).size === cellCount(all);
  return isFilled ? areaAddress(all) : address(first.row, first.column);
}
