import type { Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import type { JudgedTie } from "../../check/judged-tables";
import { equationsOf } from "../../check/causes/equations";
import { recomputedTotals } from "../../check/causes/recomputed-totals";
import type { CheckedDocument } from "../checked-document";
import { settingFor } from "../formulas";
import type { LeftOut, ProposalDraft, ProposedChanges } from "../proposal";
import { proposeForUnjudgedRatios } from "../ratios/unjudged-ratios";
import { upsetRatios } from "../ratios/upset-ratios";
import { mainWay, totalsOf } from "../totals";
import { placeKey } from "../../workbook/places";
import { amountDrafts, factsOf } from "./amount-drafts";

/**
 * 从明细重算全部: every total that its items do not give, in its own table and in the others that print it, and every share
 * and rate that the amounts do not give. Items are taken to be right; what that would upset stands with each edit. Only
 * where exact sums are asked for a total within rounding of its items is changed.
 */
export function recomputeAll(checked: CheckedDocument, sums: "rounded" | "exact"): ProposedChanges {
  const { document, judged } = checked;
  const equations = equationsOf(withoutUnreadableTotals(judged.ties));
  const recomputed = recomputedTotals(equations, sums);
  const amounts = new Map(
    [...recomputed].flatMap(([index, { value }]) =>
      equations.facts.get(index)?.value === value ? [] : [[index, value] as const],
    ),
  );
  const drafts = amountDrafts(checked, {
    amounts,
    facts: factsOf(judged.ties),
    kind: "fix",
    doubt: "upset",
    reasonOf: (fact, way) => `${factName(document, fact)}按${way?.what ?? "其他表中的合计"}重算`,
  });
  const ratios = upsetRatios(checked, {
    amounts,
    concerns: () => true,
    kind: "fix",
    by: "重算后的金额",
  });
  const isTotal = placesOf(totalsOf(judged.ties));
  // A line of another table prints what it was given; a last digit alone is no reason to write over it.
  const sure = (draft: ProposalDraft): ProposalDraft =>
    sums === "rounded" || isTotal.has(placeKey(draft.edit.place)) ? draft : { ...draft, kind: "suggestion" };
  return {
    drafts: [...drafts.map(sure), ...ratios, ...proposeForUnjudgedRatios(settingFor(checked, amounts))],
    leftOut: notComputed(checked),
  };
}

function placesOf(totals: ReturnType<typeof totalsOf>): ReadonlySet<string> {
  return new Set([...totals.values()].flatMap(([way]) => (way ? [placeKey(way.fact.place)] : [])));
}

/** A total that cannot be read is as good as blank. */
function withoutUnreadableTotals(ties: readonly JudgedTie[]): readonly JudgedTie[] {
  const totals = totalsOf(ties);
  const replaced = ({ index, form }: Fact) => form === "unreadable" && totals.has(index);
  const blank = (fact: Fact): Fact =>
    replaced(fact) ? { ...fact, form: "blank", value: 0n, rounding: 0n } : fact;
  return ties.map((judged) => {
    const { tie } = judged;
    if (![...tie.left, ...tie.right].some(replaced)) return judged;
    return { ...judged, tie: { ...tie, left: tie.left.map(blank), right: tie.right.map(blank) } };
  });
}

/** Totals of which some item cannot be read, or all are blank. */
function notComputed({ document, judged }: CheckedDocument): LeftOut[] {
  const totals = totalsOf(judged.ties);
  return [...totals.values()].flatMap((ways): LeftOut[] => {
    const main = mainWay(ways);
    if (main === undefined) return [];
    const { fact, parts } = main;
    const leave = (reason: string) => [
      { place: fact.place, reason: `${factName(document, fact)}没有重算：${reason}` },
    ];
    if (parts.some(({ form, index }) => form === "unreadable" && !totals.has(index)))
      return leave("其中有读不出金额的单元格");
    const isAlone = parts.every(({ form }) => form === "blank") && fact.value !== 0n;
    return isAlone ? leave("它的各项都是空白") : [];
  });
}
