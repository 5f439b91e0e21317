import { wouldFail, type Amount, type Amounts, type Equation, type Equations } from "./equations";
import { filledTotals, sumsByTotal } from "./filled-totals";

/**
 * Every total that is not within rounding of its items, or is blank, from its items, and what prints the same in other
 * tables. What is right stays, also where it differs from the sum by rounding.
 */
export function recomputedTotals(equations: Equations): Amounts {
  const sums = sumsByTotal(equations);
  const open = new Map<number, readonly Equation[]>();
  let amounts = new Map<number, Amount>();
  for (;;) {
    const more = [...sums].filter(
      ([index, own]) => !open.has(index) && own.some((equation) => wouldFail(equations, equation, amounts)),
    );
    if (more.length === 0) break;
    for (const [index, own] of more) open.set(index, own);
    amounts = filledTotals(equations, open);
  }
  return withPrintedElsewhere(equations, amounts, sums);
}

/** With what is no total of its own table, but prints the amount of one: a line of the main table. */
function withPrintedElsewhere(
  equations: Equations,
  amounts: ReadonlyMap<number, Amount>,
  totals: ReadonlyMap<number, unknown>,
): Amounts {
  const all = new Map(amounts);
  const given = new Set<number>();
  const taken = new Set<number>();
  for (const equation of equations.list) {
    const { tie } = equation;
    if (tie.relation === "at-least" || !wouldFail(equations, equation, amounts)) continue;
    for (const [one, others] of [
      [tie.left, tie.right],
      [tie.right, tie.left],
    ] as const) {
      const [fact, second] = one;
      if (fact === undefined || second !== undefined || totals.has(fact.index)) continue;
      const isGiven =
        others.every(({ index }) => totals.has(index)) && others.some(({ index }) => amounts.has(index));
      if (!isGiven) continue;
      const value = others.reduce((sum, other) => sum + (amounts.get(other.index)?.value ?? other.value), 0n);
      // Two tables that say two things of it say nothing.
      if (given.has(fact.index) && all.get(fact.index)?.value !== value) taken.add(fact.index);
      given.add(fact.index);
      all.set(fact.index, { value, rounding: value === 0n ? 0n : fact.usualRounding });
    }
  }
  for (const index of taken) all.delete(index);
  return all;
}
