import type { CellPlace } from "../workbook/snapshot";
import type { AccountOf } from "./kind";

/** What stands before the tables of a budget: its cover (封面) and its contents (目录). */
export interface FrontMatter {
  /** What its document is. */
  readonly of: AccountOf;
  readonly cover?: Cover;
  readonly contents?: Contents;
}

/** What a cover says, each with its place; nothing of what it says in several ways. */
export interface Cover {
  readonly year?: Said<number>;
  /** All that may be the name of the department or unit. */
  readonly names: readonly Said<string>[];
  readonly account?: Said<AccountOf>;
  readonly kind?: Said<"部门" | "单位">;
}

export interface Said<Value> {
  readonly value: Value;
  readonly place: CellPlace;
}

export interface Contents {
  /** Of each table that it lists, in its order. */
  readonly lines: readonly ListedTitle[];
  /** Its other lines, without numbers and pages: some may be of tables too, 机关运行经费 for 机关运行经费表. */
  readonly others: readonly string[];
  /** Of the document's own tables, in the order in which they stand. */
  readonly tables: readonly ListedTitle[];
  /** Other titles and names of sheets of the workbook. */
  readonly elsewhere: readonly Omit<ListedTitle, "place">[];
  /** 收支总表 before 收入总表: the lines stand one below the other. */
  readonly isInOrder: boolean;
}

export interface ListedTitle {
  /** Without number, page, year and name of the department. */
  readonly text: string;
  readonly printed: string;
  /** The id of its kind of table, as far as its words say so. */
  readonly kind?: string;
  readonly place: CellPlace;
}
