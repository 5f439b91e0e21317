import { absolute, powerOfTen, roundTo, type Decimal } from "../../amount/decimal";
import { around, intersect } from "../../amount/interval";
import { ofInput } from "../../budget/narrative/quantities";
import type { Quantity } from "../../budget/narrative/section";
import { printedAmount, type NumberToken } from "./number-tokens";

/**
 * - right: what the tables give, as far as the prose prints it
 * - close: not what the printed figures give, but within their rounding
 * - wrong
 * - unknown: neither the tables nor the inputs have the quantity
 */
export type FigureVerdict = "right" | "close" | "wrong" | "unknown";

const CENT = powerOfTen(-2);

/**
 * A printed figure against what it should be. An amount is the same quantity printed again: equal to the last digit
 * that both print. A percentage or difference is computed: it is right when it is what the printed figures give, and
 * not wrong while its interval meets theirs.
 */
export function compareFigure(token: NumberToken, quantity: Quantity, isComputed: boolean): FigureVerdict {
  const { value, range } = quantity;
  if (value === undefined) return "unknown";
  const { writtenUnit, ...asWritten } = token;
  if (
    writtenUnit !== undefined &&
    compareFigure({ ...asWritten, unit: writtenUnit }, quantity, isComputed) === "right"
  )
    return "right";
  const printed = printedAmount(token) ?? token.value;
  const digit = lastDigit(token);
  if (printed === value || printed === roundTo(value, digit < CENT ? digit : CENT)) return "right";
  // A plain zero is exactly zero: nothing is rounded to it.
  const isPlain = token.decimals === 0 && token.isRounded !== true;
  if (printed === 0n && isPlain && absolute(value) * 2n >= CENT) return "wrong";
  if (printed === roundTo(value, digit)) return "right";
  // A share of one decimal may have been rounded from one of two.
  if (
    isComputed &&
    token.unit === "%" &&
    token.decimals < 2 &&
    printed === roundTo(roundTo(value, CENT), digit)
  )
    return "right";
  if (token.isAbout && absolute(printed - value) < digit) return "right";
  if (token.isFree && isFreelyPrinted(printed, quantity, { digit, isComputed })) return "right";
  if (!isComputed) return "wrong";
  return intersect(around(printed, digit / 2n), range) ? "close" : "wrong";
}

/** What an amount of the prose stands for, in 万元: it was rounded at its last digit. */
export function printedQuantity(token: NumberToken): Quantity {
  const digit = lastDigit(token);
  return ofInput(printedAmount(token), NO_AMOUNT, digit < CENT ? CENT : digit);
}

const NO_AMOUNT = { key: "", label: "" };

/** Amounts that are cut off; what is computed is off by one last digit at most, or within its rounding. */
function isFreelyPrinted(
  printed: Decimal,
  { value = 0n, range }: Quantity,
  { digit, isComputed }: { readonly digit: Decimal; readonly isComputed: boolean },
): boolean {
  if (!isComputed) {
    const cut = absolute(value) - absolute(printed);
    return cut > 0n && cut < digit && digit >= CENT;
  }
  return (
    absolute(printed - roundTo(value, digit)) <= digit ||
    intersect(around(printed, digit / 2n), range) !== undefined
  );
}

/** In the unit of the figure: 万元 or percent. Of more decimals than amounts have it is the smallest that they have. */
export function lastDigit(token: NumberToken): Decimal {
  const digit = powerOfTen(-token.decimals) || 1n;
  if (token.unit === "亿元") return digit * 10_000n;
  return token.unit === "元" ? digit / 10_000n || 1n : digit;
}
