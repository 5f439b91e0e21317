import type { TableDescription } from "../../budget/table";
import type { Sheet } from "../../workbook/snapshot";
import { widthOf } from "../cells";
import type { Candidate } from "./candidate";
import { findHeader } from "./header/find-header";
import { MAX_PRELUDE, readPrelude } from "./prelude";
import type { SheetArea } from "../../workbook/areas";

/** A place that a person says is this table. Rows and columns are zero-based. */
export interface AssignedTable extends SheetArea {
  /** Its id, which is that of its kind too. */
  readonly table: string;
  /** Which budget's, where the workbook holds several. */
  readonly budget?: string;
  /** The line of its title. */
  readonly title?: number;
  /** The lines of its header. */
  readonly header?: { readonly top: number; readonly bottom: number };
  /** The line that is the total of the others. */
  readonly total?: number;
  /** What columns are that their labels do not say, by ids of named quantities; absent where the table was named alone. */
  readonly columns?: readonly { readonly column: number; readonly quantity: string }[];
}

/** Reads the place that a person named as the table they named; `undefined` where its header is not there. */
export function assignedCandidate(
  sheet: Sheet,
  table: TableDescription,
  assigned: AssignedTable,
): Candidate | undefined {
  const area = {
    top: assigned.top,
    bottom: Math.min(assigned.bottom, sheet.rows.length - 1),
    left: assigned.left,
    right: Math.min(assigned.right, widthOf(sheet) - 1),
  };
  const header = findHeader(sheet, area, table);
  if (header === undefined) return undefined;
  // The lines that name department and unit may lie just above what was selected.
  const top = Math.max(0, assigned.top - MAX_PRELUDE);
  const prelude = readPrelude(sheet, top, header.top - 1, area);
  return { table, sheet, title: undefined, header, prelude, top: assigned.top, end: area.bottom };
}
