import { powerOfTen } from "../../amount/decimal";
import { exact, percentage } from "../../budget/narrative/quantities";
import { compareFigure } from "../read/compare-figure";
import { printedAmount } from "../read/number-tokens";
import type { SectionReading } from "../read/reading";

const HUNDRED = powerOfTen(2);

/**
 * Keys of figures that are of some of the projects only: fewer, with less money, and the share that this is of the whole.
 * Where the three do not agree it is no subset, and one of them is wrong; an amount that could not be read is not asked.
 */
export function subsetKeys({ found, figures }: SectionReading): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const subset of found.section.subsets ?? []) {
    const [count, amount, share] = [subset.count, subset.amount, subset.share].map((key) =>
      figures.find(({ part }) => part.key === key),
    );
    const whole = amount?.part.quantity.value;
    const all = count?.part.quantity.value;
    const money = amount && printedAmount(amount.token);
    if (!count || !share || all === undefined || count.token.value >= all) continue;
    if (!amount || money === undefined) {
      if (share.token.value < HUNDRED) for (const { part } of [count, share]) keys.add(part.key);
      continue;
    }
    if (whole === undefined || money >= whole) continue;
    const verdict = compareFigure(share.token, percentage(exact(money), amount.part.quantity), true);
    if (verdict === "right" || verdict === "close") {
      for (const { part } of [count, amount, share]) keys.add(part.key);
    }
  }
  return keys;
}
