import { absolute, powerOfTen, type Decimal } from "../../../amount/decimal";
import { printedAmount, type NumberToken } from "../number-tokens";

const CENT = powerOfTen(-2);

/**
 * Whether an amount of the tables is one of several that add up to the amount before them: taken apart in another way
 * than the description's, by fund or without what was carried over. Two that were exchanged add up as well.
 */
export function isPartOfSum(
  token: NumberToken,
  right: Decimal | undefined,
  numbers: readonly NumberToken[],
): boolean {
  const amounts = numbers.flatMap((one) => {
    const value = printedAmount(one);
    return value === undefined ? [] : [{ start: one.start, value }];
  });
  const at = amounts.findIndex(({ start }) => start === token.start);
  for (let whole = Math.max(0, at - 12); whole < at; whole += 1) {
    let rest = amounts[whole]?.value ?? 0n;
    for (let count = 1; rest > CENT; count += 1) {
      const { value } = amounts[whole + count] ?? {};
      if (value === undefined || value === right) break;
      rest -= value;
      if (whole + count >= at && count > 1 && absolute(rest) * 2n <= CENT * BigInt(count + 1)) return true;
    }
  }
  return false;
}
