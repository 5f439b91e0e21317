import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import {
  amountFor,
  equationsWith,
  sidesOf,
  type Amount,
  type Amounts,
  type Equation,
  type Equations,
} from "./equations";
import { valueFrom } from "./patterns/value-from";
import { lastDigitOf, rangesOf, type Range } from "./ranges";

/** Totals whose amounts are to be found, by fact index, with the sums of their tables that each is. */
export type OpenTotals = ReadonlyMap<number, readonly Equation[]>;

/**
 * The amounts of totals from their items, from the bottom up. Where rounding leaves several values, what is printed for
 * the same amount elsewhere and all other sums decide; else it is the sum of the printed parts. `given` are amounts in
 * place of printed ones; they are in the result too.
 */
export function filledTotals(
  equations: Equations,
  open: OpenTotals,
  given: Amounts = new Map(),
): Map<number, Amount> {
  return rounded(equations, open, addedUp(equations, open, given));
}

/** The sums of its table that each total is, by the totals' facts. */
export function sumsByTotal({ list }: Equations): Map<number, Equation[]> {
  const sums = new Map<number, Equation[]>();
  for (const equation of list) {
    const [total, second] = equation.tie.left;
    if (!equation.isWithinTable || equation.tie.relation !== "sum") continue;
    if (total === undefined || second !== undefined) continue;
    const own = sums.get(total.index);
    if (own) own.push(equation);
    else sums.set(total.index, [equation]);
  }
  return sums;
}

/** Each total as the sum of its printed parts, down its column where it has such a sum. */
export function addedUp(equations: Equations, open: OpenTotals, given: Amounts): Map<number, Amount> {
  const amounts = new Map(given);
  const begun = new Set<number>();
  const add = (index: number): void => {
    if (begun.has(index)) return;
    begun.add(index);
    const fact = equations.facts.get(index) as Fact;
    const sums = open.get(index) ?? [];
    for (const { tie } of sums) for (const part of tie.right) if (open.has(part.index)) add(part.index);
    const values = sums.flatMap((sum) => {
      const value = valueFrom(equations, sum, fact, amounts);
      return value === undefined || !hasParts(sum, amounts) ? [] : [value];
    });
    const value = values.find((one) => one !== 0n) ?? values[0];
    if (value !== undefined && (value !== 0n || fact.value !== 0n))
      amounts.set(index, amountFor(fact, value));
  };
  for (const index of open.keys()) add(index);
  return amounts;
}

/** Of items that are all blank nothing can be computed. */
function hasParts({ tie }: Equation, amounts: Amounts): boolean {
  return tie.right.some(({ index, form }) => form !== "blank" || amounts.has(index));
}

/**
 * With last digits such that as many equations hold as can, sums of their own tables first: what the equations leave
 * narrows the ranges of the totals, then each takes the sum of its parts, or what is nearest to it in its range.
 */
function rounded(equations: Equations, open: OpenTotals, roughly: Amounts): Map<number, Amount> {
  const amounts = new Map(roughly);
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const ranges = rangesOf(equations, roughly, open);
  const concerned = new Set([...ranges.known()].flatMap((index) => equationsWith(equations, index)));
  const rank = (equation: Equation) =>
    equation.isWithinTable && open.has(equation.tie.left[0]?.index ?? -1)
      ? 0
      : sidesOf(equation).size === 2
        ? 1
        : 2;
  for (const equation of [...concerned].toSorted((a, b) => rank(a) - rank(b))) ranges.hold(equation);
  for (const [index, { value: sum }] of roughly) {
    const range = ranges.of(index);
    if (range === undefined) continue;
    const fact = factOf(index);
    const [own] = open.get(index) ?? [];
    const added = (own && valueFrom(equations, own, fact, amounts)) ?? sum;
    const moved = own && fact.value + movedBy(own, amounts);
    const wanted = moved !== undefined && isNear(moved, added, range) ? moved : added;
    const value =
      nearest(wanted, range, lastDigitOf(wanted, fact.usualRounding)).find((one) => ranges.set(index, one)) ??
      wanted;
    amounts.set(index, amountFor(fact, value));
  }
  return amounts;
}

/** What of the parts of a total is written anew, less what it was: a rounding difference stays as it is. */
function movedBy({ tie }: Equation, amounts: Amounts): Decimal {
  return tie.right.reduce(
    (sum, { index, value }) => sum + ((amounts.get(index)?.value ?? value) - value),
    0n,
  );
}

function isNear(moved: Decimal, added: Decimal, { low, high }: Range): boolean {
  return moved !== added && moved >= low && moved <= high;
}

/** Of the values in a range those that are tried, the nearest first. */
function nearest(wanted: Decimal, { low, high }: Range, unit: Decimal): readonly Decimal[] {
  const inside = wanted < low ? low : wanted > high ? high : wanted;
  const values = [inside];
  for (let step = unit; step > 0n && values.length < MOST_TRIED; step += unit) {
    const near = [inside - step, inside + step].filter((value) => value >= low && value <= high);
    if (near.length === 0) break;
    values.push(...near);
  }
  return values;
}

const MOST_TRIED = 8;
