import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import { toleranceOf } from "../judge";
import {
  equationsWith,
  put,
  sidesOf,
  sumsWith,
  type Amounts,
  type Equation,
  type Equations,
} from "./equations";

/** The least and the greatest that an amount may be, in yuan. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** What amounts that are known but for their last digits may be, while equations hold. */
export interface Ranges {
  /** Fact indexes of the amounts. */
  readonly known: () => Iterable<number>;
  readonly of: (index: number) => Range | undefined;
  /** From now on the equation holds; `false`, and nothing changes, where it cannot with those before. */
  readonly hold: (equation: Equation) => boolean;
  /** From now on the amount is this; `false`, and nothing changes, where the equations forbid it. */
  readonly set: (index: number, value: Decimal) => boolean;
}

/** So many last digits the roundings of a budget may add up to. */
const FURTHEST = 60n;

/** Narrowing is given up after so many equations: it is right, if not as narrow as it could be. */
const MOST_LOOKS = 20_000;
const MOST_LOOKS_IN_ALL = 200_000;

/** Of the amounts those that are open have a range; the others are as they are. */
export function rangesOf(
  equations: Equations,
  roughly: Amounts,
  open: { readonly has: (index: number) => boolean },
): Ranges {
  const usualOf = (index: number) => (equations.facts.get(index) as Fact).usualRounding;
  const ranges = new Map<number, Range>();
  for (const [index, { value }] of roughly) {
    const unit = usualOf(index);
    if (value !== 0n && unit > 0n && open.has(index))
      ranges.set(index, { low: value - FURTHEST * unit, high: value + FURTHEST * unit });
  }
  const held = new Set<Equation>();
  let looksLeft = MOST_LOOKS_IN_ALL;
  const tolerances = new Map<Equation, Decimal>();

  /** Multiples of the last digit alone. */
  const inGrid = (index: number, { low, high }: Range): Range => {
    const base = roughly.get(index)?.value ?? 0n;
    const unit = lastDigitOf(base, usualOf(index));
    return { low: base - ((base - low) / unit) * unit, high: base + ((high - base) / unit) * unit };
  };

  /** What one equation leaves of the ranges of its amounts; `undefined` where it cannot hold. */
  const lookAt = (equation: Equation): readonly (readonly [number, Range])[] | undefined => {
    const { tie } = equation;
    const slack = toleranceIn(equations, equation, roughly, tolerances);
    let least = 0n;
    let most = 0n;
    const inside: [number, bigint, Range][] = [];
    for (const [index, count] of sidesOf(equation)) {
      if (count === 0) continue;
      const side = BigInt(count);
      const { low, high } = ranges.get(index) ?? fixedAt(equations, roughly, index);
      least += side * (side > 0n ? low : high);
      most += side * (side > 0n ? high : low);
      if (ranges.has(index)) inside.push([index, side, { low, high }]);
    }
    const isBound = tie.relation === "at-least";
    if (most < -slack || (!isBound && least > slack)) return undefined;
    const narrower: [number, Range][] = [];
    for (const [index, side, { low, high }] of inside) {
      if (side !== 1n && side !== -1n) continue;
      const leastOfOthers = least - side * (side > 0n ? low : high);
      const mostOfOthers = most - side * (side > 0n ? high : low);
      const bottom = -slack - mostOfOthers;
      const top = slack - leastOfOthers;
      const wanted =
        side > 0n
          ? { low: later(low, bottom), high: isBound ? high : sooner(high, top) }
          : { low: isBound ? low : later(low, -top), high: sooner(high, -bottom) };
      const next = inGrid(index, wanted);
      if (next.low > next.high) return undefined;
      if (next.low !== low || next.high !== high) narrower.push([index, next]);
    }
    return narrower;
  };

  /** Looks at equations until nothing narrows any more; puts all back where one cannot hold. */
  const narrow = (first: readonly Equation[], before: Map<number, Range>): boolean => {
    const queue = new Set(first);
    let looks = 0;
    for (const equation of queue) {
      queue.delete(equation);
      if ((looks += 1) > MOST_LOOKS || (looksLeft -= 1) < 0) break;
      const narrower = lookAt(equation);
      if (narrower === undefined) {
        for (const [index, range] of before) ranges.set(index, range);
        return false;
      }
      for (const [index, range] of narrower) {
        if (!before.has(index)) before.set(index, ranges.get(index) as Range);
        ranges.set(index, range);
        for (const other of equationsWith(equations, index)) if (held.has(other)) queue.add(other);
      }
    }
    return true;
  };

  return {
    known: () => ranges.keys(),
    of: (index) => ranges.get(index),
    hold: (equation) => {
      held.add(equation);
      const isHeld = narrow([equation], new Map());
      if (!isHeld) held.delete(equation);
      return isHeld;
    },
    set: (index, value) => {
      const before = ranges.get(index);
      if (before === undefined || value < before.low || value > before.high) return false;
      ranges.set(index, { low: value, high: value });
      const own = equationsWith(equations, index).filter((equation) => held.has(equation));
      return narrow(own, new Map([[index, before]]));
    },
  };
}

/** Of figures that some cells print more digits of than is usual, a sum has more digits too. */
export function lastDigitOf(value: Decimal, usual: Decimal): Decimal {
  let unit = usual;
  while (unit % 10n === 0n && value % unit !== 0n) unit /= 10n;
  return unit;
}

function fixedAt({ facts }: Equations, roughly: Amounts, index: number): Range {
  const value = roughly.get(index)?.value ?? (facts.get(index) as Fact).value;
  return { low: value, high: value };
}

/** By how much the sides may differ once all is filled in, in yuan. */
function toleranceIn(
  equations: Equations,
  equation: Equation,
  roughly: Amounts,
  known: Map<Equation, Decimal>,
): Decimal {
  let tolerance = known.get(equation);
  if (tolerance === undefined) {
    tolerance = toleranceOf(put(equation.tie, roughly), sumsWith(equations, equation, roughly));
    known.set(equation, tolerance);
  }
  return tolerance;
}

const later = (a: Decimal, b: Decimal): Decimal => (a > b ? a : b);
const sooner = (a: Decimal, b: Decimal): Decimal => (a < b ? a : b);
