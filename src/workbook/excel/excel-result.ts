import type { Result } from "../../common/result";

/** What came of asking Excel for something: its answer, or a problem that a person can do something about. */
export type ExcelResult<T> = Result<T, ExcelProblem>;

/**
 * Why Excel did not do it. The views put it into words; `sheet` is the sheet concerned, `detail` Excel's own code for
 * what is not foreseen here.
 */
export interface ExcelProblem {
  readonly kind:
    /** The user is typing in a cell. */
    | "cell-edit-mode"
    /** A protected sheet or workbook; with the detail `structure`, one to which no sheet may be added. */
    | "protected"
    /** More than Excel hands over at once, even in small blocks. */
    | "too-large"
    /** Another workbook is in front, or this one is closing. */
    | "inactive"
    /** A sheet or cell that was there is gone. */
    | "gone"
    /** No cells are selected, but a chart or a shape; or a chart sheet is in front. */
    | "no-cells"
    /** Excel does not allow it there: part of an array formula, a pivot table, cells that are filtered or merged. */
    | "refused"
    /** A chart or dialogue sheet; with the detail `hidden`, a sheet that cannot be selected because it is hidden. */
    | "unsupported-sheet"
    /** This Excel is too old for it. */
    | "unsupported-excel"
    | "cancelled"
    | "unknown";
  readonly sheet?: string;
  readonly detail?: string;
}
