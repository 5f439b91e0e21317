import { amountFor, wouldFail, type Amount, type Amounts, type Equation, type Equations } from "./equations";
import { addedUp, filledTotals, sumsByTotal } from "./filled-totals";

/**
 * Every total that is not within rounding of its items, or is blank, from its items, and what prints the same in other
 * tables. What is right stays, also where it differs from the sum by rounding, unless it is to be the exact sum of what
 * is printed.
 */
export function recomputedTotals(equations: Equations, sums: "rounded" | "exact"): Amounts {
  const totals = sumsByTotal(equations);
  let given: Amounts = new Map();
  for (let round = 0; ; round += 1) {
    const amounts =
      sums === "exact" ? addedUp(equations, totals, given) : recomputed(equations, totals, given);
    const elsewhere = printedElsewhere(equations, amounts, totals);
    if (round === MOST_ROUNDS || isSame(elsewhere, given)) return new Map([...elsewhere, ...amounts]);
    given = elsewhere;
  }
}

/** A total, the line that prints it, the total over that line, and so on. */
const MOST_ROUNDS = 8;

function isSame(one: Amounts, other: Amounts): boolean {
  return one.size === other.size && [...one].every(([index, { value }]) => other.get(index)?.value === value);
}

function recomputed(
  equations: Equations,
  totals: ReadonlyMap<number, readonly Equation[]>,
  given: Amounts,
): Amounts {
  const open = new Map<number, readonly Equation[]>();
  let amounts = given;
  for (;;) {
    const more = [...totals].filter(
      ([index, own]) => !open.has(index) && own.some((equation) => wouldFail(equations, equation, amounts)),
    );
    if (more.length === 0) return amounts;
    for (const [index, own] of more) open.set(index, own);
    amounts = filledTotals(equations, open, given);
  }
}

/** What is no total of its own table, but prints the amount of one: a line of the main table. */
function printedElsewhere(
  equations: Equations,
  amounts: Amounts,
  totals: ReadonlyMap<number, unknown>,
): Amounts {
  const lines = new Map<number, Amount>();
  const contradicted = new Set<number>();
  for (const equation of equations.list) {
    const { tie } = equation;
    if (tie.relation === "at-least") continue;
    for (const [one, others] of [
      [tie.left, tie.right],
      [tie.right, tie.left],
    ] as const) {
      const [fact, second] = one;
      if (fact === undefined || second !== undefined || totals.has(fact.index)) continue;
      const isTotals = others.every(({ index }) => totals.has(index));
      if (!isTotals || !others.some(({ index }) => amounts.has(index))) continue;
      const value = others.reduce((sum, other) => sum + (amounts.get(other.index)?.value ?? other.value), 0n);
      const asPrinted = new Map(amounts);
      asPrinted.delete(fact.index);
      if (!wouldFail(equations, equation, asPrinted)) continue;
      // Two tables that say two things of it say nothing.
      if ((lines.get(fact.index)?.value ?? value) !== value) contradicted.add(fact.index);
      lines.set(fact.index, amountFor(fact, value));
    }
  }
  for (const index of contradicted) lines.delete(index);
  return lines;
}
