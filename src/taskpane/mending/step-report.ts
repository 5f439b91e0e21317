import type { ExcelProblem } from "../../workbook/excel/excel-result";
import type { CellPlace } from "../../workbook/snapshot";
import type { SkippedCell } from "../../workbook/excel/write/step";

/** What came of a step that was to be written, or taken back. */
export type StepReport =
  | {
      readonly is: "written";
      /** How many cells. */
      readonly count: number;
      /** Which, where it is one alone. */
      readonly only?: CellPlace;
      readonly skipped: readonly SkippedCell[];
      /** By which it can be taken back; absent where nothing was written. */
      readonly stepId?: string;
      /** Excel stopped in the middle and what was written stands. */
      readonly stopped?: ExcelProblem;
    }
  | { readonly is: "undone" | "redone"; readonly label: string; readonly count: number }
  /** Nothing was changed: these cells, or these sheets, would lose what came after the step. */
  | {
      readonly is: "undo-refused" | "redo-refused";
      readonly label: string;
      readonly cells: readonly SkippedCell[];
      readonly sheets: readonly string[];
    }
  /** The step is no longer there: another window of the add-in has taken it. */
  | { readonly is: "no-step" };

/** Something that was asked for was not done. */
export function isPartial(report: StepReport): boolean {
  switch (report.is) {
    case "written":
      return report.skipped.length > 0 || report.stopped !== undefined;
    case "undone":
    case "redone":
      return false;
    default:
      return true;
  }
}
