import type { FindingResult } from "../../../report/result";
import { formerCells, type FormerCell } from "../../../workbook/former-cells";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { CheckedWorkbook } from "../../threads/checked-workbook";
import type { PaneEvent } from "../pane-event";
import { solvedBetween, type ChangedPlaces, type SolvedCause } from "../solved";

/** What the last check has come to. It stays while the next one is under way, and where that is cancelled or fails. */
export type LastCheck =
  | { readonly is: "none" }
  /** The workbook holds no budget tables. */
  | { readonly is: "no-tables"; readonly isStale: boolean }
  | {
      readonly is: "checked";
      /** As it was read for the check. */
      readonly workbook: WorkbookSnapshot;
      readonly checked: CheckedWorkbook;
      /** As it was when nothing was wrong, or else at the first check; what was changed since is followed. */
      readonly since?: WorkbookSnapshot;
      /** Findings of the check before this one that are gone: what was mended. */
      readonly solved: readonly FindingResult[];
      /** Of these, what explained them. */
      readonly solvedCauses: readonly SolvedCause[];
      /** Keys of the findings that the check before this one did not have. */
      readonly appeared: ReadonlySet<string>;
      /** How many cards went and came with these. */
      readonly places: ChangedPlaces;
      /** Nobody has to be told of these any more. */
      readonly isSeen: boolean;
      /** When it was done, by Date.now(). */
      readonly at?: number;
      /** The workbook changed after the check. */
      readonly isStale: boolean;
      /** On these sheets, where that is known. */
      readonly changedOn?: readonly string[];
    };

export function nextCheck(check: LastCheck, event: PaneEvent): LastCheck {
  switch (event.is) {
    case "checked": {
      const { workbook, checked, at } = event;
      const solved = solvedBetween(checkedIn(check)?.result, checked.result);
      const since = stateBefore(check);
      return {
        is: "checked",
        workbook,
        checked,
        ...(since && { since }),
        ...solved,
        ...(at !== undefined && { at }),
        isSeen: false,
        isStale: false,
      };
    }
    case "no-tables":
      return { is: "no-tables", isStale: false };
    case "changed":
      return changedSince(check, event.sheets);
    case "solved-seen":
      return check.is === "checked" ? { ...check, isSeen: true } : check;
    case "recalculated": {
      const { mode, recalculation } = event;
      if (check.is !== "checked" || recalculation === undefined) return check;
      const recalculations = { ...check.checked.recalculations, [mode]: recalculation };
      return { ...check, checked: { ...check.checked, recalculations } };
    }
    default:
      return check;
  }
}

function changedSince(check: LastCheck, sheets: readonly string[] = []): LastCheck {
  if (check.is !== "checked") return check.is === "none" ? check : { ...check, isStale: true };
  return { ...check, isStale: true, changedOn: [...new Set([...(check.changedOn ?? []), ...sheets])] };
}

function stateBefore(check: LastCheck): WorkbookSnapshot | undefined {
  if (check.is !== "checked") return undefined;
  const isSound = check.checked.result.summary.errors === 0;
  return isSound ? check.workbook : (check.since ?? check.workbook);
}

/** What was otherwise before the changes that are to be followed; `undefined` where nothing is known of it. */
export function cellsBefore(check: LastCheck, workbook: WorkbookSnapshot): readonly FormerCell[] | undefined {
  const before = check.is === "checked" && check.workbook === workbook ? check.since : stateBefore(check);
  return before && formerCells(workbook, before);
}

/** Its result, where the workbook holds budget tables. */
export function checkedIn(check: LastCheck): CheckedWorkbook | undefined {
  return check.is === "checked" ? check.checked : undefined;
}

export function isStale(check: LastCheck): boolean {
  return check.is !== "none" && check.isStale;
}

/** The workbook as it still is, as far as anybody has said. */
export function unchangedWorkbook(check: LastCheck): WorkbookSnapshot | undefined {
  return check.is === "checked" && !check.isStale ? check.workbook : undefined;
}
