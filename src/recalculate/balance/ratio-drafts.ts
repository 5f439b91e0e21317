import { judgeRatio } from "../../check/ratio";
import type { Fact } from "../../budget/document";
import { lookupIn } from "../cell-lookup";
import type { CheckedDocument } from "../checked-document";
import { ratioFormula, type FormulaSetting } from "../formulas";
import type { ProposalDraft } from "../proposal";
import { correctedRatio } from "../ratios/correct-ratio";
import type { NewAmounts } from "../substitute";

/** Shares, rates and differences that the amounts as they will be do not give to the last digit. */
export function ratioDrafts(checked: CheckedDocument, amounts: NewAmounts): ProposalDraft[] {
  const cellAt = lookupIn(checked.workbook);
  const setting: FormulaSetting = { ...checked, cellAt, corrected: amounts, written: new Map() };
  const valueOf = (fact: Fact) => amounts.get(fact.index) ?? fact.value;
  return checked.judged.ratios.flatMap(({ tie }): ProposalDraft[] => {
    const { outcome, expected } = judgeRatio(tie, valueOf(tie.part), valueOf(tie.base));
    if (outcome !== "failed" && outcome !== "rounding") return [];
    // Which of two readings that both fit was meant nobody knows.
    if (tie.column.rivals !== undefined) return [];
    const hasFormula = cellAt(tie.cell.place)?.formula !== undefined;
    const formula = hasFormula ? ratioFormula(setting, tie) : undefined;
    return [
      {
        kind: "balance",
        ...correctedRatio(setting, tie, expected, formula),
        reason: `${tie.subject()}按舍位平衡后的金额计算`,
        warnings: [],
        findings: [],
      },
    ];
  });
}
