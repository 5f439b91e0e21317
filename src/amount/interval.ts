import type { Decimal } from "./decimal";

/** A closed interval of decimals; a missing end is unbounded. */
export interface Interval {
  readonly low?: Decimal;
  readonly high?: Decimal;
}

export const everything: Interval = {};

/** The true amounts that a printed figure rounded to `unit` stands for. */
export function around(value: Decimal, halfWidth: Decimal): Interval {
  return { low: value - halfWidth, high: value + halfWidth };
}

/** The common part; `undefined` where the two do not meet. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const low = a.low === undefined || (b.low !== undefined && b.low > a.low) ? b.low : a.low;
  const high = a.high === undefined || (b.high !== undefined && b.high < a.high) ? b.high : a.high;
  if (low !== undefined && high !== undefined && low > high) return undefined;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

export function contains(interval: Interval, value: Decimal): boolean {
  return (
    (interval.low === undefined || value >= interval.low) &&
    (interval.high === undefined || value <= interval.high)
  );
}
