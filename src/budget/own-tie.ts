import type { CellAddress } from "../workbook/places";
import type { AccountOf } from "./kind";

/**
 * A tie that an office has of its own, in addition to those that follow from the tables: plain data that says by meaning what is
 * to be equal to what, so that it holds of next year's workbook and of other departments' as well.
 */
export interface OwnTie {
  /** What it says, in the user's words. */
  readonly sentence: string;
  /** Of budgets or of final accounts. */
  readonly of: AccountOf;
  /**
   * equal: both are one amount; sum: the total is the parts together; at-most: it is not more than they are; rate: it is so many
   * percent of them.
   */
  readonly relation: OwnRelation;
  readonly total: OwnPlace;
  readonly parts: readonly [OwnPlace, ...OwnPlace[]];
  /** Of a rate, and of what may be so many percent at most: a plain decimal. */
  readonly percent?: string;
}

export type OwnRelation = "equal" | "sum" | "at-most" | "rate";

/** An amount by what it is: a table, a row and a column of it. Without a table: beside the budget's tables. */
export interface OwnPlace {
  readonly table?: OwnTable;
  readonly row: OwnRow;
  /** The labels above it, from the top; none where its row has but one amount. */
  readonly column?: readonly string[];
  /** Where it stood when the tie was made: tells apart what has the same names. */
  readonly cell?: CellAddress;
}

/** At least one of them; the title is without year and department. */
interface OwnTable {
  readonly kind?: string;
  readonly title?: string;
}

/** At least one of code, name and `total`. */
export interface OwnRow {
  readonly code?: string;
  readonly name?: string;
  /** The name of the row that it is a part of. */
  readonly under?: string;
  /** Of a departmental economic item: the governmental one beside it. */
  readonly government?: string;
  /** The total of its table, whatever it is called. */
  readonly total?: true;
}

/** 《预算支出总表》“20702 文物”的基本支出; beside the tables with the name of the sheet. */
export function ownPlaceName({ cell, column = [], row, table }: OwnPlace): string {
  const title = table?.title ?? table?.kind ?? cell?.sheet ?? "";
  const name = [row.code, row.name ?? (row.total ? "合计" : undefined)].filter((part) => part !== undefined);
  const label = column.length === 0 ? "" : `的${column.join("→")}`;
  return `《${title}》“${name.join(" ")}”${label}`;
}
