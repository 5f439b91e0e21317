import type { BudgetDocument } from "../../budget/document";
import { keyOfTie } from "../causes/equations";
import type { FoundCauses, FoundSlip } from "../causes/find-causes";
import type { Alternative, Cause, Culprit } from "../diagnosis";
import { judgeRatio } from "../ratio";
import { wordCulprits } from "./word-culprits";
import { outdatedResults } from "./word-formulas";
import type { FindingDraft } from "./word-findings";
import { powerBetween } from "../causes/patterns/other-unit";
import { timesOff, wordCandidate, wordSlip } from "./word-slips";

type Draft = FindingDraft & { readonly id: string };

/** All causes in words: slips that broke many ties first, then wrong cells; each with the findings that it explains. */
export function wordCauses(
  document: BudgetDocument,
  drafts: readonly Draft[],
  found: FoundCauses,
): { readonly causes: readonly Cause[]; readonly culprits: readonly Culprit[] } {
  const putRight = new Map([...found.amounts].map(([index, { value }]) => [index, value]));
  const told = found.slips.map((slip, index): Cause => {
    const { kind, message, cells, edits } = wordSlip(document, slip);
    return {
      id: `C${index + 1}`,
      kind,
      message,
      certain: slip.certain,
      cells,
      edits,
      findings: explainedBy(slip, drafts),
      alternatives: slip.alternatives.map((one) => wordCandidate(document, one)),
    };
  });
  const outdated = outdatedResults(document, drafts);
  const slips = outdated === undefined ? told : [...told, { id: `C${told.length + 1}`, ...outdated }];
  const explained = new Set(slips.flatMap(({ findings }) => findings));
  const open = drafts.filter(({ id }) => !explained.has(id));
  const culprits = wordCulprits(document, open, found.culprits, putRight).map((culprit, index) => ({
    id: `C${slips.length + index + 1}`,
    ...culprit,
  }));
  // The first of them are those that were found, in their order.
  const cells = culprits.map((culprit, index) => {
    const of = found.culprits[index];
    const follower = of && found.followers.get(of);
    return cellCause(culprit, follower ? [wordCandidate(document, follower)] : []);
  });
  return { causes: [...slips, ...cells], culprits };
}

/** Its ties, and the shares and rates that are right once its amounts are. */
function explainedBy({ slip, ties }: FoundSlip, drafts: readonly Draft[]): string[] {
  const failed = drafts.filter(({ finding }) => finding.outcome === "failed");
  return failed.flatMap(({ id, tie, ratio }) => {
    if (tie !== undefined) return ties.has(keyOfTie(tie)) ? [id] : [];
    if (ratio === undefined || !("amounts" in slip)) return [];
    const { part, base } = ratio.tie;
    if (!slip.amounts.has(part.index) && !slip.amounts.has(base.index)) return [];
    const valueOf = (fact: typeof part) => slip.amounts.get(fact.index)?.value ?? fact.value;
    return judgeRatio(ratio.tie, valueOf(part), valueOf(base)).outcome === "failed" ? [] : [id];
  });
}

function cellCause(culprit: Culprit, alternatives: readonly Alternative[]): Cause {
  const [only, second] = culprit.cells;
  const { id, certain, findings } = culprit;
  const edits =
    only?.suggested === undefined || second !== undefined
      ? []
      : [
          {
            place: only.place,
            from: only.actual,
            to: only.suggested,
            ...(only.fact === undefined ? {} : { fact: only.fact }),
            ...(only.value === undefined ? {} : { value: only.value }),
          },
        ];
  const power =
    only?.fact === undefined || only.value === undefined || edits.length === 0
      ? undefined
      : powerBetween(only.fact.value, only.value);
  return {
    id,
    kind: power === undefined ? "cell" : "other-unit",
    message: power === undefined ? culprit.message : `${culprit.message}；${timesOff(power)}`,
    certain,
    cells: culprit.cells.map(({ place }) => place),
    edits,
    findings,
    alternatives,
  };
}
