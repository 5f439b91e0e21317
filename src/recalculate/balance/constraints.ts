import type { Decimal } from "../../amount/decimal";
import type { JudgedTie } from "../../check/judged-tables";
import { toleranceOf, sumsOf } from "../../check/judge";
import type { Tie } from "../../budget/check";
import { placeKey } from "../../workbook/places";
import type { Figures } from "./figures";

/** What a tie asks of the figures: left − right, in yuan, within these bounds; a missing end is unbounded. */
export interface Constraint {
  readonly tie: Tie;
  /** How often each figure counts, by its key: on the left as it is, on the right with the other sign. */
  readonly terms: ReadonlyMap<string, bigint>;
  /** Where no figure moves. */
  readonly start: Decimal;
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

/**
 * Ties of sure facts are to hold exactly; such of which the figures have different last digits, within their intervals. A tie
 * that is usual only is not to become worse: not at all, or `loosely` not beyond rounding.
 */
export function constraintsOf(
  ties: readonly JudgedTie[],
  figures: Figures,
  usual: "as-it-is" | "loosely",
): Constraint[] {
  return ties.flatMap(({ tie, verdict }) => {
    if (verdict.outcome === "unreadable" || verdict.outcome === "vacuous") return [];
    const sums = sumsOf(tie);
    const isTight = tie.usual === true ? usual === "as-it-is" : isExact(tie);
    const tolerance = isTight ? 0n : toleranceOf(tie, sums);
    const kept = tie.usual === true ? verdict.difference : 0n;
    const low = (kept < 0n ? kept : 0n) - tolerance;
    const high = tie.relation === "at-least" ? undefined : (kept > 0n ? kept : 0n) + tolerance;
    return [{ tie, terms: termsOf(tie, figures), start: sums.difference, low, high }];
  });
}

export function holds({ low, high }: Constraint, value: Decimal): boolean {
  return (low === undefined || value >= low) && (high === undefined || value <= high);
}

/** All its figures have one last digit, so that both sides can be equal. */
export function isExact({ left, right }: Tie): boolean {
  const [first] = [...left, ...right];
  return [...left, ...right].every(({ usualRounding }) => usualRounding === first?.usualRounding);
}

function termsOf({ left, right }: Tie, figures: Figures): ReadonlyMap<string, bigint> {
  const terms = new Map<string, bigint>();
  for (const [facts, sign] of [
    [left, 1n],
    [right, -1n],
  ] as const) {
    for (const { place } of facts) {
      const key = placeKey(place);
      if (figures.has(key)) terms.set(key, (terms.get(key) ?? 0n) + sign);
    }
  }
  for (const [key, times] of terms) if (times === 0n) terms.delete(key);
  return terms;
}
