import { percentage } from "../../budget/narrative/quantities";
import { amountOfShare, wholesFor } from "../read/bind/shares";
import { compareFigure, printedQuantity } from "../read/compare-figure";
import { numberTokens, type NumberToken } from "../read/number-tokens";
import type { SectionReading } from "../read/reading";

/**
 * Whether a percentage is what the amount before it is of a total that the section itself prints: 本年收入合计…，其中…，占
 * 100.00% is a share of 本年收入, whatever the standard would have there.
 */
export function isShareOfPrinted(section: SectionReading, share: NumberToken): boolean {
  const { folded } = section;
  const numbers = numberTokens(folded);
  const own = numbers.find(({ start }) => start === share.start);
  const part = own && amountOfShare(own, numbers, folded);
  if (part === undefined) return false;
  const amount = printedQuantity(part);
  const wholes = wholesFor(part, numbers, folded);
  return wholes.some((whole) => {
    const verdict = compareFigure(share, percentage(amount, printedQuantity(whole)), true);
    // 0.20亿元 is within the rounding of half the shares that one could think of.
    return verdict === "right" || (verdict === "close" && part.unit !== "亿元");
  });
}
