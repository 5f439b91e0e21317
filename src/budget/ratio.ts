import { divide, ONE, type Decimal } from "../amount/decimal";
import type { DerivedColumn } from "./document";

/** What a share, rate, difference or average is of the amounts behind it. */

export type RatioKind = DerivedColumn["kind"];

/** Where an amount that was rounded may lie. */
export type Ends = readonly [low: Decimal, high: Decimal];

const HUNDRED = 100n;

/** Whether it is printed in percent; else as an amount. */
export function isPercent(kind: RatioKind): boolean {
  return kind !== "difference" && kind !== "average";
}

/** Against nothing, or less than nothing, no rate can be told: 不可比. Nothing divides by zero. */
export function hasBase(kind: RatioKind, base: Decimal): boolean {
  return kind === "difference" || (kind === "rate" ? base > 0n : base !== 0n);
}

/** In percent, or in yuan. The base must not be zero but for a difference. */
export function ratioOf(kind: RatioKind, part: Decimal, base: Decimal): Decimal {
  if (kind === "difference") return part - base;
  if (kind === "average") return divide(part, base);
  const percent = divide(part * HUNDRED, base);
  return kind === "rate" ? percent - HUNDRED * ONE : percent;
}

export function around(value: Decimal, slack: Decimal): Ends {
  return [value - slack, value + slack];
}

/** The least and greatest result over the amounts' intervals; nothing where the base may be zero. */
export function ratioRange(kind: RatioKind, part: Ends, base: Ends): Ends | undefined {
  const isDivided = kind !== "difference";
  if (isDivided && (base[0] === 0n || base[1] === 0n || base[0] < 0n !== base[1] < 0n)) return undefined;
  if (kind === "rate" && base[0] < 0n) return undefined;
  const results: Decimal[] = [];
  for (const a of part) for (const b of base) results.push(ratioOf(kind, a, b));
  results.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return [results[0] ?? 0n, results.at(-1) ?? 0n];
}
