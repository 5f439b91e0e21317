import { findCulprits } from "../../../src/check/causes/culprits";
import { judge } from "../../../src/check/judge";
import type { Tie } from "../../../src/budget/check";
import { fact, tie } from "../facts";

const [blankTotal, item, blankItem, zeroTotal, zeroItem] = [
  fact("", 0),
  fact("5.80", 1),
  fact("", 2),
  fact("0.00", 3),
  fact("0.00", 4),
];

interface Case {
  readonly name: string;
  readonly ties: readonly Tie[];
  /** Indices of the facts of which one is wrong. */
  readonly alternatives: readonly number[];
  readonly certain: boolean;
}

const cases: readonly Case[] = [
  {
    name: "totals that were left blank contradict no item: they may not have been filled in",
    ties: [tie("sum", [blankTotal], [item, blankItem]), tie("identity", [item], [fact("", 5)])],
    alternatives: [1, 0, 5],
    certain: false,
  },
  {
    name: "zeros that somebody has typed do",
    ties: [tie("sum", [zeroTotal], [item, zeroItem]), tie("identity", [item], [fact("0.00", 6)])],
    alternatives: [1],
    certain: true,
  },
];

it.each(cases)("$name", ({ ties, alternatives, certain }) => {
  const [found, another] = findCulprits(ties.map((one) => ({ tie: one, verdict: judge(one) })));
  expect(another).toBeUndefined();
  expect(found?.alternatives.map((one) => one.fact.index)).toEqual(alternatives);
  expect(found?.certain).toBe(certain);
});
