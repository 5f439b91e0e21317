import { wordsBefore } from "./figure-labels";
import { printedAmount, type NumberToken } from "../number-tokens";

/** 占收入总额的, （, and what may stand between an amount and the share that it is. */
const SHARE = /^[万亿]?元[,;(]?(?:约?占|所占|比重|比例|$)[^\d,;。%]{0,20}$/;
const AND = /^%?[)]?(?:[、,和与及]|以及)?$/;
/** What is said of a share lies so close behind its amount, in characters. */
const CLOSE = 40;

/**
 * The amount that a percentage is the share of: the one at once before it, or, where brackets take that apart
 * （人员…，公用…），占…, the one before the brackets; of 分别占a%和b% each its own. `undefined` where the words
 * say nothing of the kind. `numbers` are all of the text.
 */
export function amountOfShare(
  share: NumberToken,
  numbers: readonly NumberToken[],
  folded: string,
): NumberToken | undefined {
  const at = numbers.indexOf(share);
  const between = (one: NumberToken, other: NumberToken) =>
    folded.slice(one.end, other.start).replace(/[ \n]/g, "");
  let first = at;
  let before = numbers[first - 1];
  while (before?.unit === "%" && numbers[first] !== undefined) {
    if (!AND.test(between(before, numbers[first] ?? share))) return undefined;
    first -= 1;
    before = numbers[first - 1];
  }
  const leader = numbers[first];
  if (before === undefined || leader === undefined || printedAmount(before) === undefined) return undefined;
  const words = between(before, leader);
  if (words.includes("分别")) {
    const amounts = numbers.slice(0, first).filter((one) => printedAmount(one) !== undefined);
    let count = 0;
    while (numbers[first + count]?.unit === "%") count += 1;
    return amounts[amounts.length - count + (at - first)];
  }
  if (first !== at) return undefined;
  if (/^[万亿]?元[)]/.test(words)) return beforeBrackets(share, numbers.slice(0, at), folded);
  return leader.start - before.end < CLOSE && SHARE.test(words) ? before : undefined;
}

/** 329.83万元（人员…万元，公用…万元），占3.98% */
function beforeBrackets(
  share: NumberToken,
  before: readonly NumberToken[],
  folded: string,
): NumberToken | undefined {
  const last = before.at(-1);
  if (last === undefined || !folded.slice(last.end, share.start).includes("占")) return undefined;
  const open = folded.lastIndexOf("(", last.start);
  const own = before.findLast(({ end }) => end <= open);
  const isClose = own !== undefined && /^[ \n]*[万亿]?元[ \n]*$/.test(folded.slice(own.end, open));
  return isClose && printedAmount(own) !== undefined ? own : undefined;
}

/** What a total is called, and how it goes on where its parts follow. */
const TOTAL = /(?:合计|总计|总额|总数|共计|总预算)$|(?:本年|当年|全年|总)(?:收入|支出)(?:预算)?$/;
const PARTS_FOLLOW = /^[万亿]?元[,。;:]?(?:其中|包括|主要|由|按|分为)/;

/** The amounts of a text that a part of it may be a share of: they are totals by their words, and no less. */
export function wholesFor(
  part: NumberToken,
  numbers: readonly NumberToken[],
  folded: string,
): readonly NumberToken[] {
  const least = printedAmount(part) ?? 0n;
  return numbers.filter((one) => {
    const value = printedAmount(one);
    if (one === part || value === undefined || value < least) return false;
    const behind = folded.slice(one.end, one.end + 10).replace(/[ \n]/g, "");
    return TOTAL.test(wordsBefore(folded, one.start, "")) || PARTS_FOLLOW.test(behind);
  });
}
