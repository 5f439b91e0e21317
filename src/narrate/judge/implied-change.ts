import { powerOfTen, type Decimal } from "../../amount/decimal";
import { plainTwo } from "../../amount/format";
import { difference, exact, percentage, total } from "../../budget/narrative/quantities";
import type { Quantity } from "../../budget/narrative/section";
import { compareFigure, printedQuantity, type FigureVerdict } from "../read/compare-figure";
import { printedAmount, type NumberToken } from "../read/number-tokens";
import { contrary, type ReadComparison, type ReadDirection } from "../read/read-comparisons";
import type { ReadFigure } from "../read/reading";
import { textAt, type Stretch } from "../read/section-text";
import type { ProseFinding, ProseStatement } from "./prose-statement";
import { rightFigure } from "./right-figure";

/**
 * Last year's figure is not known, but difference and rate each imply it: this year ∓ difference, and the rate of that.
 * The three must agree; which of them is wrong shows where a mistyping of one digit puts it right.
 * `balance` is the other side of a balance, which changed by the same amount.
 */
export function impliedChange(
  one: ReadComparison,
  balance: ReadComparison | undefined,
): readonly ProseStatement[] {
  const { comparison, section, difference, rate, directions } = one;
  const now = comparison.thisYear;
  if (difference === undefined || now.value === undefined) return [];
  const change = printedAmount(difference.token) ?? 0n;
  const fits = (isDown: boolean, by: Decimal = change) =>
    fitsRate(now, isDown ? -by : by, rate) ||
    (by === change && fitsCoarsely(now, isDown, difference.token, rate));
  const [first] = directions;
  const isDown = first?.isDown ?? false;
  if (directions.some((word) => word.isDown !== isDown)) {
    // Two words contradict each other: the figures say which.
    return contradictions(one, fits(!isDown) && !fits(isDown) ? !isDown : isDown);
  }
  // All of it is new: what tables in 元 print is rounded.
  const isAll = compareFigure(difference.token, now, false) === "right";
  if (!isDown && change > now.value && !isAll) return [moreThanThisYear(one, difference, now.value)];
  if (rate === undefined) {
    const quote = `${comparison.name}比上年的增减额${textAt(section.text, difference)}万元`;
    return balance ? [] : [{ is: "unbound", quotes: [quote] }];
  }
  if (fits(isDown) || (first === undefined && fits(!isDown))) return [{ is: "passed", count: 2 }];
  if (isAll && !isDown) return [rateOfNothing(one, rate)];
  if (fits(!isDown)) return directions.map((word) => wrongDirection(one, word));
  const isBalanced =
    balance?.rate !== undefined &&
    balance.difference !== undefined &&
    printedAmount(balance.difference.token) === change;
  const meant = isBalanced ? undefined : meantChange(difference, balance, (by) => fits(isDown, by));
  if (meant !== undefined) return [wrongDifference(one, difference, meant)];
  const wrong = wrongRate(one, rate, rateOf(now, isDown ? -change : change).value);
  // What both print leaves room for it: the amounts that it was computed from may have had more digits.
  return [
    coarseVerdict(now, isDown, difference.token, rate) === "close"
      ? { ...wrong, severity: "warning" }
      : wrong,
  ];
}

/** The words that say otherwise than the figures. */
function contradictions(one: ReadComparison, isDown: boolean): readonly ProseFinding[] {
  const all = one.directions.map(({ text }) => text).join("”和“");
  return one.directions
    .filter((word) => word.isDown !== isDown)
    .map((word) => finding(one, word, `先后写“${all}”，方向矛盾，请更正。`, contrary(word.text)));
}

function moreThanThisYear(one: ReadComparison, difference: ReadFigure, now: Decimal): ProseFinding {
  const change = printedAmount(difference.token) ?? 0n;
  return finding(
    one,
    difference,
    `比上年增加 ${plainTwo(change)} 万元，超过了本年的 ${plainTwo(now)} 万元，请核对增减方向和金额。`,
  );
}

/** All of it is new: last year there was none, and of that there is no rate, though many print 100%. */
function rateOfNothing(one: ReadComparison, rate: ReadFigure): ProseFinding {
  const isCustom = rate.token.value === 0n || rate.token.value === powerOfTen(2);
  const said = finding(
    one,
    rate,
    "比上年的增加额就是本年数，上年为 0，增长率无从计算，请改为“上年无该项预算，增长率不可比”。",
  );
  return isCustom ? { ...said, severity: "warning" } : said;
}

function wrongDirection(one: ReadComparison, word: ReadDirection): ProseFinding {
  const right = contrary(word.text);
  return finding(one, word, `写的是“${word.text}”，按增减额和增减率应为“${right}”，请更正。`, right);
}

/** `value` in percent. */
function wrongRate(one: ReadComparison, rate: ReadFigure, value: Decimal | undefined): ProseFinding {
  const right = value === undefined ? "" : rightFigure(rate.token, value, rate.part.format);
  const written = textAt(one.section.text, rate);
  return finding(
    one,
    rate,
    `的增减率写的是 ${written}%，按本年数和增减额计算应为 ${right}%，请核对增减额和增减率。`,
    right,
  );
}

/** `meant` in 万元. */
function wrongDifference(one: ReadComparison, difference: ReadFigure, meant: Decimal): ProseFinding {
  const right = rightFigure(difference.token, meant, difference.part.format);
  const written = textAt(one.section.text, difference);
  return finding(
    one,
    difference,
    `的增减额写的是 ${written} 万元，与增减率不符，应为 ${right} 万元，请核对。`,
    right,
  );
}

/** A finding whose sentence begins with the comparison. */
function finding(
  { comparison, section }: ReadComparison,
  { start, end }: Stretch,
  words: string,
  expected?: string,
): ProseFinding {
  return {
    is: "finding",
    at: { section, start, end },
    message: `情况说明（${section.found.section.number}）的${comparison.name}${words}`,
    ...(expected === undefined ? {} : { expected }),
    facts: comparison.thisYear.facts,
  };
}

/** In percent of last year's figure, which is this year's less the change. */
function rateOf(now: Quantity, change: Decimal): Quantity {
  const size = exact(change < 0n ? -change : change);
  return percentage(size, total(now, exact(-change)));
}

function fitsRate(now: Quantity, change: Decimal, rate: ReadFigure | undefined): boolean {
  return rate !== undefined && compareFigure(rate.token, rateOf(now, change), true) === "right";
}

/**
 * 0.17亿元, 约800万元, or 27504.15万元 of tables in 元: what was changed by so much, as far as it is printed, may have
 * changed at this rate.
 */
function fitsCoarsely(
  now: Quantity,
  isDown: boolean,
  token: NumberToken,
  rate: ReadFigure | undefined,
): boolean {
  const verdict = coarseVerdict(now, isDown, token, rate);
  const printed = printedQuantity(token);
  return verdict === "right" || (verdict === "close" && (widthOf(printed) > CENT || widthOf(now) < CENT));
}

/** The rate against what the change gives at its digits. */
function coarseVerdict(
  now: Quantity,
  isDown: boolean,
  token: NumberToken,
  rate: ReadFigure | undefined,
): FigureVerdict {
  if (rate === undefined) return "unknown";
  const by = printedQuantity(token);
  const before = isDown ? total(now, by) : difference(now, by);
  return compareFigure(rate.token, percentage(by, before), true);
}

/** How far apart the values are that a quantity may have. */
function widthOf({ range: { low = 0n, high = 0n } }: Quantity): Decimal {
  return high - low;
}

const CENT = powerOfTen(-2);

/** The difference that was meant: what the other side of the balance says, or one mistyping away; only one of them. */
function meantChange(
  { token }: ReadFigure,
  balance: ReadComparison | undefined,
  fits: (change: Decimal) => boolean,
): Decimal | undefined {
  const other = balance?.difference && printedAmount(balance.difference.token);
  if (other !== undefined && fits(other)) return other;
  if (token.unit !== "万元") return undefined;
  const digit = powerOfTen(-token.decimals);
  // More decimals than amounts have.
  if (digit === 0n) return undefined;
  const printed = (token.value / digit).toString();
  const candidates = mistypingsOf(printed).map((digits) => BigInt(digits) * digit);
  const fitting = candidates.filter(fits);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** One digit mistyped, or two neighbours exchanged. */
function mistypingsOf(printed: string): string[] {
  const mistyped = [...printed].flatMap((digit, index) =>
    [..."0123456789"]
      .filter((another) => another !== digit)
      .map((another) => printed.slice(0, index) + another + printed.slice(index + 1)),
  );
  const exchanged = [...printed].flatMap((digit, index) => {
    const next = printed[index + 1];
    return next === undefined || next === digit
      ? []
      : [printed.slice(0, index) + next + digit + printed.slice(index + 2)];
  });
  return [...mistyped, ...exchanged];
}
