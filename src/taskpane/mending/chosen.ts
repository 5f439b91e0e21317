import type { Proposal } from "../../recalculate/proposal";
import { placeKey } from "../../workbook/places";

/** Cell and new content: the same proposal of the next check, whatever its number is by then. */
export function proposalKey({ edit: { place, after } }: Proposal): string {
  return `${placeKey(place)} ${JSON.stringify([after.value, after.formula])}`;
}

export const isSure = ({ kind }: Proposal): boolean => kind !== "suggestion";

/** What is sure is chosen until they are put aside, suggestions are not until they are taken. */
export function isChosen(toggled: ReadonlySet<string>, proposal: Proposal): boolean {
  return isSure(proposal) !== toggled.has(proposalKey(proposal));
}

/** After some proposals were taken or put aside; to take one of several that exclude each other puts the others aside. */
export function toggle(
  toggled: ReadonlySet<string>,
  proposals: readonly Proposal[],
  on: boolean,
  all: readonly Proposal[],
): ReadonlySet<string> {
  const next = new Set(toggled);
  const set = (proposal: Proposal, isOn: boolean) => {
    if (isSure(proposal) === isOn) next.delete(proposalKey(proposal));
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
