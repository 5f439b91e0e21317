import { divide, ONE, roundTo, type Decimal } from "../amount/decimal";
import type { RatioTie } from "../budget/check";
import type { Fact } from "../budget/document";

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

const HUNDRED = 100n;

export function judgeRatio(tie: RatioTie, part = tie.part.value, base = tie.base.value): RatioVerdict {
  const { cell, column } = tie;
  const isUnreadable =
    cell.problem !== undefined || tie.part.form === "unreadable" || tie.base.form === "unreadable";
  if (isUnreadable) return { outcome: "unreadable", expected: 0n, tolerance: 0n };
  const slack = (fact: Fact, value: Decimal) => (value === 0n ? 0n : fact.usualRounding / 2n);
  const [low, high] =
    range(column.kind, around(part, slack(tie.part, part)), around(base, slack(tie.base, base))) ?? [];
  if (low === undefined || high === undefined) {
    // Nothing to divide by: a blank (or a dash) is right, a figure has no ground.
    const outcome = cell.value === undefined || cell.value === 0n ? "vacuous" : "unreadable";
    return { outcome, expected: 0n, tolerance: 0n };
  }
  const exact = compute(column.kind, part, base);
  const unit = cell.rounding === 0n ? ONE / HUNDRED : cell.rounding;
  const expected = column.kind === "difference" ? exact : roundTo(exact, unit);
  const printed = cell.value ?? 0n;
  const tolerance = unit / 2n + (high - low) / 2n;
  // A blank share of nothing says nothing; a blank beside an amount leaves the figure out.
  if (cell.value === undefined && expected === 0n) return { outcome: "vacuous", expected, tolerance };
  const half = cell.value === undefined ? 0n : unit / 2n;
  const meets = printed + half >= low && printed - half <= high;
  // A cell that holds more digits than it shows is judged by what it shows.
  const isEqual = printed === expected || roundTo(printed, unit) === expected;
  const outcome = isEqual ? "passed" : meets ? "rounding" : "failed";
  return { outcome, expected, tolerance };
}

function compute(kind: RatioTie["column"]["kind"], part: Decimal, base: Decimal): Decimal {
  if (kind === "difference") return part - base;
  const percent = divide(part * HUNDRED, base);
  return kind === "share" ? percent : percent - HUNDRED * ONE;
}

type Ends = readonly [low: Decimal, high: Decimal];

function around(value: Decimal, slack: Decimal): Ends {
  return [value - slack, value + slack];
}

/** The least and greatest result over the amounts' intervals; nothing where the base may be zero. */
function range(kind: RatioTie["column"]["kind"], part: Ends, base: Ends): Ends | undefined {
  const results: Decimal[] = [];
  for (const a of part) {
    for (const b of base) {
      if (b === 0n && kind !== "difference") return undefined;
      results.push(compute(kind, a, b));
    }
  }
  if (kind !== "difference" && base[0] < 0n !== base[1] < 0n) return undefined;
  results.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return [results[0] ?? 0n, results.at(-1) ?? 0n];
}
