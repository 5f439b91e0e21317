import type { Tie } from "../../../src/budget/check";
import { findCulprits } from "../../../src/check/causes/culprits";
import { judge } from "../../../src/check/judge";
import { fact, tie } from "../facts";

/** A total of two parts that three sums would have to be 5.00, and what else the document holds. */
const total = fact("9.00", 0);
const sums = [
  tie("sum", [total], [fact("2.00", 1), fact("3.00", 2)]),
  tie("sum", [fact("8.00", 3)], [fact("3.00", 4), total]),
  tie("sum", [fact("6.00", 5)], [total, fact("1.00", 6)]),
];
const exact = tie("sum", [fact("5.00", 7)], [fact("2.50", 8), fact("2.50", 9)]);
const rounded = tie("sum", [fact("5.01", 7)], [fact("2.50", 8), fact("2.50", 9)]);
const same = tie("identity", [total], [fact("5.00", 10)]);

interface Case {
  readonly name: string;
  readonly ties: readonly Tie[];
  readonly isOnlyValue: boolean;
}

const cases: readonly Case[] = [
  { name: "what all sums give, where all others add up", ties: [...sums, exact], isOnlyValue: true },
  {
    name: "what all sums give, where others are off by rounding",
    ties: [...sums, rounded],
    isOnlyValue: false,
  },
  { name: "what stands in another place as well", ties: [...sums, rounded, same], isOnlyValue: true },
];

it.each(cases)("$name: $isOnlyValue", ({ ties, isOnlyValue }) => {
  const [found, another] = findCulprits(ties.map((one) => ({ tie: one, verdict: judge(one) })));
  expect(another).toBeUndefined();
  expect(found).toMatchObject({
    certain: true,
    alternatives: [{ fact: { index: 0 }, value: exact.left[0]?.value, isOnlyValue }],
  });
});
