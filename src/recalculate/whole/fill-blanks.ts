import type { Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import { equationsOf } from "../../check/causes/equations";
import { filledTotals, sumsByTotal } from "../../check/causes/filled-totals";
import type { CheckedDocument } from "../checked-document";
import type { ProposedChanges } from "../proposal";
import { amountDrafts } from "./amount-drafts";

/** 填补空白: totals and subtotals that were left blank, from their items and from what other tables print. */
export function fillBlanks(checked: CheckedDocument): ProposedChanges {
  const { document, judged } = checked;
  const equations = equationsOf(judged.ties);
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const blank = [...sumsByTotal(equations)].filter(([index]) => factOf(index).form === "blank");
  const filled = filledTotals(equations, new Map(blank));
  const amounts = new Map([...filled].map(([index, { value }]) => [index, value]));
  // A total of printed zeros is a printed zero.
  for (const [index, sums] of blank) {
    const isZero = sums.some(({ tie }) =>
      tie.right.every(({ form, value }) => form === "number" && value === 0n),
    );
    if (isZero && !amounts.has(index)) amounts.set(index, 0n);
  }
  const drafts = amountDrafts(checked, {
    amounts,
    facts: equations.facts,
    kind: "fill",
    doubt: "failing",
    reasonOf: (fact, way) => `${factName(document, fact)}是空白，按${way?.what ?? "各项之和"}填写`,
  });
  return { drafts: drafts.filter(({ edit }) => edit.after.value !== null), leftOut: [] };
}
