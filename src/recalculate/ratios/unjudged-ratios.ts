import { tiesOf } from "../../check/checks/ratio-column";
import { judgeRatio } from "../../check/ratio";
import type { RatioTie } from "../../budget/check";
import type { Fact } from "../../budget/document";
import { hasBase } from "../../budget/ratio";
import { factName } from "../../budget/wording";
import { contentOf } from "../../workbook/edit";
import { NOT_COMPARABLE, ratioFormula, type FormulaSetting } from "../formulas";
import type { ProposalDraft } from "../proposal";
import { correctedRatio } from "./correct-ratio";

/**
 * Shares, rates and differences that cannot be judged for what stands in their cell: a figure where there is nothing to
 * divide by, #DIV/0!, a word. A rate against nothing last year is 不可比 (as in the prose: 增长率不可比), a share of nothing
 * blank; where such a cell holds a dash, 不可比 or nothing, it stays. Not where the difference beside it speaks of a
 * last year that is not there: then it is last year's figure that was lost.
 */
export function proposeForUnjudgedRatios(setting: FormulaSetting): ProposalDraft[] {
  const tables = [...setting.document.tables.values()];
  const ties = tables.flatMap((table) => table.derived.flatMap((column) => tiesOf(table, column)));
  const valueOf = (fact: Fact) => setting.corrected.get(fact.index) ?? fact.value;
  const contradicted = new Set(
    ties.flatMap((tie) => {
      const { outcome } = judgeRatio(tie, valueOf(tie.part), valueOf(tie.base));
      return tie.column.kind === "difference" && outcome === "failed" ? [tie.base.index] : [];
    }),
  );
  return ties.flatMap((tie): ProposalDraft[] => {
    const { cell, column, part, base } = tie;
    const isUnreadable = cell.problem !== undefined;
    const isNothing = !hasBase(column.kind, valueOf(base));
    if ([part, base].some(({ form }) => form === "unreadable") || contradicted.has(base.index)) return [];
    if (isNothing && (isUnreadable || (cell.value ?? 0n) !== 0n))
      return [nothingDraft(setting, tie, valueOf)];
    return isUnreadable ? [computedDraft(setting, tie, valueOf)] : [];
  });
}

function nothingDraft(
  setting: FormulaSetting,
  tie: RatioTie,
  valueOf: (fact: Fact) => bigint,
): ProposalDraft {
  const { document, cellAt } = setting;
  const { cell, column, part, base, subject } = tie;
  const value = column.kind === "rate" && valueOf(part) !== 0n ? NOT_COMPARABLE : null;
  const hasFormula = value !== null && cellAt(cell.place)?.formula !== undefined;
  const formula = hasFormula ? ratioFormula(setting, tie) : undefined;
  return {
    kind: "suggestion",
    edit: {
      place: cell.place,
      before: contentOf(cellAt(cell.place)),
      after: formula === undefined ? { value } : { value, formula },
    },
    from: cell.raw,
    to: value ?? "",
    reason: `${factName(document, base)}${valueOf(base) < 0n ? "小于零" : "为零"}，没有可比的基数，${subject()}不应有数字`,
    warnings: [],
    findings: [],
  };
}

function computedDraft(
  setting: FormulaSetting,
  tie: RatioTie,
  valueOf: (fact: Fact) => bigint,
): ProposalDraft {
  const { problem, ...cell } = tie.cell;
  const readable: RatioTie = { ...tie, cell };
  const { expected } = judgeRatio(readable, valueOf(tie.part), valueOf(tie.base));
  const hasFormula = setting.cellAt(cell.place)?.formula !== undefined;
  const formula = hasFormula ? ratioFormula(setting, readable) : undefined;
  return {
    kind: "suggestion",
    ...correctedRatio(setting, readable, expected, formula),
    reason: `${tie.subject()}读不出来（${problem ?? ""}），按金额重新计算`,
    warnings: [],
    findings: [],
  };
}
