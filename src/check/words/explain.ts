import type { Severity } from "../../budget/check";
import type { BudgetDocument } from "../../budget/document";
import type { Explanation } from "../causes/culprits";
import type { Judged } from "../examine";
import type { Examination, Finding } from "../examination";
import { wordCulprits } from "./word-culprits";
import { observationFinding, ratioFinding, tieFinding, type Draft } from "./word-findings";

/** Puts verdicts into words, numbers them, and ties each finding to the culprit that explains it. */
export function explain(
  document: BudgetDocument,
  judged: Judged,
  explanations: readonly Explanation[],
): Examination {
  const { skips } = judged;
  const drafts = [
    ...judged.ties.flatMap((one) => tieFinding(document, one)),
    ...judged.ratios.flatMap((one) => ratioFinding(document, one)),
    ...judged.observations.map(({ check, observation }) => observationFinding(document, check, observation)),
  ].sort(byOrder);

  const numbered = drafts.map((draft, index) => ({ ...draft, id: `F${index + 1}` }));
  const culprits = wordCulprits(document, numbered, explanations);
  const explainedBy = new Map(
    culprits.toReversed().flatMap((culprit) => culprit.findings.map((id) => [id, culprit.id] as const)),
  );
  const findings = numbered.map(({ id, finding }): Finding => {
    const culprit = explainedBy.get(id);
    return { id, ...finding, ...(culprit === undefined ? {} : { culprit }) };
  });
  return {
    counts: countsOf(judged, findings),
    culprits,
    findings,
    notChecked: skips.notChecked,
    notApplicable: skips.notApplicable,
  };
}

function byOrder(a: Draft, b: Draft): number {
  for (const [index, value] of a.order.entries()) {
    const difference = value - (b.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function countsOf({ ties, ratios, skips }: Judged, findings: readonly Finding[]): Examination["counts"] {
  const outcomes = [...ties, ...ratios].map(({ verdict }) => verdict.outcome);
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.outcome === "failed" && finding.severity === severity).length;
  const rounding = outcomes.filter((outcome) => outcome === "rounding").length;
  return {
    passed: outcomes.filter((outcome) => outcome === "passed").length + skips.formsPassed,
    rounding,
    failed: findings.filter((finding) => finding.outcome === "failed").length,
    notApplicable: skips.notApplicable.length,
    notChecked: skips.notChecked.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: findings.filter((finding) => finding.severity === "info").length,
  };
}
