import type { CellContent, CellEdit } from "../../edit";
import type { CellPlace } from "../../snapshot";
import type { ExcelProblem } from "../excel-result";
import type { NewChart, NewSheet } from "../structure/new-parts";

/** What is done to the workbook, and taken back, as one. */
export interface StepToWrite {
  /** For the buttons that take it back, in the user's words. */
  readonly label: string;
  readonly edits?: readonly CellEdit[];
  readonly sheets?: readonly NewSheet[];
  readonly charts?: readonly NewChart[];
}

export interface WriteOptions {
  /** Cells written so far, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** What was written before it is put back. */
  readonly signal?: AbortSignal;
}

export interface WriteReport {
  readonly written: readonly CellPlace[];
  readonly skipped: readonly SkippedCell[];
  /** The names of the sheets that were added, in the order asked for. */
  readonly sheets: readonly string[];
  /** By which it can be undone; absent where nothing was written. */
  readonly stepId?: string;
  /**
   * Excel stopped in the middle, and refused to put back as well: `written` is what now stands in the workbook, or may
   * stand where Excel refuses to tell, and can be undone later.
   */
  readonly stopped?: ExcelProblem;
}

/** A cell that was left, or put back, as it is. */
export interface SkippedCell {
  readonly place: CellPlace;
  readonly why: SkipReason;
  /** What it holds instead of what was expected. */
  readonly holds?: CellContent;
}

export type SkipReason =
  /** It does not hold what it held when the step was made: somebody changed it since. */
  | "changed"
  /** It is locked on a protected sheet. */
  | "protected"
  /** It lies under a merged cell, whose first cell alone has a content. */
  | "merged"
  /** Its sheet is not there. */
  | "gone"
  /** Excel made something else of it. */
  | "refused"
  /** Excel does not let it be changed by itself: part of an array formula or of a pivot table. */
  | "kept";

export type UndoReport =
  | { readonly kind: "done"; readonly stepId: string; readonly written: readonly CellPlace[] }
  /** Nothing was written, because these cells, or these sheets that the step added, would lose what came after it. */
  | {
      readonly kind: "refused";
      readonly stepId: string;
      readonly cells: readonly SkippedCell[];
      readonly sheets: readonly string[];
    }
  /** There is no such step. */
  | { readonly kind: "nothing" };

/** What can be undone and redone; the last of each is the next. */
export interface JournalView {
  readonly done: readonly StepView[];
  readonly undone: readonly StepView[];
}

export interface StepView {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly CellPlace[];
  /** Names of the sheets that it adds. */
  readonly sheets: readonly string[];
  /** How many charts it adds. */
  readonly charts: number;
}
