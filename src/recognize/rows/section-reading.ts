import type { Row, TableForm } from "../../budget/document";
import type { Line } from "../places/body";

/** A row of a section before its amounts are read: what it is and where its amounts stand. */
export type ReadRow = Omit<Row, "facts" | "section">;

/** What reading a section's lines gives. */
export interface SectionReading {
  readonly rows: readonly ReadRow[];
  /** Lines with figures that belong to no row. */
  readonly strays: readonly Line[];
  readonly unread?: TableForm["unread"];
  readonly uncoded?: TableForm["uncoded"];
  /** How departments, units and projects were told apart, where that had to be inferred. */
  readonly levels?: string;
}
