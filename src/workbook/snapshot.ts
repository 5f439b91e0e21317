/**
 * A workbook as plain data, whatever host it came from. Knows nothing of budgets.
 */
export interface WorkbookSnapshot {
  readonly sheets: readonly Sheet[];
  /** Results of formulas may be old: formulas are computed by hand, or a program has left that to Excel. */
  readonly awaitsCalculation?: true;
}

export interface Sheet {
  readonly name: string;
  /** Not shown to the reader of the workbook; absent where it is, or the host does not say. */
  readonly isHidden?: true;
  /** Rows and columns that are not shown, from 0; absent where all are, or the host does not say. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** `rows[r]?.[c]`, both zero-based from A1; a blank cell is absent. May be sparse. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
}

export interface Cell {
  /** What the cell holds. A formula's cell holds its result. Never the empty string: such a cell is blank. */
  readonly value: string | number | boolean | CellError;
  /** With its leading `=`. */
  readonly formula?: string | undefined;
  /** What the cell displays, where the host says so and it differs from the plain value. */
  readonly text?: string | undefined;
  /** Excel's number format code; absent for General. */
  readonly format?: string | undefined;
  /** Of a formula whose stored result is not what it gives; `value` is then the one of the two by which it is read. */
  readonly outdated?: OutdatedResult | undefined;
}

export interface OutdatedResult {
  readonly stored: string | number | boolean | CellError;
  readonly computed: number;
  /** How many cells it adds up, at least one. */
  readonly parts: number;
}

/** The error in place of the result that a file does not hold. */
export const NO_RESULT = "no-result";

/** The error in place of a formula's result that may be old. */
export const OLD_RESULT = "old-result";

export interface CellError {
  /**
   * `#REF!` and the like as Excel prints them; `no-result`: a formula whose file holds no result; `old-result`: one whose
   * result may be old, and is not used.
   */
  readonly error: string;
  /** The result that is not used. */
  readonly stored?: number;
}

/** Zero-based place of a cell. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
