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
      return [];
    default:
      return findings.filter((finding) => isFailed(finding) && finding.severity === filter);
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

/** How a budget stands. */
export type Counts = Readonly<Record<Filter | "passed", number>>;

/** What the chips count of the shown budget: ignored findings are left out of them. */
export function countsOf(seen: Seen): Counts {
  const findings = notIgnored(seen);
  const failed = findings.filter(isFailed);
  const of = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  const result = shownResult(seen);
  return {
    all: failed.length,
    passed: result?.summary.passed ?? 0,
    error: of("error"),
    warning: of("warning"),
    info: of("info"),
    rounding: findings.length - failed.length,
    "not-checked": result?.notChecked.length ?? 0,
  };
}

/** What is to be done about the shown budget, whatever the filter lets through. */
export function workOf(seen: Seen): {
  readonly causes: number;
  /** Errors and doubts that no cause explains. */
  readonly looks: number;
  /** Those that one does. */
  readonly explained: number;
} {
  const failed = notIgnored(seen).filter(isFailed);
  const grave = failed.filter(({ severity }) => severity !== "info");
  const ids = new Set(failed.map(({ id }) => id));
  const causes = shownResult(seen)?.causes ?? [];
  const looks = grave.filter(({ cause }) => cause === undefined).length;
  return {
    causes: causes.filter(({ findings }) => findings.length === 0 || findings.some((id) => ids.has(id)))
      .length,
    looks,
    explained: grave.length - looks,
  };
}

function notIgnored(seen: Seen): FindingResult[] {
  const findings = shownResult(seen)?.findings ?? [];
  return findings.filter((finding) => !isIgnored(finding, seen.kept.ignored));
}
