import { absolute, type Decimal } from "../amount/decimal";
import type { Fact } from "../budget/document";
import type { Tie } from "../budget/check";

/**
 * Whether a tie holds, by the interval reading: a printed figure v stands for a true amount within half its rounding
 * unit, a blank or zero is exactly zero, and a tie holds while the intervals meet. (The reading of XBRL Calculations
 * 1.1, with one rule more: a total with exactly one non-zero part is that part.)
 */
export interface Verdict {
  /** `vacuous`: nothing but blanks, nothing said; `unreadable`: an input has no value. */
  readonly outcome: "passed" | "rounding" | "failed" | "vacuous" | "unreadable";
  /** left − right, in yuan. */
  readonly difference: Decimal;
  /** The greatest difference that rounding explains, in yuan. */
  readonly tolerance: Decimal;
  /** Off by one unit where an amount too small to print may hide behind a blank: a doubt, not an error. */
  readonly isSlight: boolean;
}

/** What judging a tie needs to know of its figures. */
export interface TieSums {
  /** left − right, in yuan. */
  readonly difference: Decimal;
  /** The rounding units of all its figures together, in yuan. */
  readonly roundings: Decimal;
  /** How many figures there are on each side; a zero is none. */
  readonly leftFigures: number;
  readonly rightFigures: number;
}

export function judge(tie: Tie): Verdict {
  if (tie.left.some(isUnreadable) || tie.right.some(isUnreadable)) {
    return { outcome: "unreadable", difference: 0n, tolerance: 0n, isSlight: false };
  }
  const sums = sumsOf(tie);
  if (sums.leftFigures === 0 && sums.rightFigures === 0) {
    return { outcome: "vacuous", difference: sums.difference, tolerance: 0n, isSlight: false };
  }
  return judgeSums(tie, sums);
}

export function sumsOf(tie: Tie): TieSums {
  let difference = 0n;
  let roundings = 0n;
  let leftFigures = 0;
  let rightFigures = 0;
  for (const fact of tie.left) {
    difference += fact.value;
    roundings += fact.rounding;
    if (fact.value !== 0n) leftFigures += 1;
  }
  for (const fact of tie.right) {
    difference -= fact.value;
    roundings += fact.rounding;
    if (fact.value !== 0n) rightFigures += 1;
  }
  return { difference, roundings, leftFigures, rightFigures };
}

/** The rule itself, over sums that the caller keeps: the culprit search asks it for thousands of what-ifs. */
export function judgeSums(tie: Tie, sums: TieSums): Verdict {
  const { difference, leftFigures, rightFigures } = sums;
  const tolerance = toleranceOf(tie, sums);
  const size = absolute(difference);
  if (tie.relation === "at-least") {
    const outcome = difference >= 0n ? "passed" : size <= tolerance ? "rounding" : "failed";
    return { outcome, difference, tolerance, isSlight: false };
  }
  const outcome = size === 0n ? "passed" : size <= tolerance ? "rounding" : "failed";
  const isSlight =
    outcome === "failed" &&
    tie.relation === "sum" &&
    leftFigures <= 1 &&
    rightFigures <= 1 &&
    size <= coarsestUnit(tie);
  return { outcome, difference, tolerance, isSlight };
}

/**
 * One quantity printed twice at one unit must be equal to the last digit; at different units the intervals meet.
 * A sum has the slack of all its figures.
 */
export function toleranceOf(
  tie: Tie,
  { roundings, leftFigures, rightFigures }: Omit<TieSums, "difference">,
): Decimal {
  if (tie.slack !== undefined) return tie.slack + roundings / 2n;
  const isIdentity = tie.relation === "identity" || (leftFigures <= 1 && rightFigures <= 1);
  if (!isIdentity || tie.relation === "at-least") return roundings / 2n;
  if (tie.relation === "sum" && (leftFigures === 0 || rightFigures === 0)) return 0n;
  const [a, b] = unitsOf(tie);
  return a === b ? 0n : (a + b) / 2n;
}

/** The units of the two figures of an identity; a blank one has that of its table. */
function unitsOf(tie: Tie): readonly [Decimal, Decimal] {
  return [unitOf(tie.left), unitOf(tie.right)];
}

function unitOf(facts: readonly Fact[]): Decimal {
  const figure = facts.find((fact) => fact.value !== 0n) ?? facts[0];
  if (figure === undefined) return 0n;
  return figure.value === 0n ? figure.usualRounding : figure.rounding;
}

function coarsestUnit(tie: Tie): Decimal {
  const [a, b] = unitsOf(tie);
  return a > b ? a : b;
}

function isUnreadable(fact: Fact): boolean {
  return fact.form === "unreadable";
}
