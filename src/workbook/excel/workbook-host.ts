import type { SheetArea } from "../areas";
import type { CellPlace, WorkbookSnapshot } from "../snapshot";
import type { ExcelResult } from "./excel-result";
import type { JournalView, StepToWrite, UndoReport, WriteOptions, WriteReport } from "./write/step";
import type { FormerReading } from "./read/read-again";

/** Everything that the pane asks of the workbook it stands beside. `excelHost` is the real one. */
export interface WorkbookHost {
  /** All sheets, in two round trips for an ordinary workbook; large ones in blocks. */
  readonly read: (options: ReadOptions) => Promise<ExcelResult<WorkbookSnapshot>>;
  /** Computes what a snapshot that `awaitsCalculation` lacks. */
  readonly calculate: () => Promise<ExcelResult<void>>;
  /** Selects cells of one sheet and brings them into view. */
  readonly select: (places: readonly CellPlace[]) => Promise<ExcelResult<void>>;
  /** Puts a layer of colour over cells, in place of the former layer; the cells' own formats stay as they are. */
  readonly mark: (marks: readonly Mark[]) => Promise<ExcelResult<void>>;
  /** Takes the layer away, also one that was saved with the workbook. */
  readonly clearMarks: () => Promise<ExcelResult<void>>;
  /** Calls back after the user (not this add-in's marks) changes cells or sheets. Gives a function that ends it. */
  readonly watch: (onChange: OnChange) => Promise<ExcelResult<() => Promise<void>>>;
  /** A value kept with the workbook under a key; `undefined` where there is none. Plain JSON data only. */
  readonly loadSetting: (key: string) => Promise<ExcelResult<unknown>>;
  readonly saveSetting: (key: string, value: unknown) => Promise<ExcelResult<void>>;
  /** The selected area, for saying by hand which table it is. */
  readonly selection: () => Promise<ExcelResult<SheetArea>>;
  /** Adds a sheet (a free name near the one asked for) with text and numbers in it; nothing becomes a formula. */
  readonly addSheet: (
    name: string,
    rows: readonly (readonly (string | number)[])[],
    look?: SheetLook,
  ) => Promise<ExcelResult<string>>;
  /**
   * Makes edits as one step that can be undone: all of them, but for the cells that changed since or cannot be written,
   * which are named; or, where there is a problem, nothing.
   */
  readonly write: (step: StepToWrite, options?: WriteOptions) => Promise<ExcelResult<WriteReport>>;
  /** Takes a step back, the last one unless another is named; refused where cells were changed since. */
  readonly undo: (stepId?: string) => Promise<ExcelResult<UndoReport>>;
  /** Does a step again that was undone. */
  readonly redo: (stepId?: string) => Promise<ExcelResult<UndoReport>>;
  /** What can be undone and redone, also from before the workbook was closed. */
  readonly journal: () => Promise<ExcelResult<JournalView>>;
  /** Opens another workbook, beside this one, from an .xlsx in base64. */
  readonly openWorkbook: (base64: string) => Promise<ExcelResult<void>>;
}

/** How a sheet looks that is read and printed rather than worked on. */
export interface SheetLook {
  /** In points, from column A on. */
  readonly columnWidths: readonly number[];
  /** Zero-based rows: headings, and those whose long texts are broken into lines. */
  readonly boldRows: readonly number[];
  readonly wrappedRows: readonly number[];
  /** How many of the first rows stand at the top of every printed page. */
  readonly printTitles: number;
}

export interface ReadOptions {
  /** Cells read so far, of how many as far as is known. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** What `read` gave before: only what changed since is read again. */
  readonly former?: FormerReading;
}

export interface Mark {
  readonly place: CellPlace;
  readonly meaning: MarkMeaning;
}

/** culprit: the wrong cell; error, warning: a cell that takes part in one. */
export type MarkMeaning = "culprit" | "error" | "warning";

/** `at` is when Excel told of the last of it, by Date.now(). */
export type OnChange = (change: WorkbookChange, at: number) => void;

export interface WorkbookChange {
  /** Sheets that were changed; empty where sheets were added, removed or renamed. */
  readonly sheets: readonly string[];
  /** No cell's content changed, only how some are shown. */
  readonly isFormatOnly?: boolean;
}
