import { absolute, powerOfTen, type Decimal } from "../../amount/decimal";

const CENT = powerOfTen(-2);

export type SumVerdict = "right" | "rounding" | "wrong";

/**
 * Whether printed amounts add up, each rounded on its own to 0.01万元: as the sums of the tables are judged. With one part
 * that is not zero both are the same quantity.
 */
export function judgeSum(total: Decimal, parts: readonly Decimal[]): SumVerdict {
  const difference = absolute(total - parts.reduce((sum, part) => sum + part, 0n));
  if (difference === 0n) return "right";
  const count = BigInt(parts.filter((part) => part !== 0n).length);
  return count > 1n && difference * 2n <= CENT * (count + 1n) ? "rounding" : "wrong";
}
