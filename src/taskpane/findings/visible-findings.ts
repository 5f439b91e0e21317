import { countPlaces, gravityOfCauses } from "../../report/by-cause";
import type { FindingResult } from "../../report/result";
import { isIgnored } from "../session/ignored";
import type { Filter } from "../session/pane-event";
import type { PaneState } from "../session/pane-state";
import { shownResult } from "../session/slices/shown";
import { isFailed } from "../session/solved";

/** On what it depends which findings are seen. */
export type Seen = Pick<PaneState, "check" | "kept" | "shown">;

/** The findings of the shown budget that the filter lets through; ignored ones never. */
export function visibleFindings(seen: Seen): FindingResult[] {
  const { filter } = seen.shown;
  const findings = notIgnored(seen);
  switch (filter) {
    case "all":
      return findings.filter(isFailed);
    case "rounding":
      return findings.filter((finding) => !isFailed(finding));
    case "not-checked":
    case "passed":
      return [];
    default: {
      // What a cause explains goes with its card, and that with the gravest of what it explains.
      const wholeCauses = gravityOfCauses(shownResult(seen)?.causes ?? [], findings);
      return findings.filter(
        (finding) =>
          isFailed(finding) && (wholeCauses.get(finding.cause ?? "") ?? finding.severity) === filter,
      );
    }
  }
}

/** What was solved in the shown budget since the check before, as far as the filter would let it through. */
export function solvedFindings({ check, kept, shown: { document, filter } }: Seen): FindingResult[] {
  if (check.is !== "checked") return [];
  return check.solved.filter(
    (finding) =>
      finding.document === document &&
      !isIgnored(finding, kept.ignored) &&
      (filter === "all" || finding.severity === filter),
  );
}

/** How a budget stands: how many cards of each kind there are, and ties that need none. */
export type Counts = Readonly<Record<Filter, number>>;

/** What the chips count of the shown budget: as many cards as each of them shows. Ignored findings are left out. */
export function countsOf(seen: Seen): Counts {
  const findings = notIgnored(seen);
  const failed = findings.filter(isFailed);
  const result = shownResult(seen);
  const counts = countPlaces({ causes: result?.causes ?? [], findings });
  return {
    all: counts.error + counts.warning + counts.info,
    ...counts,
    passed: result?.summary.passed ?? 0,
    rounding: findings.length - failed.length,
    "not-checked": result?.notChecked.length ?? 0,
  };
}

/** What is to be done about the shown budget, whatever the filter lets through. */
export function workOf(seen: Seen): {
  readonly causes: number;
  /** Errors and doubts that no cause explains. */
  readonly looks: number;
} {
  const findings = notIgnored(seen);
  const grave = findings.filter((one) => isFailed(one) && one.severity !== "info");
  return {
    causes: gravityOfCauses(shownResult(seen)?.causes ?? [], findings).size,
    looks: grave.filter(({ cause }) => cause === undefined).length,
  };
}

/** Of the shown budget. */
export function notIgnored(seen: Seen): FindingResult[] {
  const findings = shownResult(seen)?.findings ?? [];
  return findings.filter((finding) => !isIgnored(finding, seen.kept.ignored));
}
