import type { Row, TableForm } from "../../budget/document";
import type { CellPlace } from "../../workbook/snapshot";
import type { Line } from "../places/body";

/** A row of a section before its amounts are read: what it is and where its amounts stand. */
export type ReadRow = Omit<Row, "facts" | "section">;

/** What reading a section's lines gives. */
export interface SectionReading {
  readonly rows: readonly ReadRow[];
  /** Lines with figures that belong to no row. */
  readonly strayLines: readonly Line[];
  readonly unknownRows?: TableForm["unknownRows"];
  readonly rowsWithoutCode?: TableForm["rowsWithoutCode"];
  /** How departments, units and projects were told apart, where that had to be inferred. */
  readonly levels?: string;
}

/** Where a line's label stands: its first, as a rule. */
export function labelPlace({ sheet, row, labels }: Line, index = 0): CellPlace {
  return { sheet, row, column: labels[index]?.column ?? 0 };
}
