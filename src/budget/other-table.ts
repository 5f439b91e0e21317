import type { Decimal } from "../amount/decimal";
import type { CellPlace } from "../workbook/snapshot";

/** A table of a workbook that is none of its budget's: what it tells nobody knows, but its labels say what should add up. */
export interface OtherTable {
  /** As printed above it; the name of its sheet where nothing is. */
  readonly title: string;
  readonly sheet: string;
  readonly decisions: readonly OtherDecision[];
}

/** Sums that rest on one reading of the labels (合计 is of the rows above it): its figures bear them out together, or not. */
export type OtherDecision = readonly OtherSum[];

export interface OtherSum {
  readonly total: OtherFigure;
  readonly parts: readonly OtherFigure[];
  /** What the total is, in the words of the table: “合计”的“金额”. */
  readonly name: string;
  /** What its parts are: 以上各行之和. */
  readonly what: string;
}

/** A figure as printed, in whatever unit its table has. */
export interface OtherFigure {
  readonly place: CellPlace;
  readonly value: Decimal;
  /** The true figure lies within half of it. */
  readonly rounding: Decimal;
}
