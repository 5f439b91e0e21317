import type { Decimal } from "../../../amount/decimal";
import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import {
  amountFor,
  equationsWith,
  wouldFail,
  type Amount,
  type Amounts,
  type Equation,
  type Equations,
} from "../equations";
import type { Setting } from "./setting";
import { valueFrom } from "./value-from";

/** Totals and subtotals that were not filled in, in all tables and in each: from their items, from the bottom up. */
export function* blankTotals({ equations, grids }: Setting): Iterable<Candidate> {
  const sums = blankSums(equations);
  if (sums.size < 2) return;
  const order = [...new Set(grids.map(({ table }) => table.id))];
  const all = filled(equations, sums, order);
  if (all) yield all;
  const tables = new Set([...sums.keys()].map((index) => (equations.facts.get(index) as Fact).table));
  if (tables.size < 2) return;
  for (const table of tables) {
    const own = [...sums].filter(([index]) => (equations.facts.get(index) as Fact).table === table);
    const one = filled(equations, new Map(own), order);
    if (one) yield one;
  }
}

function filled(equations: Equations, sums: Sums, order: readonly string[]): Candidate | undefined {
  const roughly = fill(equations, sums, new Map());
  // Which sums have but one part, and so are that part, shows once all are filled in.
  const amounts = fill(equations, sums, sameAmounts(equations, roughly));
  const facts = [...amounts.keys()].map((index) => equations.facts.get(index) as Fact);
  if (facts.length < 2) return undefined;
  const tables = order.filter((id) => facts.some(({ table }) => table === id));
  return { what: { kind: "blank-totals", tables, count: facts.length }, amounts, facts, cost: 1.5 };
}

type Sums = ReadonlyMap<number, readonly Equation[]>;

/** The sums of their tables that blank totals are, by the totals' facts. */
function blankSums(equations: Equations): Sums {
  const sums = new Map<number, Equation[]>();
  for (const equation of equations.list) {
    const [total, second] = equation.tie.left;
    if (!equation.isWithinTable || equation.tie.relation !== "sum") continue;
    if (total === undefined || second !== undefined || total.form !== "blank") continue;
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

function fill(equations: Equations, sums: Sums, same: Same): Map<number, Amount> {
  const amounts = new Map<number, Amount>();
  const open = new Set<number>();
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const fillOne = (index: number): void => {
    const group = [...(same.get(index) ?? [index])];
    const blank = group.filter((one) => sums.has(one));
    if (amounts.has(index) || open.has(index) || blank.length === 0) return;
    for (const one of group) open.add(one);
    for (const one of blank) {
      for (const { tie } of sums.get(one) ?? []) for (const part of tie.right) fillOne(part.index);
    }
    const value = amountOf(equations, group, sums, amounts);
    if (value !== undefined && value !== 0n) {
      for (const one of blank) amounts.set(one, amountFor(factOf(one), value));
    }
    for (const one of group) open.delete(one);
  };
  for (const index of sums.keys()) fillOne(index);
  return amounts;
}

/** What is printed for it elsewhere; else the sum of its parts that all its other sums agree with. */
function amountOf(
  equations: Equations,
  group: readonly number[],
  sums: Sums,
  amounts: Amounts,
): Decimal | undefined {
  const facts = group.map((index) => equations.facts.get(index) as Fact);
  const printed = facts.find(({ index, value }) => !sums.has(index) && value !== 0n);
  const computed = facts.flatMap((fact) =>
    (sums.get(fact.index) ?? []).flatMap((equation) => {
      const value = valueFrom(equations, equation, fact, amounts);
      return value === undefined || value === 0n ? [] : [value];
    }),
  );
  const [first] = computed;
  if (first === undefined) return undefined;
  const misfits = (value: Decimal): number => {
    const tried = new Map(amounts);
    for (const fact of facts) if (sums.has(fact.index)) tried.set(fact.index, amountFor(fact, value));
    return facts
      .flatMap(({ index }) => equationsWith(equations, index))
      .filter((equation) => isFilled(equation, tried, sums) && wouldFail(equations, equation, tried)).length;
  };
  const values = [...(printed ? [printed.value] : []), ...computed];
  const unit = facts[0]?.usualRounding ?? 0n;
  const near = values.flatMap((value) => [value - unit, value + unit]);
  let best = { value: values[0] ?? first, misfits: Number.POSITIVE_INFINITY };
  for (const value of [...new Set([...values, ...near])]) {
    const own = misfits(value);
    if (own < best.misfits) best = { value, misfits: own };
    if (own === 0) break;
  }
  return best.value;
}

/** None of its blank totals is still to be filled in. */
function isFilled({ sides }: Equation, amounts: Amounts, sums: Sums): boolean {
  return [...sides.keys()].every((index) => !sums.has(index) || amounts.has(index));
}
