import { absolute, powerOfTen, roundTo, type Decimal } from "../../amount/decimal";
import { fixed } from "../../amount/format";
import { around, intersect } from "../../amount/interval";
import type { FigureFormat, Quantity } from "../../budget/section";
import type { NumberToken } from "../read/number-tokens";
import { amountOf } from "../read/figures-by-item";
import { print } from "../write/print";

/**
 * - right: what the tables give, as far as the prose prints it
 * - close: not what the printed figures give, but within their rounding
 * - wrong
 */
export type FigureVerdict = "right" | "close" | "wrong" | "unknown";

const CENT = powerOfTen(-2);

/**
 * A printed figure against what it should be. An amount is the same quantity printed again: equal to the last digit
 * that both print. A percentage or difference is computed: it is right when it is what the printed figures give, and
 * not wrong while its interval meets theirs.
 */
export function judgeFigure(token: NumberToken, quantity: Quantity, isComputed: boolean): FigureVerdict {
  const { value, range } = quantity;
  if (value === undefined) return "unknown";
  const printed = amountOf(token) ?? token.value;
  const digit = lastDigit(token);
  if (printed === value || printed === roundTo(value, digit < CENT ? digit : CENT)) return "right";
  // Zero is exactly zero: nothing is rounded to it.
  if (printed === 0n && absolute(value) * 2n >= CENT) return "wrong";
  if (printed === roundTo(value, digit)) return "right";
  if (token.isAbout && absolute(printed - value) < digit) return "right";
  if (!isComputed) return "wrong";
  return intersect(around(printed, digit / 2n), range) ? "close" : "wrong";
}

/** In the unit of the figure: 万元 or percent. */
function lastDigit(token: NumberToken): Decimal {
  const digit = powerOfTen(-token.decimals);
  if (token.unit === "亿元") return digit * 10_000n;
  return token.unit === "元" ? digit / 10_000n : digit;
}

/** The right figure as it should be printed in this place, in the unit that stands there. */
export function rightFigure(token: NumberToken, value: Decimal, format: FigureFormat): string {
  // A percentage keeps the decimals that it was given.
  if (token.unit === "%" && token.decimals === 1) return fixed(value, 1);
  if (token.unit === "元") return print(value * 10_000n, format);
  if (token.unit === "亿元") return fixed(value / 10_000n, Math.max(token.decimals, 2));
  return print(value, format);
}
