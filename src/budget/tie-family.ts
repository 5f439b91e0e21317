import type { CheckDescription } from "./check-description";
import type { BudgetDocument } from "./document";
import type { Present } from "./quantity-key";

/**
 * Ties that follow from what amounts are amounts of: a province names the tables whose amounts it wants told against each
 * other, under an id, a why and a mend of its own; which amounts of them are one, or parts of one, their keys say.
 */
export interface TieFamily extends CheckDescription {
  readonly ties: readonly FamilyTies[];
  /** Where not as the province has it for all of its families. */
  readonly present?: (document: BudgetDocument) => Present;
  /** Why less than all is told where money is left at the end of the year. */
  readonly whereLeft?: string;
  /** Why nothing is told where none of its totals has a figure. */
  readonly whereNone?: string;
}

export interface FamilyTies {
  readonly one: FamilySide;
  readonly other: FamilySide;
  /**
   * Which of their rows: those that a table always prints; those of each code that either prints, the total before them
   * or not; those of each class that the first lists.
   */
  readonly by: "row" | "code" | "total and code" | "class";
  /** Amounts of the other side that are parts of one count together: this year's money and what was carried over. */
  readonly isTogether?: true;
  /** Whose amounts count together with the other's. */
  readonly and?: FamilySide;
  /** Which may be no more than a part of the other, where money is there that it does not hold: it is at most that. */
  readonly part?: "one" | "other";
  /** Only rows of one code that hold the same money: nothing of it was carried over, and their wholes are one figure. */
  readonly ofSameMoney?: SameMoney;
  /** Told only where this table is not there. */
  readonly without?: string;
  /** How a row is called that an empty table does not print. */
  readonly absent?: string;
}

/** Amounts of a table: all, or those of some of its rows and columns. */
export interface FamilySide {
  readonly table: string;
  readonly section?: string;
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
}

export interface SameMoney {
  /** The column of both tables that holds the whole. */
  readonly whole: string;
  /** Where it stands what of a code was carried over. */
  readonly carriedOver: { readonly table: string; readonly column: string };
}
