import type { Proposal, Recalculation } from "../../recalculate/proposal";
import type { Session } from "../session/session";
import { placeKey } from "../../workbook/places";

/** Cell and new content: the same proposal of the next check, whatever its number is by then. */
export function proposalKey({ edit: { place, after } }: Proposal): string {
  return `${placeKey(place)} ${JSON.stringify([after.value, after.formula])}`;
}

/** What the chosen way of mending offers; `undefined` where that is not computed yet. */
export function offered({ checked, mode }: Session): Recalculation | undefined {
  return checked?.recalculations[mode];
}

/** What the findings call for, of one culprit or one finding: one proposal, or several of which one is right. */
export function mendsOf(
  { checked }: Session,
  of: { readonly culprit: string } | { readonly finding: string },
): readonly Proposal[] {
  const proposals = checked?.recalculations.mend?.proposals ?? [];
  return proposals.filter((proposal) =>
    "culprit" in of ? proposal.culprit === of.culprit : proposal.findings.includes(of.finding),
  );
}

export const isFix = ({ kind }: Proposal): boolean => kind === "fix";

/** Fixes are chosen until they are put aside, suggestions are not until they are taken. */
export function isChosen({ turned }: Pick<Session, "turned">, proposal: Proposal): boolean {
  return isFix(proposal) !== turned.has(proposalKey(proposal));
}

/** After some proposals were taken or put aside; to take one of several that exclude each other puts the others aside. */
export function turn(
  turned: ReadonlySet<string>,
  proposals: readonly Proposal[],
  on: boolean,
  all: readonly Proposal[],
): ReadonlySet<string> {
  const next = new Set(turned);
  const set = (proposal: Proposal, isOn: boolean) => {
    if (isFix(proposal) === isOn) next.delete(proposalKey(proposal));
    else next.add(proposalKey(proposal));
  };
  for (const proposal of proposals) {
    if (on && proposal.choice !== undefined) {
      for (const other of all) if (other.choice === proposal.choice) set(other, false);
    }
    set(proposal, on);
  }
  return next;
}
