import type { Decimal } from "../../amount/decimal";
import { judgeRatio } from "../../check/ratio";
import type { RatioTie } from "../../budget/check";
import type { Fact } from "../../budget/document";
import type { FormulaSetting } from "../formulas";
import type { ProposalDraft } from "../proposal";
import { printedAsColumn, ratioEdit, ratioShown } from "./write-ratio";

/**
 * The edit that puts a ratio right, and what its cell shows before and after it. `value` is what its amounts give, rounded
 * as its own cell prints; where that shows no digits, it is computed anew with those of its column.
 */
export function correctedRatio(
  { document, cellAt, corrected }: FormulaSetting,
  asFound: RatioTie,
  value: Decimal,
  formula: string | undefined,
): Pick<ProposalDraft, "edit" | "from" | "to"> {
  const unit = document.tables.get(asFound.table)?.unit ?? "万元";
  const tie = printedAsColumn(asFound, cellAt);
  const valueOf = (fact: Fact) => corrected.get(fact.index) ?? fact.value;
  const printed = tie === asFound ? value : judgeRatio(tie, valueOf(tie.part), valueOf(tie.base)).expected;
  return {
    edit: ratioEdit(tie, cellAt, { value: printed, unit, formula }),
    from: tie.cell.raw,
    to: ratioShown(tie, printed, unit),
  };
}
