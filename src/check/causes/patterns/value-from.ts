import type { Fact } from "../../../budget/document";
import { amountFor, sidesOf, sumsWith, type Amounts, type Equation, type Equations } from "../equations";

/** What a cell would have to hold for an equation to hold to the last digit. */
export function valueFrom(
  equations: Equations,
  equation: Equation,
  fact: Fact,
  amounts: Amounts,
): bigint | undefined {
  const side = sidesOf(equation).get(fact.index);
  if (side !== 1 && side !== -1) return undefined;
  const zero = new Map(amounts).set(fact.index, amountFor(fact, 0n));
  const { difference } = sumsWith(equations, equation, zero);
  return side === 1 ? -difference : difference;
}
