import { allChecks, checkAll, recalculateAll, type Checked } from "../../engine";
import { joinDocuments } from "../../report/documents";
import { checkResult } from "../../report/result";
import { tablesOfAll } from "../../report/tables";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { CheckedWorkbook, CheckRequest } from "./checked-workbook";

/** A check as the pane shows it. `undefined` where the workbook holds no budget tables. */
export function checkForPane(
  workbook: WorkbookSnapshot,
  { assigned, modes = ["mend"] }: CheckRequest,
): CheckedWorkbook | undefined {
  const checked = checkAll(workbook, assigned, { otherTables: true });
  if (!checked.ok) return undefined;
  const [first, ...others] = checked.value;
  if (first === undefined) return undefined;
  // The pane stands beside the workbook and names no file.
  const result = (one: Checked) => checkResult("", one);
  return {
    result: joinDocuments([result(first), ...others.map(result)]),
    recognized: tablesOfAll("", [first, ...others]),
    recalculations: Object.fromEntries(
      modes.map((mode) => [mode, recalculateAll(workbook, checked.value, mode)]),
    ),
    standards: Object.fromEntries(checked.value.map(({ standard: { id, title } }) => [id, title])),
    namedByHand: checked.value
      .filter(({ standard }) => standard.tables.length > 0)
      .map(({ standard }) => standard.id),
    documentation: Object.fromEntries(
      checked.value
        .flatMap(({ standard }) => allChecks(standard))
        .map(({ id, about, title, why, mend }) => [id, { about, title, why, mend }]),
    ),
  };
}
