import type { FindingResult } from "../../report/result";
import { isIgnored } from "../session/ignored";
import type { Filter } from "../session/pane-event";
import type { PaneState } from "../session/pane-state";
import { checkedIn } from "../session/slices/last-check";
import { isFailed } from "../session/solved";

/** On what it depends which findings are seen. */
export type Seen = Pick<PaneState, "check" | "kept" | "shown">;

/** The findings that the filter lets through; ignored ones never. */
export function visibleFindings({ check, kept, shown: { filter } }: Seen): FindingResult[] {
  const findings = notIgnored({ check, kept });
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

/** What was solved since the check before, as far as the filter would let it through. */
export function solvedFindings({ check, kept, shown: { filter } }: Seen): FindingResult[] {
  if (check.is !== "checked") return [];
  return check.solved.filter(
    (finding) => !isIgnored(finding, kept.ignored) && (filter === "all" || finding.severity === filter),
  );
}

/** What the chips count: ignored findings are left out of them. */
export function countsOf({
  check,
  kept,
}: Pick<PaneState, "check" | "kept">): Record<Filter, number> & { readonly passed: number } {
  const findings = notIgnored({ check, kept });
  const failed = findings.filter(isFailed);
  const of = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  const result = checkedIn(check)?.result;
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

function notIgnored({ check, kept }: Pick<PaneState, "check" | "kept">): FindingResult[] {
  const findings = checkedIn(check)?.result.findings ?? [];
  return findings.filter((finding) => !isIgnored(finding, kept.ignored));
}
