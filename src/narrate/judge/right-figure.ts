import type { Decimal } from "../../amount/decimal";
import { fixed } from "../../amount/format";
import type { FigureFormat } from "../../budget/narrative/section";
import type { NumberToken } from "../read/number-tokens";
import { print } from "../write/print";

/** The right figure as it should be printed in the place of a number, in the unit that stands there. `value` is in 万元 or percent. */
export function rightFigure(token: NumberToken, value: Decimal, format: FigureFormat): string {
  // A percentage keeps the decimals that it was given.
  if (token.unit === "%" && token.decimals === 1) return fixed(value, 1);
  if (token.unit === "元") return print(value * 10_000n, format);
  if (token.unit === "亿元") return fixed(value / 10_000n, Math.max(token.decimals, 2));
  return print(value, format);
}
