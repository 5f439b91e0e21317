import type { OfferedRecalculation } from "../threads/checked-workbook";
import type { Proposal } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { FormerCell } from "../../workbook/former-cells";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { cellsBefore, checkedIn, type LastCheck } from "../session/slices/last-check";

/** What one way of mending offers; `undefined` where that is not computed yet. */
export function offered(check: LastCheck, mode: RecalculationMode): OfferedRecalculation | undefined {
  return checkedIn(check)?.recalculations[mode];
}

/** What goes with the question for a way of mending: where changes are to be followed, what there was before them. */
export function beforeFor(
  mode: RecalculationMode,
  check: LastCheck,
  workbook: WorkbookSnapshot,
): readonly FormerCell[] | undefined {
  return mode === "follow" ? cellsBefore(check, workbook) : undefined;
}

/** What the findings call for, of one culprit or one finding: one proposal, or several of which one is right. */
export function mendsOf(
  check: LastCheck,
  of: { readonly culprit: string } | { readonly finding: string },
): readonly Proposal[] {
  const proposals = offered(check, "mend")?.proposals ?? [];
  return proposals.filter((proposal) =>
    "culprit" in of ? proposal.culprit === of.culprit : proposal.findings.includes(of.finding),
  );
}
