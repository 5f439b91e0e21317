import type { CauseResult, CheckResult, FindingResult } from "../../report/result";
import { findingKey } from "./ignored";

export function isFailed(finding: FindingResult): boolean {
  return finding.outcome === "failed";
}

export interface SolvedCause extends CauseResult {
  /** The how manieth of its budget it was, from 0. */
  readonly position: number;
}

/** How many cards went and came. */
export interface ChangedPlaces {
  readonly solved: number;
  readonly appeared: number;
}

/** What of a check is gone with the next one: findings, and the causes that explained nothing else; and what is new in it. */
export function solvedBetween(
  before: CheckResult | undefined,
  after: CheckResult,
): {
  readonly solved: readonly FindingResult[];
  readonly solvedCauses: readonly SolvedCause[];
  readonly appeared: ReadonlySet<string>;
  readonly places: ChangedPlaces;
} {
  // By another standard other things are said: nothing was put right.
  const isReadAnew = ({ document }: FindingResult) => {
    const now = after.documents[document];
    return now !== undefined && now.standard !== before?.documents[document]?.standard;
  };
  const still = new Set(after.findings.filter(isFailed).map(findingKey));
  const failed = before?.findings.filter(isFailed) ?? [];
  const were = new Set(failed.map(findingKey));
  const isNew = (finding: FindingResult) => isFailed(finding) && !isReadAnew(finding);
  const now = before === undefined ? [] : after.findings.filter(isNew).map(findingKey);
  const appeared = new Set(now.filter((key) => !were.has(key)));
  const solved = failed.filter((finding) => !isReadAnew(finding) && !still.has(findingKey(finding)));
  const ids = new Set(solved.map(({ id }) => id));
  const firsts = before?.documents.map((_, index) =>
    before.causes.findIndex(({ document }) => document === index),
  );
  const solvedCauses = (before?.causes ?? [])
    .map((cause, index) => ({ ...cause, position: index - (firsts?.[cause.document] ?? 0) }))
    .filter(({ findings }) => findings.length > 0 && findings.every((id) => ids.has(id)));
  const isOpen = ({ cause }: FindingResult) => cause === undefined;
  const isAllNew = (keys: readonly string[]) => keys.length > 0 && keys.every((key) => appeared.has(key));
  const keys = new Map(after.findings.map((finding) => [finding.id, findingKey(finding)]));
  const newCauses = after.causes.filter(({ findings }) =>
    isAllNew(findings.flatMap((id) => keys.get(id) ?? [])),
  );
  const newOpen = after.findings.filter((one) => isNew(one) && isOpen(one) && appeared.has(findingKey(one)));
  const places = {
    solved: solvedCauses.length + solved.filter(isOpen).length,
    appeared: newCauses.length + newOpen.length,
  };
  return { solved, solvedCauses, appeared, places };
}
