import type { LabelRule, TableKind } from "./kind";
import type { TableDescription } from "./table";

/** What a province adds to the base by which everybody's tables are read: it says what the base leaves open. */
export interface Overlay {
  /** Which tables there must be, as it calls them, in their published order. */
  readonly tables: readonly PrescribedTable[];
  /** What the number of its place among them is printed in: 公开05表. The number is the group. */
  readonly tableLabel?: RegExp;
  /** What its offices call what others call otherwise, or everybody understands differently. */
  readonly labels?: readonly LabelRule[];
  /** Of kinds, by their ids: what the titles of its tables leave open. */
  readonly shapes?: Readonly<Record<string, Partial<Pick<TableKind, "time" | "rows">>>>;
  readonly policies?: Policies;
}

/** What is a province's to decide. */
export interface Policies {
  /** An empty table says that it is one: as is prescribed, or as most do. */
  readonly emptyNotes?: "required" | "usual";
}

/** A table that must be published, an empty one too. */
export interface PrescribedTable {
  /** Of the base. */
  readonly kind: string;
  /** Without year, unit and department. */
  readonly title: string;
  /** What its printed titles have in common, of whatever year; of a layout its titles are. */
  readonly words?: RegExp;
  /** No other province calls its table so: that it is there tells whose tables these are. */
  readonly isOwn?: true;
  /** How it has to look: a table just like it is read as it is described here, and not by the base. */
  readonly layout?: TableDescription;
}
