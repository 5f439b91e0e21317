import { absolute, type Decimal } from "../../amount/decimal";
import { difference, ofInput, percentage, size } from "../../budget/quantities";
import type { Quantity } from "../../budget/section";
import { compareFigure } from "../read/compare-figure";
import { rightFigure } from "./right-figure";
import { numberTokens, printedAmount, type NumberToken } from "../read/number-tokens";
import type { ProseStatement } from "../checks/prose-check";
import type { SectionReading } from "../read/reading";

const WORD = "增加|增长|减少|下降|上升|提高|降低|增|减|降";
const CHANGED = new RegExp(`(?:净|共|各|均)*(${WORD})(?:了|约|为|额)*$`);
const RATE = new RegExp(
  `^[万亿]?元[,(]?(?:同比|比上年|较上年)?(${WORD})(?:了|约|幅度?|率|比例)?(?:为|约|达到?)?$`,
);
const FORMER =
  /(?:上年度?|去年|20\d\d年(?:度)?)(?:部门|单位)?(?:年初|调整)?(?:预算|执行|决算)?(?:数|额)?(?:的|为)?$/;

/** How far back the amount stands that changed. */
const FAR = 300;

/**
 * …增加259.33万元，增长7.41%, wherever it stands and whatever it is of: difference and rate follow from one of the amounts
 * before them, or from last year's where it is told. Nothing is said where any of them would do.
 */
export function changesInText(section: SectionReading): readonly ProseStatement[] {
  const { folded } = section;
  const bound = new Set(section.figures.map(({ token }) => token.start));
  const numbers = numberTokens(folded);
  const isWrong = (token: NumberToken) =>
    section.figures.some(
      ({ part, token: { start } }) =>
        start === token.start && compareFigure(token, part.quantity, true) === "wrong",
    );
  return numbers.flatMap((rate, index): readonly ProseStatement[] => {
    const change = numbers[index - 1];
    if (change === undefined || rate.unit !== "%" || isWrong(change)) {
      return [];
    }
    const words = RATE.exec(between(folded, change, rate));
    const changed = CHANGED.exec(before(folded, change));
    if (!words?.[1] || !changed?.[1] || printedAmount(change) === undefined) return [];
    const isDown = isDecrease(changed[1]);
    if (isDown !== isDecrease(words[1])) return [];
    const earlier = numbers
      .slice(0, index - 1)
      .filter((token) => printedAmount(token) !== undefined && change.start - token.end < FAR);
    const last = earlier.at(-1);
    const former = last && isFormer(before(folded, last), section.year) ? last : undefined;
    const isRead = bound.has(rate.start) && bound.has(change.start);
    if (isRead && former === undefined) return [];
    return statementsOf(section, {
      isRead,
      change,
      rate,
      isDown,
      former,
      nows: earlier.filter((one) => one !== former),
    });
  });
}

interface ChangeInText {
  /** Difference and rate are the description's, and judged with it. */
  readonly isRead: boolean;
  readonly change: NumberToken;
  readonly rate: NumberToken;
  readonly isDown: boolean;
  readonly former: NumberToken | undefined;
  readonly nows: readonly NumberToken[];
}

function statementsOf(section: SectionReading, told: ChangeInText): readonly ProseStatement[] {
  const { isRead, change, rate, isDown, former, nows } = told;
  const by = quantity(change);
  const fits = (base: Quantity) =>
    base.value !== undefined &&
    base.value > 0n &&
    ["right", "close"].includes(compareFigure(rate, size(percentage(by, base)), true));
  const at = (token: NumberToken) => ({ section, start: token.start, end: token.end });
  const text = (token: NumberToken) => section.text.text.slice(token.start, token.end);
  const number = section.found.section.number;
  const implied = nows.map((now) => baseOf(now, by, isDown));
  if (former && !implied.some(({ value }) => value === printedAmount(former))) {
    const meant = [...new Set(implied.filter(fits).map(({ value = 0n }) => value))];
    const [right, ...others] = meant;
    if (right !== undefined && others.length === 0) {
      return [
        {
          is: "finding",
          severity: "warning",
          at: at(former),
          message: `情况说明（${number}）写的上年数是 ${text(former)}，按增减额和增减率应为 ${rightFigure(former, right, "plain-two")}，请核对。`,
          expected: rightFigure(former, right, "plain-two"),
        },
      ];
    }
  }
  if (isRead) return [];
  const bases = former ? [quantity(former)] : implied;
  if (bases.length === 0 || bases.every(({ value }) => value === undefined || value <= 0n)) return [];
  if (bases.some(fits)) return [{ is: "passed", count: 1 }];
  if (former) {
    const meant = meantChange(told, quantity(former));
    if (meant !== undefined) {
      return [
        {
          is: "finding",
          at: at(change),
          message: `情况说明（${number}）写的是比 ${text(former)} ${isDown ? "减少" : "增加"} ${text(change)}，与前后的数不符，应为 ${rightFigure(change, meant, "plain-two")}，请核对。`,
          expected: rightFigure(change, meant, "plain-two"),
        },
      ];
    }
  }
  const [base, ...others] = bases;
  const right = base && others.length === 0 ? size(percentage(by, base)).value : undefined;
  return [
    {
      is: "finding",
      severity: "warning",
      at: at(rate),
      message: `情况说明（${number}）写的是${isDown ? "减少" : "增加"} ${text(change)}、${isDown ? "下降" : "增长"} ${text(rate)}%，增减率与增减额不符${right === undefined ? "" : `，按增减额计算为 ${rightFigure(rate, right, "percent")}%`}，请核对。`,
      ...(right === undefined ? {} : { expected: rightFigure(rate, right, "percent") }),
    },
  ];
}

/** What an amount before differs from last year's by, where the rate says the same. */
function meantChange({ rate, isDown, nows }: ChangeInText, former: Quantity): Decimal | undefined {
  const fitting = nows
    .map((now) => difference(quantity(now), former))
    .filter(({ value }) => value !== undefined && value !== 0n && value < 0n === isDown)
    .filter((one) => compareFigure(rate, size(percentage(one, former)), true) === "right")
    .map(({ value }) => absolute(value ?? 0n));
  const [first, ...others] = new Set(fitting);
  return others.length === 0 ? first : undefined;
}

function baseOf(now: NumberToken, by: Quantity, isDown: boolean): Quantity {
  const whole = quantity(now);
  return isDown
    ? difference(whole, { ...by, ...(by.value === undefined ? {} : negated(by)) })
    : difference(whole, by);
}

function negated({ value = 0n, range: { low = 0n, high = 0n } }: Quantity) {
  return { value: -value, range: { low: -high, high: -low } };
}

function quantity(token: NumberToken): Quantity {
  return ofInput(printedAmount(token), NO_AMOUNT);
}

const NO_AMOUNT = { key: "", label: "" };

function before(folded: string, { start }: NumberToken): string {
  return folded.slice(Math.max(0, start - 30), start).replace(/[ \n]/g, "");
}

function between(folded: string, one: NumberToken, other: NumberToken): string {
  return folded.slice(one.end, other.start).replace(/[ \n]/g, "");
}

function isFormer(words: string, year: number | undefined): boolean {
  const [match] = FORMER.exec(words) ?? [];
  return match !== undefined && !match.startsWith(String(year));
}

function isDecrease(word: string): boolean {
  return /减|降/.test(word);
}
