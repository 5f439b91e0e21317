/**
 * What a person has said of one table that was not understood: its kind, and what its labels mean. Printed labels alone, never
 * a figure: it serves for every other workbook with the same header.
 */
export interface TaughtHeader {
  /** Id of its kind. */
  readonly kind: string;
  /** Of the table, without year and name of a department; none where it is known or there is none. */
  readonly titles: readonly string[];
  readonly columns: readonly TaughtColumn[];
  /** Names of its total row. */
  readonly totals: readonly string[];
}

interface TaughtColumn {
  /** The labels above the column, from the top. */
  readonly path: readonly [string, ...string[]];
  /** Id of a named quantity. */
  readonly quantity: string;
}
