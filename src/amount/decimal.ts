/**
 * Exact decimals. A `Decimal` is a whole number of 10⁻¹² (a bigint), so that `+`, `-` and `<` are exact and read
 * as arithmetic. Twelve places hold every figure that a cell can show at fifteen significant digits down to
 * a millionth of a cent; digits below are the noise of a formula and are rounded off.
 */
export type Decimal = bigint;

const PLACES = 12;
export const ONE: Decimal = 10n ** BigInt(PLACES);
export const ZERO: Decimal = 0n;
const HUNDREDTH = 10n ** BigInt(PLACES - 2);

/** 10 to the power of `exponent`; the twelfth place for what is smaller still, however many digits somebody printed. */
export function powerOfTen(exponent: number): Decimal {
  return 10n ** BigInt(Math.max(PLACES + exponent, 0));
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Reads `-8277.83` or `1.5e-7`: ASCII digits without separators. `undefined` for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = "", exponentText] = match;
  if (whole === "" && fraction === "") return undefined;
  const exponent = exponentText === undefined ? 0 : Number(exponentText);
  // Excel ends at 1E+308; a longer exponent is text that only looks like a number.
  if (Math.abs(exponent) > 400) return undefined;
  const shift = PLACES - fraction.length + exponent;
  const digits = BigInt(whole + fraction);
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : divideRounded(digits, 10n ** BigInt(-shift));
  return sign === "-" ? -size : size;
}

/** A number as Excel shows it: the shortest decimal of fifteen significant digits (ECMA-376 stores doubles). */
export function fromNumber(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  // A double that is the nearest one to so many hundredths shows as just those: the common case, without text.
  const hundredths = Math.round(value * 100);
  if (Math.abs(hundredths) < 1e14 && hundredths / 100 === value) return BigInt(hundredths) * HUNDREDTH;
  return parseDecimal(value.toPrecision(15));
}

export function absolute(value: Decimal): Decimal {
  return value < 0n ? -value : value;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total += value;
  return total;
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return divideRounded(a * b, ONE);
}

/** The quotient, rounded half away from zero at the twelfth place. `divisor` must not be zero. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  return divideRounded(dividend * ONE, divisor);
}

/** Rounds half away from zero, as 四舍五入 does, to a multiple of `unit`. */
export function roundTo(value: Decimal, unit: Decimal): Decimal {
  return divideRounded(value, unit) * unit;
}

/** The decimals that `value` needs: 2 for 155.70 held as 155.7 is 1. */
export function decimalsOf(value: Decimal): number {
  let rest = absolute(value);
  let places = PLACES;
  // Nearly all amounts have two decimals or fewer.
  if (rest % HUNDREDTH === 0n) {
    rest /= HUNDREDTH;
    places = 2;
  }
  while (places > 0 && rest % 10n === 0n) {
    rest /= 10n;
    places -= 1;
  }
  return places;
}

/** `-8277.83`; at least `decimals` places, and more where the value has more. */
export function toPlain(value: Decimal, decimals = 0): string {
  const places = Math.max(decimals, decimalsOf(value));
  const digits = (absolute(value) / 10n ** BigInt(PLACES - places)).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = places > 0 ? `.${digits.slice(digits.length - places)}` : "";
  return `${value < 0n ? "-" : ""}${whole}${fraction}`;
}

function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const a = absolute(dividend);
  const b = absolute(divisor);
  const quotient = (a * 2n + b) / (b * 2n);
  return negative ? -quotient : quotient;
}
