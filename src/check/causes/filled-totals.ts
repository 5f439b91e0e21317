import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import {
  amountFor,
  equationsWith,
  wouldFail,
  type Amount,
  type Amounts,
  type Equation,
  type Equations,
} from "./equations";
import { valueFrom } from "./patterns/value-from";

/** Totals whose amounts are to be found, by fact index, with the sums of their tables that each is. */
export type OpenTotals = ReadonlyMap<number, readonly Equation[]>;

/**
 * The amounts of totals from their items, from the bottom up. Where rounding leaves several values, what is printed for
 * the same amount elsewhere and all other sums decide; else it is the sum of the printed parts.
 */
export function filledTotals(equations: Equations, open: OpenTotals): Map<number, Amount> {
  const roughly = fill(equations, open, new Map());
  // Which sums have but one part, and so are that part, shows once all are filled in.
  return fill(equations, open, sameAmounts(equations, roughly));
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

/** Facts that print one amount, by each of them. */
type Same = ReadonlyMap<number, ReadonlySet<number>>;

/** Two figures that must be equal to the last digit: a quantity printed twice, or a sum of a single part. */
function sameAmounts(equations: Equations, amounts: Amounts): Same {
  const same = new Map<number, Set<number>>();
  const isThere = ({ index, value }: Fact) => (amounts.get(index)?.value ?? value) !== 0n;
  for (const { tie } of equations.list) {
    const [left, second] = tie.left.filter(isThere);
    const [right, third] = tie.right.filter(isThere);
    if (tie.relation === "at-least" || !left || !right || second || third) continue;
    const joined = new Set([
      ...(same.get(left.index) ?? [left.index]),
      ...(same.get(right.index) ?? [right.index]),
    ]);
    for (const index of joined) same.set(index, joined);
  }
  return same;
}

function fill(equations: Equations, open: OpenTotals, same: Same): Map<number, Amount> {
  const amounts = new Map<number, Amount>();
  const begun = new Set<number>();
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const put = (index: number, value: Decimal | undefined) => {
    const fact = factOf(index);
    if (value === undefined || (value === 0n && fact.value === 0n)) return;
    amounts.set(index, amountFor(fact, value));
  };
  const fillOne = (index: number): void => {
    const group = [...(same.get(index) ?? [index])];
    const wanted = group.filter((one) => open.has(one));
    if (amounts.has(index) || begun.has(index) || wanted.length === 0) return;
    for (const one of group) begun.add(one);
    for (const one of wanted) {
      for (const { tie } of open.get(one) ?? []) for (const part of tie.right) fillOne(part.index);
    }
    const value = amountOf(equations, group, open, amounts);
    for (const one of wanted) put(one, value);
    // Totals that should be the same and whose items say otherwise are each what its own items say.
    const misfit = wanted.filter((one) =>
      (open.get(one) ?? []).some((equation) => wouldFail(equations, equation, amounts)),
    );
    for (const one of misfit) amounts.delete(one);
    for (const one of misfit) put(one, amountOf(equations, [one], open, amounts));
  };
  for (const index of open.keys()) fillOne(index);
  return amounts;
}

/** A total that is not the sum of its items fits worse than one that is not printed so elsewhere. */
const OWN_SUM = 1000;

/** What is printed for it elsewhere; else the sum of its parts that all its other sums agree with. */
function amountOf(
  equations: Equations,
  group: readonly number[],
  open: OpenTotals,
  amounts: Amounts,
): Decimal | undefined {
  const facts = group.map((index) => equations.facts.get(index) as Fact);
  const printed = facts.find(({ index, value }) => !open.has(index) && value !== 0n);
  const computed = facts.flatMap((fact) =>
    (open.get(fact.index) ?? []).flatMap((equation) => {
      const value = valueFrom(equations, equation, fact, amounts);
      return value === undefined || !hasParts(equation, amounts) ? [] : [value];
    }),
  );
  const [first] = computed;
  if (first === undefined) return undefined;
  const own = new Set(facts.flatMap(({ index }) => open.get(index) ?? []));
  const misfits = (value: Decimal): number => {
    const tried = new Map(amounts);
    for (const fact of facts) if (open.has(fact.index)) tried.set(fact.index, amountFor(fact, value));
    const failing = new Set(
      facts
        .flatMap(({ index }) => equationsWith(equations, index))
        .filter((equation) => isFilled(equation, tried, open) && wouldFail(equations, equation, tried)),
    );
    return [...failing].reduce((sum, equation) => sum + (own.has(equation) ? OWN_SUM : 1), 0);
  };
  const values = [...(printed ? [printed.value] : []), ...computed];
  const unit = facts[0]?.usualRounding ?? 0n;
  const near = values.flatMap((value) => [value - unit, value + unit]);
  let best = { value: values[0] ?? first, misfits: Number.POSITIVE_INFINITY };
  for (const value of [...new Set([...values, ...near])]) {
    const count = misfits(value);
    if (count < best.misfits) best = { value, misfits: count };
    if (count === 0) break;
  }
  return best.value;
}

/** Of items that are all blank nothing can be computed. */
function hasParts({ tie }: Equation, amounts: Amounts): boolean {
  return tie.right.some(({ index, form }) => form !== "blank" || amounts.has(index));
}

/** None of its open totals is still to be filled in. */
function isFilled({ sides }: Equation, amounts: Amounts, open: OpenTotals): boolean {
  return [...sides.keys()].every((index) => !open.has(index) || amounts.has(index));
}
