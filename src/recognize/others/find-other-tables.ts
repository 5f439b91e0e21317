import type { OtherDecision, OtherTable } from "../../budget/other-table";
import { normalize } from "../../text/normalize";
import type { SheetArea } from "../../workbook/areas";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { printed } from "../cells";
import { columnDecisions } from "./column-totals";
import { gridsOf, type OtherGrid } from "./other-grid";
import { rowDecisions } from "./row-totals";

/** Tables outside of those that a document has, as far as their labels speak of a sum. */
export function findOtherTables(
  workbook: WorkbookSnapshot,
  taken: readonly SheetArea[],
): readonly OtherTable[] {
  return workbook.sheets.flatMap((sheet) => {
    if (sheet.isHidden) return [];
    const own = taken.filter((area) => area.sheet === sheet.name);
    return gridsOf(sheet, own).flatMap((grid): OtherTable[] => {
      const decisions: readonly OtherDecision[] = [...rowDecisions(grid), ...columnDecisions(grid)];
      return decisions.length === 0 ? [] : [{ title: titleOf(grid), sheet: sheet.name, decisions }];
    });
  });
}

/** The first line that stands alone, or the sheet's name. */
function titleOf({ sheet, above }: OtherGrid): string {
  for (const row of above) {
    const texts = (sheet.rows[row] ?? [])
      .map((cell) => normalize(printed(cell)))
      .filter((text) => text !== "");
    const [only, second] = texts;
    if (only !== undefined && second === undefined && only.length > 3 && /[表册单账]/.test(only)) return only;
  }
  return sheet.name;
}
