import type { Decimal } from "../amount/decimal";
import type { JudgedTie } from "../check/judged-tables";
import { judge } from "../check/judge";
import type { Tie } from "../budget/check";
import type { Fact } from "../budget/document";

/** Amounts that are to be written, by fact index, in yuan. */
export type NewAmounts = ReadonlyMap<number, Decimal>;

export function withAmounts(tie: Tie, amounts: NewAmounts): Tie {
  const replace = (fact: Fact): Fact => {
    const value = amounts.get(fact.index);
    if (value === undefined) return fact;
    return { ...fact, form: "number", value, rounding: value === 0n ? 0n : fact.usualRounding };
  };
  return { ...tie, left: tie.left.map(replace), right: tie.right.map(replace) };
}

export function mentions(tie: Tie, amounts: NewAmounts): boolean {
  return (
    tie.left.some(({ index }) => amounts.has(index)) || tie.right.some(({ index }) => amounts.has(index))
  );
}

/** The ties that have these amounts in them and do not hold with them, whether they hold now or not. */
export function tiesFailing(ties: readonly JudgedTie[], amounts: NewAmounts): Tie[] {
  return ties.flatMap(({ tie }) =>
    tie.usual !== true && mentions(tie, amounts) && judge(withAmounts(tie, amounts)).outcome === "failed"
      ? [tie]
      : [],
  );
}

/** The ties that hold now and would not once these amounts are written. */
export function tiesBroken(ties: readonly JudgedTie[], amounts: NewAmounts): Tie[] {
  return ties.flatMap(({ tie, verdict }) => {
    const holds = verdict.outcome === "passed" || verdict.outcome === "rounding";
    if (!holds || !mentions(tie, amounts)) return [];
    return judge(withAmounts(tie, amounts)).outcome === "failed" ? [tie] : [];
  });
}
