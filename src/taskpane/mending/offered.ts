import type { Proposal, Recalculation } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import { checkedIn, type LastCheck } from "../session/slices/last-check";

/** What one way of mending offers; `undefined` where that is not computed yet. */
export function offered(check: LastCheck, mode: RecalculationMode): Recalculation | undefined {
  return checkedIn(check)?.recalculations[mode];
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
