import { absolute, divide, parseDecimal, type Decimal } from "../amount/decimal";
import { convert } from "../amount/parse-amount";
import { fits, lastYearOf, toldChange, wordsBefore } from "./judge/changes-in-text";
import { rightFigure } from "./judge/right-figure";
import { fold } from "./read/fold";
import { numberTokens, printedAmount, type NumberToken } from "./read/number-tokens";

/** A figure of a text, and what is to stand there. */
export interface OtherFigure {
  readonly start: number;
  readonly quote: string;
  readonly expected: string;
}

/** An amount of the text with what it becomes, in 万元; the same where it stays. */
interface Amount {
  readonly token: NumberToken;
  readonly becomes: Decimal;
  readonly isOther: boolean;
}

/** 比上年增加, without the rate that shows what it is of. */
const COMPARED = /(?:比|较|同)(?:上年|去年|20\d\d年)?[^\d,。;]{0,8}(?:增|减|升|降|提高)[^,。;]{0,3}$/;
/** How far back the amount stands that changed, in characters. */
const FAR = 300;

/**
 * What a sentence says of the change from last year once other amounts stand in it: last year's is what it said before, this
 * year's less the change. `undefined` where it is not clear what was compared, or where other words would be needed.
 */
export function changesFollowing(
  text: string,
  figures: readonly OtherFigure[],
): readonly OtherFigure[] | undefined {
  const folded = fold(text);
  const numbers = numberTokens(folded);
  const others = new Map(figures.map((figure) => [figure.start, figure]));
  const amounts = numbers.flatMap((token) => amountOf(token, others.get(token.start)) ?? []);
  const changed: OtherFigure[] = [];
  for (const [index, token] of numbers.entries()) {
    const told = toldChange(folded, numbers, index + 1);
    const before = amounts.filter((one) => isBefore(folded, one.token, token));
    if (before.every(({ isOther }) => !isOther)) continue;
    if (told === undefined) {
      if (COMPARED.test(wordsBefore(folded, token)) && !isOfOthers(token, before)) return undefined;
      continue;
    }
    const compared = before.filter(({ token: now }) => fits(told, lastYearOf(now, told.change, told.isDown)));
    const [first, ...more] = compared;
    if (first === undefined || more.some(({ becomes }) => becomes !== first.becomes)) return undefined;
    if (!first.isOther) continue;
    const base = lastYearOf(first.token, told.change, told.isDown).value ?? 0n;
    const by = first.becomes - base;
    if (base <= 0n || by === 0n || by < 0n !== told.isDown) return undefined;
    const isGrouped = text.slice(told.change.start, told.change.end).includes(",");
    const [change, rate] = [
      rightFigure(told.change, absolute(by), isGrouped ? "grouped" : "plain-two"),
      rightFigure(told.rate, divide(absolute(by) * 100n, base), "percent"),
    ];
    for (const [{ start, end }, expected] of [
      [told.change, change],
      [told.rate, rate],
    ] as const)
      changed.push({ start, quote: text.slice(start, end), expected });
  }
  return changed;
}

/** 878.65万元，比上年度1000.92万元减少了122.27万元: of two amounts that stay as they are. */
function isOfOthers(change: NumberToken, before: readonly Amount[]): boolean {
  const by = printedAmount(change);
  const [lastYear, ...others] = before.toReversed();
  return (
    lastYear !== undefined &&
    !lastYear.isOther &&
    others.some(({ becomes, isOther }) => !isOther && absolute(becomes - lastYear.becomes) === by)
  );
}

function amountOf(token: NumberToken, other: OtherFigure | undefined): Amount | undefined {
  const value = printedAmount(token);
  if (value === undefined || token.unit === undefined || token.unit === "%" || token.unit === "年")
    return undefined;
  if (other === undefined) return { token, becomes: value, isOther: false };
  const now = parseDecimal(other.expected.replaceAll(",", ""));
  return now === undefined ? undefined : { token, becomes: convert(now, token.unit, "万元"), isOther: true };
}

/** In the same sentence. */
function isBefore(folded: string, one: NumberToken, other: NumberToken): boolean {
  return (
    one.end <= other.start &&
    other.start - one.end < FAR &&
    !/[。\n]/.test(folded.slice(one.end, other.start))
  );
}
