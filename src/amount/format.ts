import { absolute, decimalsOf, divide, powerOfTen, roundTo, toPlain, type Decimal } from "./decimal";

/**
 * The ways in which budgets print figures (tables and narrative). Amounts are in the unit that is printed.
 */

/** `8,277.83`, `500.00`, zero `0`. */
export function grouped(amount: Decimal): string {
  return amount === 0n ? "0" : groupDigits(fixed(amount, 2));
}

/** `18867.76`: two decimals, no separators. */
export function plainTwo(amount: Decimal): string {
  return fixed(amount, 2);
}

/** `7948`, `329.83`: no separators, trailing zeros dropped. */
export function shortest(amount: Decimal): string {
  return toPlain(roundTo(amount, powerOfTen(-2)));
}

/** A share in percent with two decimals (`100.00`), zero `0`; `undefined` where there is nothing to share. */
export function share(part: Decimal, whole: Decimal): string | undefined {
  if (whole === 0n) return undefined;
  const percent = divide(part * 100n, whole);
  return percent === 0n ? "0" : fixed(percent, 2);
}

/** A rate of change in percent, without sign; exactly 100 prints `100`. `undefined` where last year was zero. */
export function changeRate(thisYear: Decimal, lastYear: Decimal): string | undefined {
  if (lastYear === 0n) return undefined;
  const percent = absolute(divide((thisYear - lastYear) * 100n, lastYear));
  if (percent === 0n) return "0";
  return percent === powerOfTen(2) ? "100" : fixed(percent, 2);
}

/** For people reading findings: separators, two decimals, and more where the figure has more. */
export function forReading(amount: Decimal): string {
  return groupDigits(toPlain(amount, Math.max(2, decimalsOf(amount))));
}

/** Rounded half away from zero to `decimals` places, all of them printed. */
export function fixed(amount: Decimal, decimals: number): string {
  return toPlain(roundTo(amount, powerOfTen(-decimals)), decimals);
}

/** `-3759.33` → `-3,759.33` */
export function groupDigits(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
