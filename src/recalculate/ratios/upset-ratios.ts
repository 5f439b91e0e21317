import { judgeRatio } from "../../check/ratio";
import type { Fact } from "../../budget/document";
import type { CheckedDocument } from "../checked-document";
import { ratioFormula, settingFor } from "../formulas";
import type { ProposalDraft } from "../proposal";
import type { NewAmounts } from "../substitute";
import { correctedRatio } from "./correct-ratio";

interface Upset {
  readonly amounts: NewAmounts;
  /** Of ratios of other amounts nothing is said. */
  readonly concerns: (fact: Fact) => boolean;
  readonly kind: ProposalDraft["kind"];
  /** Also those that are within rounding of what the amounts give. */
  readonly toTheLastDigit?: boolean;
  /** What the amounts are: 重算后的金额. */
  readonly by: string;
}

/** Shares, rates and differences that the amounts as they will be give otherwise than they are printed. */
export function upsetRatios(
  checked: CheckedDocument,
  { amounts, concerns, kind, toTheLastDigit = false, by }: Upset,
): readonly ProposalDraft[] {
  const setting = settingFor(checked, amounts);
  const valueOf = (fact: Fact) => amounts.get(fact.index) ?? fact.value;
  return checked.judged.ratios.flatMap(({ tie }): ProposalDraft[] => {
    if (tie.cell.value === undefined || (!concerns(tie.part) && !concerns(tie.base))) return [];
    const { outcome, expected } = judgeRatio(tie, valueOf(tie.part), valueOf(tie.base));
    if (outcome !== "failed" && !(toTheLastDigit && outcome === "rounding")) return [];
    // Which of two readings that both fit was meant nobody knows.
    if (tie.column.rivals !== undefined) return [];
    const hasFormula = setting.cellAt(tie.cell.place)?.formula !== undefined;
    const formula = hasFormula ? ratioFormula(setting, tie) : undefined;
    return [
      {
        kind: hasFormula && formula === undefined ? "suggestion" : kind,
        ...correctedRatio(setting, tie, expected, formula),
        reason: `${tie.subject()}按${by}计算`,
        warnings: [],
        findings: [],
      },
    ];
  });
}
