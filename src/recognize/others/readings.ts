import { holds, isTelling, nearlyHolds } from "../../budget/other-sums";
import type { OtherDecision } from "../../budget/other-table";

/** Of the readings that the labels allow the one by which most sums hold, of equals the first; `undefined` where none has one. */
export function bestOf(readings: readonly OtherDecision[]): OtherDecision | undefined {
  let best: OtherDecision | undefined;
  let most = 0;
  for (const reading of readings) {
    // Nearly is better than not at all: of one sum that is wrong in one figure the others still speak.
    const score = reading.reduce(
      (sum, one) => sum + (holds(one) ? (isTelling(one) ? 10 : 0) : nearlyHolds(one) ? 1 : 0),
      0,
    );
    if (best !== undefined && score <= most) continue;
    if (reading.length === 0) continue;
    best = reading;
    most = score;
  }
  return best;
}
