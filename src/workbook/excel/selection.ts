import type { ExcelResult } from "./excel-result";
import { run } from "./run";
import type { SheetArea } from "../areas";

/** The selected area; of several ones, the smallest that holds them all. */
export async function selection(): Promise<ExcelResult<SheetArea>> {
  return run(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    selected.untrack();
    const areas = selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    const sheet = selected.worksheet.load("name");
    await context.sync();
    const ranges = areas.items;
    return {
      sheet: sheet.name,
      top: Math.min(...ranges.map(({ rowIndex }) => rowIndex)),
      left: Math.min(...ranges.map(({ columnIndex }) => columnIndex)),
      bottom: Math.max(...ranges.map(({ rowIndex, rowCount }) => rowIndex + rowCount - 1)),
      right: Math.max(...ranges.map(({ columnIndex, columnCount }) => columnIndex + columnCount - 1)),
    };
  });
}
