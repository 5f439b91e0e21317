import type { Finding } from "../check/diagnosis";
import type { Table } from "../budget/document";
import type { CellPlace } from "../workbook/snapshot";

/**
 * How two documents go together: two states of one budget; two years of a department; its budget and its final accounts,
 * of which only those amounts are compared that both mean.
 */
export type ComparedAs = "versions" | "years" | "budget-and-final";

/** What differs between two states of a document, in the reading order of the newer one. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** Totals whose parts have changed and which did not follow. */
  readonly behind: readonly TotalBehind[];
  readonly findings: { readonly solved: readonly Finding[]; readonly new: readonly Finding[] };
  /** Where things stand now, and other forms of the same: no change of what the document says. */
  readonly layout: readonly LayoutChange[];
}

export type ChangeKind =
  | "amount"
  | "row-added"
  | "row-removed"
  /** To another group: of another unit, under another heading. */
  | "row-moved"
  | "column-added"
  | "column-removed"
  | "table-added"
  | "table-removed"
  /** A name, a code or a title. */
  | "text"
  | "prose";

export interface Change {
  /** C1, C2 … */
  readonly id: string;
  readonly kind: ChangeKind;
  /** The newer one; the older where it is gone. */
  readonly table?: Table;
  readonly row?: string;
  readonly column?: string;
  /** Amounts in the unit of the table, plain; "" where blank. */
  readonly old?: string;
  readonly new?: string;
  readonly difference?: string;
  readonly cells: { readonly old?: CellPlace; readonly new?: CellPlace };
  /** Of an amount that has changed with others: the first change that it follows from. */
  readonly follows?: string;
}

export type ChangeDraft = Omit<Change, "id" | "follows"> & {
  /** The amounts that it is about, those of the older state where they are gone. */
  readonly facts?: { readonly of: "new" | "old"; readonly indices: readonly number[] };
};

export interface TotalBehind {
  readonly table?: Table;
  readonly row: string;
  readonly column: string;
  /** What it is, and what its parts come to, in the unit of its table. */
  readonly actual: string;
  readonly expected: string;
  readonly place: CellPlace;
  /** Ids of the changes of its parts. */
  readonly changes: readonly string[];
}

export interface LayoutChange {
  readonly kind: "sheet" | "rows-moved" | "columns-moved" | "unit" | "standard";
  readonly table?: Table;
  /** One Chinese sentence. */
  readonly message: string;
}
