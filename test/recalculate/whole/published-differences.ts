import { absolute, type Decimal } from "../../../src/amount/decimal";
import type { Fact } from "../../../src/budget/document";
import type { CleanWorkbook } from "../../fixtures/slips/clean";

/**
 * By how much a total may be off once it is computed from its items, in yuan: the rounding differences that were published
 * in it, in its parts, and in those that print the same amount.
 */
export function publishedDifferences({ ties, totals }: CleanWorkbook): (total: Fact) => Decimal {
  const same = new Map<number, ReadonlySet<number>>();
  for (const { left, relation, right } of ties) {
    const filled = right.filter(({ value }) => value !== 0n);
    const [one, second] = left;
    const [other, more] = filled;
    if (relation === "at-least" || one === undefined || second !== undefined) continue;
    if (other === undefined || more !== undefined) continue;
    const joined = new Set([one.index, other.index].flatMap((index) => [...(same.get(index) ?? [index])]));
    for (const index of joined) same.set(index, joined);
  }
  const known = new Map<number, Decimal>();
  const differenceOf = (index: number): Decimal => {
    const before = known.get(index);
    if (before !== undefined) return before;
    known.set(index, 0n);
    const ways = [...(same.get(index) ?? [index])].flatMap((one) => totals.get(one) ?? []);
    const differences = ways.map(({ fact, parts }) =>
      parts.reduce(
        (sum, part) => sum + differenceOf(part.index),
        absolute(fact.value - parts.reduce((sum, { value }) => sum + value, 0n)),
      ),
    );
    const most = differences.reduce((a, b) => (b > a ? b : a), 0n);
    known.set(index, most);
    return most;
  };
  return ({ index }) => differenceOf(index);
}
