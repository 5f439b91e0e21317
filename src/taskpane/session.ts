import type { AssignedTable } from "../recognize/candidates";
import type { FindingResult } from "../report/result";
import type { ExcelProblem } from "../workbook/excel/excel-result";
import type { CheckedWorkbook } from "./engine-messages";
import { findingKey, isIgnored, type Ignored } from "./ignored";

/** All that the pane knows. What can be derived from it is derived. */
export interface Session {
  readonly phase: Phase;
  readonly checked?: CheckedWorkbook;
  /** Findings of the check before this one that are gone: what was mended. */
  readonly solved: readonly FindingResult[];
  /** The workbook changed after the check. */
  readonly isStale: boolean;
  readonly isMarked: boolean;
  readonly isFirstRun: boolean;
  readonly ignored: readonly Ignored[];
  readonly assigned: readonly AssignedTable[];
  readonly filter: Filter;
  /** Something that was asked for and not done, until the next thing that is. */
  readonly problem?: ExcelProblem;
  /** Said to the user in passing (exported to …). */
  readonly notice?: Notice;
}

export type Phase =
  | { readonly is: "idle" }
  | { readonly is: "reading"; readonly done: number; readonly total: number }
  | { readonly is: "checking" }
  | { readonly is: "checked" }
  /** The workbook holds no budget tables. */
  | { readonly is: "no-tables" };

/** The chips of the summary. */
export type Filter = "all" | "error" | "warning" | "info" | "rounding" | "not-checked";

export interface Notice {
  readonly text: "exported-sheet" | "assigned" | "assign-failed" | "sample-opened" | "sample-missing";
  readonly detail?: string;
}

export const freshSession: Session = {
  phase: { is: "idle" },
  solved: [],
  isStale: false,
  isMarked: false,
  isFirstRun: true,
  ignored: [],
  assigned: [],
  filter: "all",
};

export type Event =
  | {
      readonly is: "restored";
      readonly ignored: readonly Ignored[];
      readonly assigned: readonly AssignedTable[];
      readonly isFirstRun: boolean;
    }
  | { readonly is: "introduced" }
  | { readonly is: "reading"; readonly done: number; readonly total: number }
  | { readonly is: "checking" }
  | { readonly is: "checked"; readonly checked: CheckedWorkbook }
  | { readonly is: "no-tables" }
  | { readonly is: "failed"; readonly problem: ExcelProblem }
  | { readonly is: "problem-seen" }
  | { readonly is: "changed" }
  | { readonly is: "marked"; readonly on: boolean }
  | { readonly is: "filtered"; readonly filter: Filter }
  | { readonly is: "ignored"; readonly ignored: readonly Ignored[] }
  | { readonly is: "assigned"; readonly assigned: readonly AssignedTable[] }
  | { readonly is: "noticed"; readonly notice: Notice | undefined };

/** The next session after something happened. Pure. */
export function next(session: Session, event: Event): Session {
  switch (event.is) {
    case "restored":
      return {
        ...session,
        ignored: event.ignored,
        assigned: event.assigned,
        isFirstRun: event.isFirstRun,
      };
    case "introduced":
      return { ...session, isFirstRun: false };
    case "reading":
      return {
        ...session,
        problem: undefined,
        notice: undefined,
        phase: { is: "reading", done: event.done, total: event.total },
      };
    case "checking":
      return { ...session, phase: { is: "checking" } };
    case "checked":
      return {
        ...session,
        phase: { is: "checked" },
        checked: event.checked,
        solved: solvedBetween(session.checked, event.checked),
        isStale: false,
        isFirstRun: false,
      };
    case "no-tables":
      return {
        ...session,
        checked: undefined,
        phase: { is: "no-tables" },
        solved: [],
        isStale: false,
        isFirstRun: false,
      };
    case "failed":
      return {
        ...session,
        phase: { is: session.checked ? "checked" : "idle" },
        problem: event.problem,
      };
    case "problem-seen":
      return { ...session, problem: undefined };
    case "changed":
      return session.checked || session.phase.is === "no-tables" ? { ...session, isStale: true } : session;
    case "marked":
      return { ...session, isMarked: event.on };
    case "filtered":
      return { ...session, filter: session.filter === event.filter ? "all" : event.filter };
    case "ignored":
      return { ...session, ignored: event.ignored };
    case "assigned":
      return { ...session, assigned: event.assigned };
    case "noticed":
      return { ...session, notice: event.notice };
  }
}

function solvedBetween(before: CheckedWorkbook | undefined, after: CheckedWorkbook): FindingResult[] {
  const still = new Set(after.result.findings.filter(isFailed).map(findingKey));
  return (
    before?.result.findings.filter((finding) => isFailed(finding) && !still.has(findingKey(finding))) ?? []
  );
}

export function isFailed(finding: FindingResult): boolean {
  return finding.outcome === "failed";
}

/** The findings that the filter lets through; ignored ones never. */
export function visibleFindings({ checked, ignored, filter }: Session): FindingResult[] {
  const findings = checked?.result.findings.filter((finding) => !isIgnored(finding, ignored)) ?? [];
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

/** What the chips count: ignored findings are left out of them. */
export function countsOf({
  checked,
  ignored,
}: Session): Record<Filter, number> & { readonly passed: number } {
  const findings = checked?.result.findings.filter((finding) => !isIgnored(finding, ignored)) ?? [];
  const failed = findings.filter(isFailed);
  const of = (severity: string) => failed.filter((finding) => finding.severity === severity).length;
  return {
    all: failed.length,
    passed: checked?.result.summary.passed ?? 0,
    error: of("error"),
    warning: of("warning"),
    info: of("info"),
    rounding: findings.length - failed.length,
    "not-checked": checked?.result.notChecked.length ?? 0,
  };
}
