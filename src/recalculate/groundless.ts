import { judgeRatio } from "../check/ratio";
import type { RatioTie } from "../standards/check";
import type { Fact } from "../standards/document";
import { factName } from "../standards/wording";
import { contentOf } from "../workbook/edit";
import { NOT_COMPARABLE, type FormulaSetting } from "./formulas";
import type { ProposalDraft } from "./proposal";

/**
 * Shares and rates of nothing that show a figure all the same. A rate against nothing last year is 不可比 (as in the
 * prose: 增长率不可比), all else blank; what else stands in such a cell (a dash, 不可比) stays. Only where the difference beside
 * it does not speak of a last year that is not there: then it is last year's figure that was lost.
 */
export function proposeForGroundless(setting: FormulaSetting, ratios: readonly RatioTie[]): ProposalDraft[] {
  const { document, cellAt, corrected } = setting;
  const valueOf = (fact: Fact) => corrected.get(fact.index) ?? fact.value;
  const contradicted = new Set(
    ratios.flatMap((tie) => {
      const { outcome } = judgeRatio(tie, valueOf(tie.part), valueOf(tie.base));
      return tie.column.kind === "difference" && outcome === "failed" ? [tie.base.index] : [];
    }),
  );
  return ratios.flatMap((tie): ProposalDraft[] => {
    const { cell, column, part, base } = tie;
    const isReadable = [part, base].every(({ form }) => form !== "unreadable");
    const isGroundless =
      column.kind !== "difference" && valueOf(base) === 0n && isReadable && (cell.value ?? 0n) !== 0n;
    if (!isGroundless || contradicted.has(base.index)) return [];
    const value = column.kind === "rate" && valueOf(part) !== 0n ? NOT_COMPARABLE : null;
    return [
      {
        kind: "suggestion",
        edit: { place: cell.place, before: contentOf(cellAt(cell.place)), after: { value } },
        from: cell.raw,
        to: value ?? "",
        reason: `${factName(document, base)}为零，算不出${column.title}，${tie.subject()}没有依据`,
        warnings: [],
        findings: [],
      },
    ];
  });
}
