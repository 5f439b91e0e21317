import type { LabelColumn, Section } from "../../../budget/table";
import type { Area } from "../../../workbook/areas";

/** Where the header of a table stands and which of its columns is which. All positions are zero-based. */
export interface HeaderMatch extends Area {
  readonly sections: readonly SectionColumns[];
  readonly years: readonly { readonly year: number; readonly row: number; readonly column: number }[];
  /** Share of the description's columns that were found, 0 to 1. */
  readonly completeness: number;
  /** Titles of the columns that were not. */
  readonly missing: readonly string[];
}

export interface SectionColumns {
  readonly section: Section;
  readonly labels: readonly RowLabelColumns[];
  /** Where the amounts of a column stand, by its id. */
  readonly amounts: ReadonlyMap<string, number>;
  /** Columns with a header that the description does not know. */
  readonly extras: readonly ExtraColumn[];
}

/** Columns that name a row; a code may be split over several. */
export interface RowLabelColumns {
  readonly is: LabelColumn["is"];
  readonly columns: readonly number[];
}

export interface ExtraColumn {
  readonly column: number;
  /** Its own label and those above it, from the top. */
  readonly path: readonly string[];
  readonly year: number | undefined;
}

/** How many columns of amounts were found. */
export function amountCount({ sections }: HeaderMatch): number {
  return sections.reduce((count, section) => count + section.amounts.size, 0);
}
