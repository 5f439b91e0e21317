import type { CheckResult, CulpritResult, FindingResult } from "../../report/result";
import { findingKey } from "./ignored";

export function isFailed(finding: FindingResult): boolean {
  return finding.outcome === "failed";
}

export interface SolvedCulprit extends CulpritResult {
  /** The how manieth of its budget it was, from 0. */
  readonly position: number;
}

/** What of a check is gone with the next one: findings, and the culprits that explained nothing else. */
export function solvedBetween(
  before: CheckResult | undefined,
  after: CheckResult,
): { readonly solved: readonly FindingResult[]; readonly solvedCulprits: readonly SolvedCulprit[] } {
  // By another standard other things are said: nothing was put right.
  const isReadAnew = ({ document }: FindingResult) => {
    const now = after.documents[document];
    return now !== undefined && now.standard !== before?.documents[document]?.standard;
  };
  const still = new Set(after.findings.filter(isFailed).map(findingKey));
  const failed = before?.findings.filter(isFailed) ?? [];
  const solved = failed.filter((finding) => !isReadAnew(finding) && !still.has(findingKey(finding)));
  const ids = new Set(solved.map(({ id }) => id));
  const firsts = before?.documents.map((_, index) =>
    before.culprits.findIndex(({ document }) => document === index),
  );
  const solvedCulprits = (before?.culprits ?? [])
    .map((culprit, index) => ({ ...culprit, position: index - (firsts?.[culprit.document] ?? 0) }))
    .filter(({ findings }) => findings.every((id) => ids.has(id)));
  return { solved, solvedCulprits };
}
