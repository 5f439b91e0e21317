/** How well slips are told: by kind, how many of how many. */
import { slipsOf } from "../../fixtures/slips/slips";
import type { Slip, SlipKind } from "../../fixtures/slips/slip";
import { toldOf, type Told } from "./told";

export interface SlipRates {
  readonly slips: number;
  readonly invisible: number;
  readonly detected: number;
  readonly named: number;
  /** Told as exactly one problem. */
  readonly one: number;
  readonly median: number;
  readonly most: number;
  /** Slips in which a cell that is right is called certainly wrong. */
  readonly accusing: number;
  readonly harmful: number;
}

export interface ToldSlip {
  readonly slip: Slip;
  readonly told: Told;
}

export function tellSlips(
  kind: SlipKind,
  count: number,
  seed = 1,
): { readonly rates: SlipRates; readonly slips: readonly ToldSlip[] } {
  const { slips, invisible } = slipsOf(kind, count, seed);
  const told = slips.map((slip) => ({ slip, told: toldOf(slip) }));
  const holds = (is: (told: Told) => boolean) => told.filter((one) => is(one.told)).length;
  const problems = told.map((one) => one.told.problems).toSorted((a, b) => a - b);
  return {
    rates: {
      slips: slips.length,
      invisible,
      detected: holds(({ isDetected }) => isDetected),
      named: holds(({ isNamed }) => isNamed),
      one: holds((one) => one.problems === 1),
      median: problems[Math.floor(problems.length / 2)] ?? 0,
      most: problems.at(-1) ?? 0,
      accusing: holds(({ accused }) => accused.length > 0),
      harmful: holds(({ harmful }) => harmful.length > 0),
    },
    slips: told,
  };
}
