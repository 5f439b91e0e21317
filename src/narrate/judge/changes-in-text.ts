import { absolute, type Decimal } from "../../amount/decimal";
import { difference, percentage, size } from "../../budget/narrative/quantities";
import type { Quantity } from "../../budget/narrative/section";
import { compareFigure, printedQuantity } from "../read/compare-figure";
import { numberTokens, printedAmount, type NumberToken } from "../read/number-tokens";
import { isDecrease } from "../read/read-comparisons";
import type { SectionReading } from "../read/reading";
import { textAt } from "../read/section-text";
import type { ProseFinding, ProseStatement } from "./prose-statement";
import { rightFigure } from "./right-figure";

const WORD = "增加|增长|减少|下降|上升|提高|降低|增|减|降";
const CHANGED = new RegExp(`(?:净|共|各|均)*(${WORD})(?:了|约|为|额)*$`);
const RATE = new RegExp(
  `^[万亿]?元[,(]?(?:同比|比上年|较上年)?(${WORD})(?:了|约|幅度?|率|比例)?(?:为|约|达到?)?$`,
);
const LAST_YEAR =
  /(?:上年度?|去年|20\d\d年(?:度)?)(?:部门|单位)?(?:年初|调整)?(?:预算|执行|决算)?(?:数|额)?(?:的|为)?$/;

/** How far back the amount stands that changed, in characters. */
const FAR = 300;

/** …增加259.33万元，增长7.41%: a difference with its rate, wherever it stands and whatever it is of. */
interface ChangeInText {
  readonly section: SectionReading;
  readonly change: NumberToken;
  readonly rate: NumberToken;
  readonly isDown: boolean;
  /** The amount at once before, where it is called last year's. */
  readonly lastYear: NumberToken | undefined;
  /** The other amounts before: any of them may be this year's. */
  readonly thisYears: readonly NumberToken[];
  /** Difference and rate are the description's, and judged with it. */
  readonly isOfDescription: boolean;
}

/**
 * What is said of the changes in a section's text: difference and rate follow from one of the amounts before them, or from
 * last year's where it is there. Nothing is said where any of them would do.
 */
export function changesInText(section: SectionReading): readonly ProseStatement[] {
  const numbers = numberTokens(section.folded);
  return numbers.flatMap((_, index) => {
    const change = changeAt(section, numbers, index);
    return change ? statementsOf(change) : [];
  });
}

/** The change whose rate is the number at `index`. */
function changeAt(
  section: SectionReading,
  numbers: readonly NumberToken[],
  index: number,
): ChangeInText | undefined {
  const { folded, figures } = section;
  const told = toldChange(folded, numbers, index);
  if (told === undefined) return undefined;
  const { change, rate, isDown } = told;
  const own = figures.filter(({ token }) => token.start === change.start);
  if (own.some(({ part }) => compareFigure(change, part.quantity, true) === "wrong")) return undefined;
  const earlier = numbers
    .slice(0, index - 1)
    .filter((token) => printedAmount(token) !== undefined && change.start - token.end < FAR);
  const last = earlier.at(-1);
  const lastYear = last && isLastYear(wordsBefore(folded, last), section.year) ? last : undefined;
  const isOfDescription = own.length > 0 && figures.some(({ token }) => token.start === rate.start);
  if (isOfDescription && lastYear === undefined) return undefined;
  const thisYears = earlier.filter((one) => one !== lastYear);
  return { section, change, rate, isDown, lastYear, thisYears, isOfDescription };
}

/** A difference with its rate behind it, that being the number at `index`. */
export type ToldChange = Pick<ChangeInText, "change" | "isDown" | "rate">;

export function toldChange(
  folded: string,
  numbers: readonly NumberToken[],
  index: number,
): ToldChange | undefined {
  const [change, rate] = [numbers[index - 1], numbers[index]];
  if (change === undefined || rate?.unit !== "%" || printedAmount(change) === undefined) return undefined;
  const [, rateWord] = RATE.exec(wordsBetween(folded, change, rate)) ?? [];
  const [, changeWord] = CHANGED.exec(wordsBefore(folded, change)) ?? [];
  if (rateWord === undefined || changeWord === undefined) return undefined;
  const isDown = isDecrease(changeWord);
  return isDown === isDecrease(rateWord) ? { change, rate, isDown } : undefined;
}

function statementsOf(one: ChangeInText): readonly ProseStatement[] {
  const { change, lastYear, thisYears, isDown, isOfDescription } = one;
  const implied = thisYears.map((now) => lastYearOf(now, change, isDown));
  if (lastYear && !implied.some(({ value }) => value === printedAmount(lastYear))) {
    const meant = only(implied.filter((base) => fits(one, base)).map(({ value = 0n }) => value));
    if (meant !== undefined) return [wrongLastYear(one, lastYear, meant)];
  }
  if (isOfDescription) return [];
  const bases = lastYear ? [quantity(lastYear)] : implied;
  if (bases.every(({ value }) => value === undefined || value <= 0n)) return [];
  if (bases.some((base) => fits(one, base))) return [{ is: "passed", count: 1 }];
  const meant = lastYear && meantChange(one, quantity(lastYear));
  if (lastYear && meant !== undefined) return [wrongChange(one, lastYear, meant)];
  const [base, ...others] = bases;
  return [wrongRate(one, others.length === 0 ? base : undefined)];
}

/** Whether the rate is what the change is of last year's figure. */
export function fits({ change, rate }: ToldChange, base: Quantity): boolean {
  if (base.value === undefined || base.value <= 0n) return false;
  const verdict = compareFigure(rate, size(percentage(quantity(change), base)), true);
  return verdict === "right" || verdict === "close";
}

/** What an amount before differs from last year's by, where the rate says the same. */
function meantChange({ rate, isDown, thisYears }: ChangeInText, lastYear: Quantity): Decimal | undefined {
  return only(
    thisYears
      .map((now) => difference(quantity(now), lastYear))
      .filter(({ value }) => value !== undefined && value !== 0n && value < 0n === isDown)
      .filter((one) => compareFigure(rate, size(percentage(one, lastYear)), true) === "right")
      .map(({ value }) => absolute(value ?? 0n)),
  );
}

/** `meant` in 万元. */
function wrongLastYear(one: ChangeInText, lastYear: NumberToken, meant: Decimal): ProseFinding {
  const right = rightFigure(lastYear, meant, "plain-two");
  const written = textAt(one.section.text, lastYear);
  return {
    is: "finding",
    severity: "warning",
    at: { section: one.section, start: lastYear.start, end: lastYear.end },
    message: `情况说明（${numberOf(one)}）写的上年数是 ${written}，按增减额和增减率应为 ${right}，请核对。`,
    expected: right,
  };
}

/** `meant` in 万元. */
function wrongChange(one: ChangeInText, lastYear: NumberToken, meant: Decimal): ProseFinding {
  const { section, change, isDown } = one;
  const right = rightFigure(change, meant, "plain-two");
  const [former, written] = [textAt(section.text, lastYear), textAt(section.text, change)];
  return {
    is: "finding",
    at: { section, start: change.start, end: change.end },
    message: `情况说明（${numberOf(one)}）写的是比 ${former} ${isDown ? "减少" : "增加"} ${written}，与前后的数不符，应为 ${right}，请核对。`,
    expected: right,
  };
}

/** Without `base` several amounts could be the one that changed, and the right rate is not known. */
function wrongRate(one: ChangeInText, base: Quantity | undefined): ProseFinding {
  const { section, change, rate, isDown } = one;
  const value = base && size(percentage(quantity(change), base)).value;
  const right = value === undefined ? undefined : rightFigure(rate, value, "percent");
  const words = isDown ? (["减少", "下降"] as const) : (["增加", "增长"] as const);
  const hint = right === undefined ? "" : `，按增减额计算为 ${right}%`;
  return {
    is: "finding",
    severity: "warning",
    at: { section, start: rate.start, end: rate.end },
    message: `情况说明（${numberOf(one)}）写的是${words[0]} ${textAt(section.text, change)}、${words[1]} ${textAt(section.text, rate)}%，增减率与增减额不符${hint}，请核对。`,
    ...(right === undefined ? {} : { expected: right }),
  };
}

function numberOf({ section }: ChangeInText): string {
  return section.found.section.number;
}

/** Of several values the one, where they are all the same. */
function only(values: readonly Decimal[]): Decimal | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** What last year's figure was, where this year's is `now`. */
export function lastYearOf(now: NumberToken, change: NumberToken, isDown: boolean): Quantity {
  const by = quantity(change);
  return difference(quantity(now), isDown ? negated(by) : by);
}

function negated(quantity: Quantity): Quantity {
  const { value, range } = quantity;
  if (value === undefined) return quantity;
  const { low = 0n, high = 0n } = range;
  return { ...quantity, value: -value, range: { low: -high, high: -low } };
}

/** In 万元, rounded as it is printed. */
const quantity = printedQuantity;

export function wordsBefore(folded: string, { start }: NumberToken): string {
  return folded.slice(Math.max(0, start - 30), start).replace(/[ \n]/g, "");
}

function wordsBetween(folded: string, one: NumberToken, other: NumberToken): string {
  return folded.slice(one.end, other.start).replace(/[ \n]/g, "");
}

function isLastYear(words: string, year: number | undefined): boolean {
  const [match] = LAST_YEAR.exec(words) ?? [];
  return match !== undefined && !match.startsWith(String(year));
}
