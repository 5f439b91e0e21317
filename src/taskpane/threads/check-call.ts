import {
  allChecks,
  causesToWrite,
  checkAll,
  earlierBudgets,
  recalculateAll,
  standards,
  taughtFor,
  type Checked,
  type RecalculationGiven,
} from "../../engine";
import type { Result } from "../../common/result";
import type { Solver } from "../../recalculate/balance/integer-program";
import { isBalance, type RecalculationMode } from "../../recalculate/recalculate";
import { joinDocuments } from "../../report/documents";
import { checkResult } from "../../report/result";
import { tablesOfAll } from "../../report/tables";
import { refusalText } from "../../report/teaching";
import { withFormerCells } from "../../workbook/former-cells";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { cellNames } from "./cell-names";
import { unreadCells } from "./unread-cells";
import type { CheckedWorkbook, CheckRequest, OfferedRecalculation, StandardChoice } from "./checked-workbook";

/** A check as the pane shows it. `undefined` where the workbook holds no budget tables. */
export function checkForPane(
  workbook: WorkbookSnapshot,
  { assigned, standard, taught: given = [], ties, modes = ["mend"], before }: CheckRequest,
  /** Where a balance is wanted, or why there is none. */
  solver?: Result<Solver, string>,
): CheckedWorkbook | undefined {
  const { taught, change } = taughtFor(workbook, { assigned, taught: given, standard });
  const refused = change && refusalText(change);
  const checked = checkAll(workbook, assigned, { otherTables: true, standard, taught, ties });
  if (!checked.ok) return undefined;
  const [first, ...others] = checked.value;
  if (first === undefined) return undefined;
  const since = before && earlierBudgets(withFormerCells(workbook, before), { assigned, standard, taught });
  // The pane stands beside the workbook and names no file.
  const result = (one: Checked) => checkResult("", one);
  return {
    result: joinDocuments([result(first), ...others.map(result)]),
    recognized: tablesOfAll("", [first, ...others]),
    recalculations: Object.fromEntries(
      modes.map((mode) => [
        mode,
        recalculationOf(workbook, checked.value, mode, {
          since,
          solver,
          teaching: { assigned, standard, taught },
        }),
      ]),
    ),
    names: cellNames(checked.value),
    unread: unreadCells(checked.value),
    causeEdits: causesToWrite(checked.value),
    standards: choicesAmong(checked.value),
    taught,
    ...(refused !== undefined && { taughtRefused: refused }),
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

function recalculationOf(
  workbook: WorkbookSnapshot,
  checked: readonly Checked[],
  mode: RecalculationMode,
  {
    since,
    solver,
    teaching,
  }: Pick<RecalculationGiven, "since" | "teaching"> & { readonly solver: Result<Solver, string> | undefined },
): OfferedRecalculation {
  // What the findings call for is checked anew once it is written, and its sentences are mended then.
  const prose = mode !== "mend" && mode !== "formulas";
  if (!isBalance(mode) || solver === undefined)
    return recalculateAll(workbook, checked, mode, { since, prose, ...(teaching && { teaching }) });
  if (!solver.ok) return { proposals: [], leftOut: [], refused: solver.error };
  return recalculateAll(workbook, checked, mode, {
    solve: solver.value,
    prose,
    ...(teaching && { teaching }),
  });
}

/** Final accounts are the same in the whole country: of a workbook without a budget there is nothing to choose. */
function choicesAmong(checked: readonly Checked[]): readonly StandardChoice[] {
  if (checked.every(({ standard }) => standard.of === "final")) return [];
  return standards.filter(({ of }) => of === "budget").map(({ id, title }) => ({ id, title }));
}
