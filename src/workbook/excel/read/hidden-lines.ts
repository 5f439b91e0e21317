import { areaOfSize } from "../../areas";
import { areaAddress } from "../../places";
import type { Sheet } from "../../snapshot";
import type { AreaById } from "./split-areas";

/** Beyond so many rows and columns of a sheet it is not asked which of them are hidden. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 100;

/** Which rows and columns of filled areas are hidden, by the id of the sheet; asked only where Excel says that some are. */
export async function askForHidden(
  context: Excel.RequestContext,
  areas: readonly AreaById[],
): Promise<ReadonlyMap<string, Pick<Sheet, "hiddenRows" | "hiddenColumns">>> {
  const asked = areas.map(({ sheetId, top, bottom, left, right }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cell = (row: number, column: number) => {
      const range = sheet.getRange(areaAddress(areaOfSize(row, column, 1, 1)));
      range.untrack();
      return range;
    };
    const lines = (from: number, to: number, most: number) =>
      Array.from({ length: Math.max(0, Math.min(to, most) - from + 1) }, (_, index) => from + index);
    return {
      sheetId,
      rows: lines(top, bottom, MOST_ROWS).map((row) => ({ row, range: cell(row, left).load("rowHidden") })),
      columns: lines(left, right, MOST_COLUMNS).map((column) => ({
        column,
        range: cell(top, column).load("columnHidden"),
      })),
    };
  });
  await context.sync();
  return new Map(
    asked.map(({ sheetId, rows, columns }) => {
      const hiddenRows = rows.flatMap(({ row, range }) => (range.rowHidden ? [row] : []));
      const hiddenColumns = columns.flatMap(({ column, range }) => (range.columnHidden ? [column] : []));
      return [
        sheetId,
        { ...(hiddenRows.length > 0 && { hiddenRows }), ...(hiddenColumns.length > 0 && { hiddenColumns }) },
      ];
    }),
  );
}
