import { ONE, roundTo, type Decimal } from "../amount/decimal";
import type { RatioTie } from "../budget/check";
import type { Fact } from "../budget/document";
import { around, ratioOf, ratioRange } from "../budget/ratio";

/**
 * A printed share, rate or difference against the amounts that it is computed from: it holds while the printed
 * figure's interval (half a last digit) meets that of the computation from the printed amounts' own intervals.
 */
export interface RatioVerdict {
  readonly outcome: "passed" | "rounding" | "failed" | "vacuous" | "unreadable";
  /** What the amounts give, rounded to the printed digits; percent, or yuan for a difference. */
  readonly expected: Decimal;
  readonly tolerance: Decimal;
}

export function judgeRatio(tie: RatioTie, part = tie.part.value, base = tie.base.value): RatioVerdict {
  const { cell, column } = tie;
  const isUnreadable =
    cell.problem !== undefined || tie.part.form === "unreadable" || tie.base.form === "unreadable";
  if (isUnreadable) return { outcome: "unreadable", expected: 0n, tolerance: 0n };
  const slack = (fact: Fact, value: Decimal) => (value === 0n ? 0n : fact.usualRounding / 2n);
  const [low, high] =
    ratioRange(column.kind, around(part, slack(tie.part, part)), around(base, slack(tie.base, base))) ?? [];
  if (low === undefined || high === undefined) {
    // Nothing to divide by: a blank (or a dash) is right, a figure has no ground.
    const outcome = cell.value === undefined || cell.value === 0n ? "vacuous" : "unreadable";
    return { outcome, expected: 0n, tolerance: 0n };
  }
  const exact = ratioOf(column.kind, part, base);
  const unit = lastDigit(tie);
  const expected = column.kind === "difference" ? exact : roundTo(exact, shownDigit(tie));
  const printed = cell.value ?? 0n;
  const tolerance = unit / 2n + (high - low) / 2n;
  // A blank share of nothing says nothing; a blank beside an amount leaves the figure out.
  if (cell.value === undefined && expected === 0n) return { outcome: "vacuous", expected, tolerance };
  const half = cell.value === undefined ? 0n : unit / 2n;
  const meets = printed + half >= low && printed - half <= high;
  // A cell that holds more digits than it shows is judged by what it shows.
  const rounded = column.kind === "difference" ? exact : roundTo(exact, unit);
  const isEqual = printed === rounded || roundTo(printed, unit) === rounded;
  const outcome = isEqual ? "passed" : meets ? "rounding" : "failed";
  return { outcome, expected, tolerance };
}

const HUNDREDTH = ONE / 100n;

/** The last printed digit of a ratio's cell, in the unit of its value; where it is blank, that of its column. */
export function lastDigit({ cell, column }: Pick<RatioTie, "cell" | "column">): Decimal {
  if (cell.rounding !== 0n) return cell.rounding;
  return column.kind === "average" ? column.form.lastDigit : HUNDREDTH;
}

/** That with which it is told what it should be: a number without a format does not show the zeros at its end. */
export function shownDigit(tie: Pick<RatioTie, "cell" | "column">): Decimal {
  const own = lastDigit(tie);
  const { lastDigit: usual } = tie.column.form;
  return tie.cell.isPlain === true && usual < own ? usual : own;
}
