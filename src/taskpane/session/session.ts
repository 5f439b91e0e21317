import type { Proposal, Recalculation } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { CulpritResult, FindingResult } from "../../report/result";
import type { ExcelProblem } from "../../workbook/excel/excel-result";
import type { JournalView } from "../../workbook/excel/write/step";
import type { CheckedWorkbook } from "../threads/checked-workbook";
import { findingKey, isIgnored, type Ignored } from "./ignored";
import type { Outcome } from "./outcome";
import { offered, turn } from "../mending/proposals";
import type { AssignedTable } from "../../recognize/places/assigned";

/** All that the pane knows. What can be derived from it is derived. */
export interface Session {
  readonly phase: Phase;
  readonly checked?: CheckedWorkbook;
  /** Findings of the check before this one that are gone: what was mended. */
  readonly solved: readonly FindingResult[];
  /** Of these, the cells that explained them. */
  readonly solvedCulprits: readonly CulpritResult[];
  /** The workbook changed after the check. */
  readonly isStale: boolean;
  readonly isMarked: boolean;
  readonly isFirstRun: boolean;
  readonly ignored: readonly Ignored[];
  readonly assigned: readonly AssignedTable[];
  readonly filter: Filter;
  /** What the view of mending offers. */
  readonly mode: RecalculationMode;
  /** Keys of the proposals that are chosen though they are not at first, or the other way round. */
  readonly turned: ReadonlySet<string>;
  /** What was written and can be taken back, and what was taken back. */
  readonly journal: JournalView;
  /** What came of the last change of the workbook. */
  readonly outcome?: Outcome;
  /** Something that was asked for and not done, until the next thing that is. */
  readonly problem?: ExcelProblem;
  /** Said to the user in passing (exported to …). */
  readonly notice?: Notice;
}

export type Phase =
  | { readonly is: "idle" }
  | { readonly is: "reading"; readonly done: number; readonly total: number }
  | { readonly is: "checking" }
  /** What another way of mending offers. */
  | { readonly is: "recalculating" }
  | { readonly is: "writing"; readonly done: number; readonly total: number }
  | { readonly is: "checked" }
  /** The workbook holds no budget tables. */
  | { readonly is: "no-tables" };

/** The chips of the summary. */
export type Filter = "all" | "error" | "warning" | "info" | "rounding" | "not-checked";

export interface Notice {
  readonly text:
    "exported-sheet" | "assigned" | "assign-failed" | "sample-opened" | "sample-missing" | "prose-changed";
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
  solvedCulprits: [],
  mode: "mend",
  turned: new Set(),
  journal: { done: [], undone: [] },
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
  | { readonly is: "noticed"; readonly notice: Notice | undefined }
  | { readonly is: "mode-chosen"; readonly mode: RecalculationMode }
  | { readonly is: "recalculating" }
  | {
      readonly is: "recalculated";
      readonly mode: RecalculationMode;
      readonly recalculation: Recalculation | undefined;
    }
  | { readonly is: "turned"; readonly proposals: readonly Proposal[]; readonly on: boolean }
  | { readonly is: "writing"; readonly done: number; readonly total: number }
  /** Absent: what came of the last one was seen. */
  | { readonly is: "written"; readonly outcome: Outcome | undefined }
  | { readonly is: "journal"; readonly journal: JournalView };

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
        ...solvedBetween(session.checked, event.checked),
        isStale: false,
        isFirstRun: false,
      };
    case "no-tables":
      return {
        ...session,
        checked: undefined,
        phase: { is: "no-tables" },
        solved: [],
        solvedCulprits: [],
        isStale: false,
        isFirstRun: false,
      };
    case "failed":
      return { ...session, phase: restingPhase(session), problem: event.problem };
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
    case "mode-chosen":
      return { ...session, mode: event.mode };
    case "recalculating":
      return { ...session, phase: { is: "recalculating" }, problem: undefined };
    case "recalculated":
      return {
        ...session,
        phase: restingPhase(session),
        ...(session.checked &&
          event.recalculation && {
            checked: {
              ...session.checked,
              recalculations: { ...session.checked.recalculations, [event.mode]: event.recalculation },
            },
          }),
      };
    case "turned": {
      const all = offered(session)?.proposals ?? [];
      return { ...session, turned: turn(session.turned, event.proposals, event.on, all) };
    }
    case "writing":
      return {
        ...session,
        phase: { is: "writing", done: event.done, total: event.total },
        problem: undefined,
        notice: undefined,
        outcome: undefined,
      };
    case "written":
      return {
        ...session,
        phase: session.phase.is === "writing" ? restingPhase(session) : session.phase,
        outcome: event.outcome,
      };
    case "journal":
      return { ...session, journal: event.journal };
  }
}

/** Where nothing is under way. */
function restingPhase({ checked }: Session): Phase {
  return { is: checked ? "checked" : "idle" };
}

/** Something is under way, and until it is done nothing else can be begun. */
export function isBusy({ phase }: Pick<Session, "phase">): boolean {
  return ["reading", "checking", "recalculating", "writing"].includes(phase.is);
}

function solvedBetween(
  before: CheckedWorkbook | undefined,
  after: CheckedWorkbook,
): Pick<Session, "solved" | "solvedCulprits"> {
  const still = new Set(after.result.findings.filter(isFailed).map(findingKey));
  const failed = before?.result.findings.filter(isFailed) ?? [];
  const solved = failed.filter((finding) => !still.has(findingKey(finding)));
  const ids = new Set(solved.map(({ id }) => id));
  const solvedCulprits =
    before?.result.culprits.filter(({ findings }) => findings.every((id) => ids.has(id))) ?? [];
  return { solved, solvedCulprits };
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

/** What was solved since the check before, as far as the filter would let it through. */
export function solvedFindings({ solved, ignored, filter }: Session): FindingResult[] {
  return solved.filter(
    (finding) => !isIgnored(finding, ignored) && (filter === "all" || finding.severity === filter),
  );
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
