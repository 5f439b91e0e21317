import type { ExcelProblem, ExcelResult } from "./excel-result";
import { excelFailure, run } from "./run";
import type { SheetArea } from "../areas";

/** The selected area; of several ones, the smallest that holds them all. */
export async function selection(): Promise<ExcelResult<SheetArea>> {
  const asked = await run(async (context) => {
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
  // Of a chart, a shape or a chart sheet versions of Excel say different things.
  return asked.ok || !NO_CELLS.includes(asked.error.kind) ? asked : excelFailure("no-cells");
}

const NO_CELLS: readonly ExcelProblem["kind"][] = ["refused", "unsupported-sheet", "gone", "unknown"];
