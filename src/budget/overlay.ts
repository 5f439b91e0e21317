/**
 * What a province adds to the base by which its tables are read: which tables there must be, as it calls them. Nothing in it
 * changes how a table is read.
 */
export interface Overlay {
  /** In their published order. */
  readonly tables: readonly PrescribedTable[];
}

/** A table that must be published, an empty one too. */
export interface PrescribedTable {
  /** Of the base. */
  readonly kind: string;
  /** Without year, unit and department. */
  readonly title: string;
  /** What its printed titles have in common, of whatever year. */
  readonly words: RegExp;
  /** No other province calls its table so: that it is there tells whose tables these are. */
  readonly isOwn?: true;
}
