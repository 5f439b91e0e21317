import type { BudgetDocument, Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import { equationsOf } from "../../check/causes/equations";
import { filledTotals, sumsByTotal } from "../../check/causes/filled-totals";
import { lookupIn } from "../cell-lookup";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut, ProposedChanges } from "../proposal";
import { fillRatios } from "../ratios/fill-ratios";
import { amountDrafts } from "./amount-drafts";

/**
 * 填补空白: totals and subtotals that were left blank, from their items and from what other tables print; then shares, rates
 * and differences.
 */
export function fillBlanks(checked: CheckedDocument): ProposedChanges {
  const { document, judged } = checked;
  const equations = equationsOf(judged.ties);
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const isAcross = totalsAcross(document);
  const blank = [...sumsByTotal(equations)].filter(
    ([index]) => factOf(index).form === "blank" && !isAcross(factOf(index)),
  );
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
  const ratios = fillRatios({
    ...checked,
    cellAt: lookupIn(checked.workbook),
    corrected: amounts,
    written: new Map(),
  });
  return {
    drafts: [...drafts.filter(({ edit }) => edit.after.value !== null), ...ratios.drafts],
    leftOut: [...leftBlank(checked, isAcross), ...ratios.leftOut],
  };
}

/** In which of several blocks beside each other a total of them all stands, its figure alone tells. */
function totalsAcross({ tables }: BudgetDocument): (fact: Fact) => boolean {
  const rows = new Set(
    [...tables.values()].flatMap(({ id, asRead }) =>
      (asRead?.sumsAcross ?? []).map(({ total }) => `${id} ${total.section} ${total.row}`),
    ),
  );
  return ({ table, section, row }) => rows.has(`${table} ${section} ${row}`);
}

function leftBlank({ document, judged }: CheckedDocument, isAcross: (fact: Fact) => boolean): LeftOut[] {
  const left = new Map(
    judged.ties.flatMap(({ tie: { left, right }, isWithinTable }) => {
      const [total] = left;
      const isLeft =
        isWithinTable &&
        total?.form === "blank" &&
        isAcross(total) &&
        right.some(({ value }) => value !== 0n);
      return isLeft ? [[total.index, total] as const] : [];
    }),
  );
  return [...left.values()].map((fact) => ({
    place: fact.place,
    reason: `${factName(document, fact)}没有填：几栏并排，看不出合计应填在哪一栏；请自己填写`,
  }));
}
