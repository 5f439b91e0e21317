import type { SheetArea } from "../../areas";
import type { CellPlace } from "../../snapshot";

/** A sheet that a step adds. */
export interface NewSheet {
  /** Where it is taken already, a free one near it is given. */
  readonly name: string;
  /** Nothing becomes a formula; an empty text leaves a cell blank. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Into cells that the rows leave blank: what follows cells of other sheets. */
  readonly formulas?: readonly NewFormula[];
  /** In points, from column A on. */
  readonly columnWidths?: readonly number[];
  /** Long texts are broken into lines, and the rows are as high as they need to be. */
  readonly wrap?: boolean;
  /** Zero-based rows that are headings. */
  readonly boldRows?: readonly number[];
}

export interface NewFormula {
  readonly row: number;
  readonly column: number;
  /** With its leading `=`. */
  readonly formula: string;
  /** Excel's number format code. */
  readonly format: string;
}

/** A chart of one series that a step adds. Its sheets may be such as the same step adds, by the names asked for. */
export interface NewChart {
  readonly kind: "pie" | "doughnut" | "column";
  readonly title: string;
  /** Names and values of the parts: one row or column each. */
  readonly categories: SheetArea;
  readonly values: SheetArea;
  /** The cell at its top left corner. */
  readonly at: CellPlace;
  /** In points. */
  readonly width: number;
  readonly height: number;
}
