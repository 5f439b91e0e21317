import { roundTo, type Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import {
  amountFor,
  equationsWith,
  sidesOf,
  sumsWith,
  wouldFail,
  type Amounts,
  type Equation,
  type Equations,
} from "../../check/causes/equations";
import { valueFrom } from "../../check/causes/patterns/value-from";

/** The equations of a budget, and by how much each was off before anything was changed: a rounding difference stays. */
export interface Web {
  readonly equations: Equations;
  readonly offsetOf: (equation: Equation) => Decimal;
  /** Amounts that follow one another, by each of them: one quantity printed in several places. */
  readonly same: ReadonlyMap<number, ReadonlySet<number>>;
  /** The equations that give a fact from others: it stands alone on a side. */
  readonly waysOf: (index: number) => readonly Equation[];
  /** The sums of its table that a fact is; of an item none. */
  readonly sums: ReadonlyMap<number, readonly Equation[]>;
  /** The finest digit that a fact's table prints, in yuan. */
  readonly digitOf: (fact: Fact) => Decimal;
}

export function webOf(
  equations: Equations,
  sums: ReadonlyMap<number, readonly Equation[]>,
  offsetOf: (equation: Equation) => Decimal,
): Web {
  return webWith({ equations, sums, offsetOf, digitOf: digitsIn(equations) }, new Set());
}

/** Totals that stay what their own items say, whatever is printed for them elsewhere. */
export function withPinned(web: Web, pinned: ReadonlySet<number>): Web {
  return webWith(web, pinned);
}

function digitsIn({ facts }: Equations): (fact: Fact) => Decimal {
  const digits = new Map<string, Decimal>();
  for (const { table, rounding } of facts.values()) {
    const known = digits.get(table);
    if (rounding !== 0n && (known === undefined || rounding < known)) digits.set(table, rounding);
  }
  return ({ table, usualRounding }) => digits.get(table) ?? usualRounding;
}

function webWith(
  { digitOf, equations, sums, offsetOf }: Pick<Web, "digitOf" | "equations" | "sums" | "offsetOf">,
  pinned: ReadonlySet<number>,
): Web {
  const same = new Map<number, Set<number>>();
  for (const equation of equations.list) {
    const [one, other] = twoOf(equation);
    if (one === undefined || other === undefined || offsetOf(equation) !== 0n) continue;
    if (digitOf(one) !== digitOf(other) || pinned.has(one.index) || pinned.has(other.index)) continue;
    const joined = new Set([
      ...(same.get(one.index) ?? [one.index]),
      ...(same.get(other.index) ?? [other.index]),
    ]);
    for (const index of joined) same.set(index, joined);
  }
  const ways = new Map<number, readonly Equation[]>();
  const waysOf = (index: number) => {
    const all = () => equationsWith(equations, index).filter((one) => isWayTo(one, index, { digitOf, same }));
    const known = ways.get(index) ?? (pinned.has(index) ? (sums.get(index) ?? []) : all());
    ways.set(index, known);
    return known;
  };
  return { digitOf, equations, offsetOf, same, sums, waysOf };
}

function twoOf({ tie }: Equation): readonly Fact[] {
  const isTwo = tie.relation !== "at-least" && tie.left.length === 1 && tie.right.length === 1;
  return isTwo ? [...tie.left, ...tie.right] : [];
}

function isWayTo(
  { tie }: Equation,
  index: number,
  { digitOf, same }: Pick<Web, "digitOf" | "same">,
): boolean {
  if (tie.relation === "at-least") return false;
  const [left, second] = tie.left;
  const [right, third] = tie.right;
  const isLeft = left?.index === index && second === undefined;
  const isRight = right?.index === index && third === undefined;
  if (!isLeft && !isRight) return false;
  if (left === undefined || right === undefined || second !== undefined || third !== undefined) return true;
  if (same.get(left.index)?.has(right.index) === true) return false;
  // A coarse figure follows from a fine one, and not the other way round.
  const other = isLeft ? right : left;
  const own = isLeft ? left : right;
  return digitOf(other) <= digitOf(own);
}

/** Whether it is off by something else than before. */
export function isOff(web: Web, equation: Equation, amounts: Amounts): boolean {
  const { equations, offsetOf } = web;
  if (equation.tie.relation === "at-least") return false;
  const { difference } = sumsWith(equations, equation, amounts);
  if (difference === offsetOf(equation)) return false;
  return !isOfTwoUnits(web, equation) || wouldFail(equations, equation, amounts);
}

function isOfTwoUnits({ digitOf }: Web, { tie }: Equation): boolean {
  const [first, ...others] = [...tie.left, ...tie.right];
  return first !== undefined && others.some((fact) => digitOf(fact) !== digitOf(first));
}

/** What a fact must be for an equation to be off by no more than before, rounded as it is printed. */
export function valueBy(web: Web, equation: Equation, fact: Fact, amounts: Amounts): Decimal | undefined {
  const exact = valueFrom(web.equations, equation, fact, amounts);
  if (exact === undefined) return undefined;
  const side = BigInt(sidesOf(equation).get(fact.index) ?? 0);
  const value = exact + side * web.offsetOf(equation);
  const digit = web.digitOf(fact);
  return digit === 0n ? value : roundTo(value, digit);
}

/** Rounds until nothing follows any more; a budget is not so deep. */
const MOST_STEPS = 1500;

/** The amounts of all that depends on what was set, which stays as it is. */
export function followed(web: Web, set: ReadonlyMap<number, Decimal>): Amounts {
  const { equations, same, waysOf } = web;
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const amounts = new Map([...set].map(([index, value]) => [index, amountFor(factOf(index), value)]));
  const valueOf = (index: number) => amounts.get(index)?.value ?? factOf(index).value;
  const groupOf = (index: number) => [...(same.get(index) ?? [index])];
  const queue = new Set<number>();
  const ask = (index: number) => {
    for (const equation of equationsWith(equations, index)) {
      for (const other of sidesOf(equation).keys()) if (!set.has(other)) queue.add(other);
    }
  };
  const give = (index: number, value: Decimal) => {
    if (valueOf(index) === value) return;
    amounts.set(index, amountFor(factOf(index), value));
    ask(index);
  };
  const setIn = (group: readonly number[]) => [
    ...new Set(group.flatMap((index) => (set.has(index) ? [valueOf(index)] : []))),
  ];
  for (const index of set.keys()) ask(index);
  for (const equation of equations.list) {
    if (isOff(web, equation, amounts))
      for (const index of sidesOf(equation).keys()) if (!set.has(index)) queue.add(index);
  }
  let steps = 0;
  for (const index of queue) {
    queue.delete(index);
    if ((steps += 1) > MOST_STEPS) break;
    const group = groupOf(index);
    const [given, second] = setIn(group);
    if (second !== undefined) continue;
    const value = given ?? computed(index);
    if (value === undefined) continue;
    for (const one of group) if (!set.has(one)) give(one, value);
  }
  return amounts;

  /** What its ways say, where one of them says something else than it was. */
  function computed(index: number): Decimal | undefined {
    const group = groupOf(index);
    const ways = group.flatMap((one) =>
      waysOf(one).flatMap((equation) => {
        const value = valueBy(web, equation, factOf(one), amounts);
        return value === undefined || !isOffWithout(equation, one, value) ? [] : [value];
      }),
    );
    const was = factOf(index).value;
    return ways.find((value) => value !== was) ?? (ways.length > 0 || amounts.has(index) ? was : undefined);
  }

  /** Between figures of two units what is near enough stays. */
  function isOffWithout(equation: Equation, index: number, value: Decimal): boolean {
    if (!isOfTwoUnits(web, equation)) return true;
    const asItWas = new Map(amounts);
    asItWas.delete(index);
    return value === factOf(index).value || wouldFail(equations, equation, asItWas);
  }
}
