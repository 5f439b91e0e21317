import type { Decimal } from "../amount/decimal";
import { judgeRatio } from "../check/ratio";
import type { Tie } from "../budget/check";
import type { Fact } from "../budget/document";
import { factName } from "../budget/wording";
import { lookupIn } from "./cell-lookup";
import { ratioFormula, totalFormula, type FormulaSetting } from "./formulas";
import { proposeForUnjudgedRatios } from "./ratios/unjudged-ratios";
import type { LeftOut, ProposalDraft } from "./proposal";
import type { CheckedDocument } from "./checked-document";
import { tiesBroken } from "./substitute";
import { mainWay, totalsOf, type Total } from "./totals";
import { correctedRatio } from "./ratios/correct-ratio";
import { amountWriters } from "./write-amount";

/** More ties than this are not listed with one cell. */
const MOST_WARNINGS = 3;

/**
 * 从明细重算全部: every total from its items, from the bottom up, and every share and rate from the amounts. Items are
 * taken to be right; what that would upset stands with each edit.
 */
export function recomputeAll(checked: CheckedDocument): {
  readonly drafts: readonly ProposalDraft[];
  readonly leftOut: readonly LeftOut[];
} {
  const { document, judged } = checked;
  const cellAt = lookupIn(checked.workbook);
  const totals = totalsOf(judged.ties);
  const leftOut: LeftOut[] = [];
  const amounts = computeTotals(totals, (fact, reason) => {
    leftOut.push({ place: fact.place, reason: `${factName(document, fact)}没有重算：${reason}` });
  });
  const changed = new Map(
    [...amounts].flatMap(([index, value]) => {
      const fact = totals.get(index)?.[0]?.fact;
      return fact && (fact.form === "unreadable" || fact.value !== value) ? [[index, value] as const] : [];
    }),
  );
  const brokenOf = byAmount(tiesBroken(judged.ties, changed));
  const setting: FormulaSetting = { ...checked, cellAt, corrected: changed, written: new Map() };
  const writerOf = amountWriters(document, cellAt);
  const drafts: ProposalDraft[] = [];
  for (const [index, value] of changed) {
    const ways = totals.get(index) ?? [];
    const way = mainWay(ways);
    if (way === undefined) continue;
    const { fact } = way;
    const writer = writerOf(fact);
    const own = brokenOf.get(index) ?? [];
    const made = fact.hasFormula ? totalFormula(setting, way, value) : undefined;
    const formula = made?.ok === true ? made.value : undefined;
    drafts.push({
      kind: "suggestion",
      edit: writer.edit(fact, value, formula),
      from: fact.form === "unreadable" ? String(fact.raw) : writer.shown(fact.value),
      to: writer.shown(value),
      reason: `${factName(document, fact)}按${way.what}重算`,
      warnings: own
        .slice(0, MOST_WARNINGS)
        .map((tie) => `现在相符的勾稽会不再相符：${tie.subject()}与${tie.object()}`),
      findings: [],
    });
  }
  for (const { tie } of judged.ratios) {
    const valueOf = (fact: Fact) => changed.get(fact.index) ?? fact.value;
    const verdict = judgeRatio(tie, valueOf(tie.part), valueOf(tie.base));
    if (verdict.outcome !== "failed" && verdict.outcome !== "rounding") continue;
    const hasFormula = cellAt(tie.cell.place)?.formula !== undefined;
    const formula = hasFormula ? ratioFormula(setting, tie) : undefined;
    drafts.push({
      kind: "suggestion",
      ...correctedRatio(setting, tie, verdict.expected, formula),
      reason: `${tie.subject()}按重算后的金额计算`,
      warnings: [],
      findings: [],
    });
  }
  return { drafts: [...drafts, ...proposeForUnjudgedRatios(setting)], leftOut };
}

function byAmount(ties: readonly Tie[]): ReadonlyMap<number, readonly Tie[]> {
  const byIndex = new Map<number, Tie[]>();
  for (const tie of ties) {
    for (const index of new Set([...tie.left, ...tie.right].map((fact) => fact.index))) {
      const own = byIndex.get(index);
      if (own) own.push(tie);
      else byIndex.set(index, [tie]);
    }
  }
  return byIndex;
}

/** The value of every total from its items, in yuan, by fact index; without those that nothing can be computed from. */
function computeTotals(
  totals: ReadonlyMap<number, readonly Total[]>,
  leave: (fact: Fact, reason: string) => void,
): Map<number, Decimal> {
  const computed = new Map<number, Decimal>();
  const open = new Set<number>();
  const valueOf = (fact: Fact): Decimal => {
    const known = computed.get(fact.index);
    const way = mainWay(totals.get(fact.index) ?? []);
    // What is being computed already would be a part of itself.
    if (known !== undefined || way === undefined || open.has(fact.index)) return known ?? fact.value;
    open.add(fact.index);
    const value = sumOfParts(way);
    open.delete(fact.index);
    computed.set(fact.index, value);
    return value;
  };
  const sumOfParts = ({ fact, parts }: Total): Decimal => {
    let sum = 0n;
    for (const part of parts) {
      const isTotal = totals.has(part.index);
      if (part.form === "unreadable" && !isTotal) {
        leave(fact, "其中有读不出金额的单元格");
        return fact.value;
      }
      sum += valueOf(part);
    }
    if (sum === 0n && fact.value !== 0n && parts.every(({ form }) => form === "blank")) {
      leave(fact, "它的各项都是空白");
      return fact.value;
    }
    return sum;
  };
  for (const [way] of totals.values()) if (way) valueOf(way.fact);
  return computed;
}
