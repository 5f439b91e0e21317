import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import {
  amountFor,
  equationsWith,
  sidesOf,
  wouldFail,
  type Amount,
  type Amounts,
  type Equation,
  type Equations,
} from "../../check/causes/equations";
import { filledTotals, type OpenTotals } from "../../check/causes/filled-totals";
import { valueFrom } from "../../check/causes/patterns/value-from";

/** So many amounts in a row may each be known by the one before it. */
const MOST_ROUNDS = 12;

export interface Filled {
  readonly amounts: ReadonlyMap<number, Amount>;
  /** Of these, blank cells that no sum of their table is of: other figures alone say what they are. */
  readonly printedElsewhere: ReadonlySet<number>;
}

/**
 * Blank totals from their items, and blank cells that are the only unknown of an equation: the same amount stands in another
 * place, or is the rest of a sum. A row of which only its figures told that it is a total is such a cell once they are gone.
 */
export function filledBlanks(
  equations: Equations,
  blank: OpenTotals,
  /** A cell that is not to be filled whatever the figures say. */
  isLeft: (fact: Fact) => boolean,
): Filled {
  const known = new Map<number, Amount>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const amounts = filledTotals(equations, blank, known);
    const more = onlyUnknowns(equations, { blank, amounts, isLeft });
    if (more.size === 0) return { amounts, printedElsewhere: new Set(known.keys()) };
    for (const [index, amount] of more) known.set(index, amount);
  }
  return { amounts: filledTotals(equations, blank, known), printedElsewhere: new Set(known.keys()) };
}

/** Blank cells of which all equations that have no other unknown say the same. */
function onlyUnknowns(
  equations: Equations,
  {
    blank,
    amounts,
    isLeft,
  }: {
    readonly blank: OpenTotals;
    readonly amounts: Amounts;
    readonly isLeft: (fact: Fact) => boolean;
  },
): ReadonlyMap<number, Amount> {
  const said = new Map<number, { readonly by: Equation; readonly value: Decimal }[]>();
  for (const equation of equations.list) {
    if (equation.tie.relation === "at-least" || !wouldFail(equations, equation, amounts)) continue;
    const fact = onlyUnknown(equation, amounts);
    const value = fact && valueFrom(equations, equation, fact, amounts);
    if (fact === undefined || isLeft(fact) || value === undefined || value <= 0n) continue;
    said.set(fact.index, [...(said.get(fact.index) ?? []), { by: equation, value }]);
  }
  // What is computed from one of them is not known yet, and tells nothing of the others.
  const isOpen = dependingOn(blank, said);
  return new Map(
    [...said].flatMap(([index, all]) => {
      const sure = all.filter(({ by }) => !factsOf(by).some((fact) => fact.index !== index && isOpen(fact)));
      const [first] = sure;
      const fact = equations.facts.get(index);
      if (first === undefined || fact === undefined) return [];
      const isAgreed = sure.every(({ value }) => isNear(value, first.value, fact));
      const amount = amountFor(fact, first.value);
      return isAgreed && !upsets(equations, index, { amounts, amount, isOpen: (one) => blank.has(one.index) })
        ? [[index, amount] as const]
        : [];
    }),
  );
}

/** Each amount was rounded on its own. */
function isNear(a: Decimal, b: Decimal, { usualRounding }: Fact): boolean {
  const by = a > b ? a - b : b - a;
  return by <= 2n * usualRounding;
}

function onlyUnknown(equation: Equation, amounts: Amounts): Fact | undefined {
  const { tie } = equation;
  const unknown = [...tie.left, ...tie.right].filter(
    ({ form, index }) => form === "blank" && !amounts.has(index),
  );
  const [only] = unknown;
  return only !== undefined &&
    unknown.every(({ index }) => index === only.index) &&
    sidesOf(equation).get(only.index) !== 0
    ? only
    : undefined;
}

function factsOf({ tie }: Equation): readonly Fact[] {
  return [...tie.left, ...tie.right];
}

/** Whether an amount is to be computed from one of these, itself or by its items. */
function dependingOn(blank: OpenTotals, unknown: ReadonlyMap<number, unknown>): (fact: Fact) => boolean {
  const known = new Map<number, boolean>();
  const depends = ({ index }: Fact): boolean => {
    if (unknown.has(index)) return true;
    const before = known.get(index);
    if (before !== undefined) return before;
    known.set(index, false);
    const found = (blank.get(index) ?? []).some(({ tie }) => tie.right.some(depends));
    known.set(index, found);
    return found;
  };
  return depends;
}

/** Whether an equation of printed figures that holds as it is would not hold with it. */
function upsets(
  equations: Equations,
  index: number,
  {
    amounts,
    amount,
    isOpen,
  }: { readonly amounts: Amounts; readonly amount: Amount; readonly isOpen: (fact: Fact) => boolean },
): boolean {
  const next = new Map(amounts).set(index, amount);
  return equationsWith(equations, index).some(
    (equation) =>
      !wouldFail(equations, equation, amounts) &&
      !factsOf(equation).some(isOpen) &&
      wouldFail(equations, equation, next),
  );
}
