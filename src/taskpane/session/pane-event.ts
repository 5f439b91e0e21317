import type { OwnTie } from "../../budget/own-tie";
import type { TaughtHeader } from "../../budget/taught";
import type { AssignedTable } from "../../recognize/places/assigned";
import type { Proposal } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { OfferedRecalculation } from "../threads/checked-workbook";
import type { ExcelProblem } from "../../workbook/excel/excel-result";
import type { JournalView } from "../../workbook/excel/write/step";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { StepReport } from "../mending/step-report";
import type { Form } from "../narrative/form/form";
import type { NarratedBudget } from "../narrative/narrated-budget";
import type { NarrativeText } from "../narrative/narrative-text";
import type { Inserted } from "../narrative/sheet/remembered";
import type { SectionInsertion } from "../narrative/sheet/section-insertion";
import type { CheckedText } from "../narrative/shown-narrative";
import type { CheckedWorkbook } from "../threads/checked-workbook";
import type { Ignored } from "./ignored";
import type { PastCheck } from "./past-checks";

/** What happens in the pane; each part of its state takes from it what concerns that part. */
export type PaneEvent = CheckEvent | KeptEvent | ShownEvent | MendingEvent | MessageEvent | NarrativeEvent;

type CheckEvent =
  | { readonly is: "reading"; readonly done: number; readonly total: number }
  | { readonly is: "checking" }
  | {
      readonly is: "checked";
      readonly workbook: WorkbookSnapshot;
      readonly checked: CheckedWorkbook;
      /** When, by Date.now(). */
      readonly at?: number;
    }
  | { readonly is: "no-tables" }
  /** The workbook, by somebody; on these sheets, where that is known. */
  | { readonly is: "changed"; readonly sheets?: readonly string[] }
  /** What is solved and what is new was read. */
  | { readonly is: "solved-seen" };

type KeptEvent =
  | {
      readonly is: "restored";
      readonly ignored: readonly Ignored[];
      readonly assigned: readonly AssignedTable[];
      readonly ties: readonly OwnTie[];
      readonly standard: string | undefined;
      readonly taught: readonly TaughtHeader[];
      readonly past: readonly PastCheck[];
      readonly isFirstRun: boolean;
    }
  | { readonly is: "introduced" }
  | { readonly is: "past-kept"; readonly past: readonly PastCheck[] }
  | { readonly is: "ignored"; readonly ignored: readonly Ignored[] }
  | { readonly is: "assigned"; readonly assigned: readonly AssignedTable[] }
  | { readonly is: "ties-kept"; readonly ties: readonly OwnTie[] }
  /** Without one: the one that fits best. */
  | { readonly is: "standard-chosen"; readonly standard: string | undefined }
  /** `before`: what goes back to where a person changes their mind. */
  | { readonly is: "taught"; readonly taught: readonly TaughtHeader[]; readonly before?: BeforeTaught };

/** What was kept before a table was explained. */
export interface BeforeTaught {
  readonly assigned: readonly AssignedTable[];
  readonly taught: readonly TaughtHeader[];
}

type ShownEvent =
  | { readonly is: "marked"; readonly on: boolean }
  | { readonly is: "filtered"; readonly filter: Filter }
  /** The one table of which cards are shown, of all again where it is chosen once more. */
  | { readonly is: "table-chosen"; readonly table: string | undefined }
  | { readonly is: "view-chosen"; readonly view: View }
  /** Of the workbook's budgets, from 0. */
  | { readonly is: "document-chosen"; readonly document: number };

/** The chips of the summary. */
export type Filter = "all" | "error" | "warning" | "info" | "rounding" | "not-checked" | "passed";

/** The sides from which a result is seen. */
export type View = "findings" | "mend" | "narrative" | "tables" | "more";

type MendingEvent =
  | { readonly is: "mode-chosen"; readonly mode: RecalculationMode }
  | { readonly is: "recalculating" }
  | {
      readonly is: "recalculated";
      readonly mode: RecalculationMode;
      readonly recalculation: OfferedRecalculation | undefined;
    }
  | { readonly is: "toggled"; readonly proposals: readonly Proposal[]; readonly on: boolean }
  | { readonly is: "writing"; readonly done: number; readonly total: number }
  | { readonly is: "written"; readonly report: StepReport }
  | { readonly is: "report-seen" }
  | { readonly is: "journal"; readonly journal: JournalView };

type MessageEvent =
  /** Something was asked for and not done, whatever it was: nothing is under way any more. */
  | { readonly is: "failed"; readonly problem: ExcelProblem }
  | { readonly is: "problem-seen" }
  /** Without one: the last was seen. */
  | { readonly is: "noticed"; readonly notice: Notice | undefined };

export interface Notice {
  readonly text:
    | "exported-sheet"
    | "report-saved"
    | "assigned"
    | "assign-failed"
    | "taught"
    | "taught-here"
    | "forgotten"
    | "sample-opened"
    | "sample-missing"
    | "not-calculated"
    | "prose-changed"
    | "ignored";
  readonly detail?: string;
  /** What was ignored before, where that can be taken back. */
  readonly before?: readonly Ignored[];
}

type NarrativeEvent =
  | { readonly is: "narrative-busy"; readonly on: boolean }
  | {
      readonly is: "narrative-restored";
      readonly budget: NarratedBudget;
      readonly form: Form;
      readonly inserted: readonly Inserted[];
    }
  | { readonly is: "form-filled"; readonly form: Form }
  | { readonly is: "paragraphs-inserted"; readonly inserted: readonly Inserted[] }
  | { readonly is: "narrative-written"; readonly text: NarrativeText }
  /** Without one: closed. */
  | { readonly is: "last-year-opened"; readonly file: LastYearFile | undefined }
  | { readonly is: "last-year-refused"; readonly why: string }
  /** Without one: carried out, or given up. */
  | { readonly is: "insertion-planned"; readonly insertion: SectionInsertion | undefined }
  | { readonly is: "text-checked"; readonly checked: CheckedText | undefined }
  | { readonly is: "narrative-noticed"; readonly notice: NarrativeNotice | undefined };

export interface LastYearFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface NarrativeNotice {
  readonly text: "written" | "inserted" | "updated" | "copied" | "not-copied" | "skipped";
  readonly detail?: string;
}
