import { absolute, powerOfTen, roundTo, type Decimal } from "../../amount/decimal";
import { convert } from "../../amount/parse-amount";
import type { NumberToken } from "./number-tokens";

/** Fewer digits are alike by chance. */
const FEWEST_DIGITS = 4;

/** Whether a number prints an amount (in 万元) with one digit wrong, and not a last digit that was rounded otherwise. */
export function isMistyped(token: NumberToken, value: Decimal): boolean {
  const digit = powerOfTen(-token.decimals);
  const own = convert(value, "万元", token.unit === "亿元" || token.unit === "元" ? token.unit : "万元");
  const printed = (token.value / digit).toString();
  const right = (roundTo(own, digit) / digit).toString();
  if (printed.length !== right.length || printed.length < FEWEST_DIGITS) return false;
  const different = [...printed].filter((one, index) => one !== right.charAt(index)).length;
  return different === 1 && absolute(token.value - own) > digit * 2n;
}
