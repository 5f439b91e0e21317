import { absolute } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Tie } from "../../budget/check";
import type { BudgetDocument } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import type { Decimal } from "../../amount/decimal";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut } from "../proposal";

/**
 * What has to be mended before anything is balanced, and why: ties that fail beyond rounding. A doubt is none: neither what
 * is usual only, nor one last digit behind which a small amount may hide.
 */
export function mendedFirst({ document, judged }: CheckedDocument): LeftOut[] {
  const ties = judged.ties.flatMap(({ tie, verdict }): LeftOut[] => {
    const [home] = [...tie.left, ...tie.right];
    if (verdict.outcome !== "failed" || tie.usual === true || verdict.isSlight || home === undefined)
      return [];
    return [{ place: home.place, reason: `${gapText(document, tie, verdict.difference)}，${MEND_FIRST}` }];
  });
  const ratios = judged.ratios.flatMap(({ tie, verdict }): LeftOut[] =>
    verdict.outcome === "failed"
      ? [{ place: tie.cell.place, reason: `${tie.subject()}与按金额计算的不符，${MEND_FIRST}` }]
      : [],
  );
  return [...ties, ...ratios];
}

const MEND_FIRST = "超出四舍五入的范围；请先改正，再做舍位平衡";

/** 甲与乙相差 0.01万元 */
export function gapText(document: BudgetDocument, tie: Tie, difference: Decimal): string {
  const [home] = [...tie.left, ...tie.right];
  const unit = (home && printedTable(document, home.table)?.unit) ?? "万元";
  const gap = forReading(convert(absolute(difference), "元", unit));
  return `${tie.subject()}与${tie.object()}相差 ${gap} ${unit}`;
}
