import type { TableDescription } from "./table";

/** What a province adds to the base by which everybody's tables are read. It changes nothing of what the base understands. */
export interface Overlay {
  /** Which tables there must be, as it calls them, in their published order. */
  readonly tables: readonly PrescribedTable[];
  readonly policies?: Policies;
}

/** What is a province's to decide. */
export interface Policies {
  /** An empty table says that it is one. */
  readonly emptyNotes?: "required";
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
