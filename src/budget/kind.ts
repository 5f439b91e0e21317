import type { Atoms, Stage } from "./quantity-key";

/**
 * How a standard that reads anybody's tables describes them: kinds of tables by the words of their titles, and the
 * quantities that a label may stand for. No table, row or column is described one by one.
 */
export interface KindStandard {
  readonly id: string;
  readonly of: AccountOf;
  readonly kinds: readonly TableKind[];
  /** The first that fits says what the title of a table of another sort is (决算, 绩效 …). */
  readonly otherTitles: readonly { readonly words: RegExp; readonly what: string }[];
  readonly labels: readonly LabelRule[];
  readonly codes: Classifications;
  /** What a person may say that a column is, where its labels are not understood. */
  readonly quantities: readonly NamedQuantity[];
  /** What persons have said of headers, beside the standard's own labels. */
  readonly taught?: TaughtLabels;
}

/** A quantity of the list that a person chooses from. */
export interface NamedQuantity {
  /** Kept with what was taught: never another for the same. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly group: QuantityGroup;
  readonly meaning: LabelMeaning;
}

export type QuantityGroup = "totals" | "money" | "spending" | "public" | "beside" | "names";

/** Labels that were taught, ready to be looked up; texts are without spaces, numeral, year and unit of money. */
interface TaughtLabels {
  /** Of all kinds: a line of such words is a header. */
  readonly words: ReadonlyMap<string, LabelMeaning>;
  /** By the kind's id. */
  readonly kinds: ReadonlyMap<string, TaughtKind>;
}

export interface TaughtKind {
  readonly words: ReadonlyMap<string, LabelMeaning>;
  /** By the labels from the top down to the one that is meant. */
  readonly paths: ReadonlyMap<string, LabelMeaning>;
  /** Names of rows that are the total. */
  readonly totals: ReadonlySet<string>;
  /** Of its tables, without year and name of a department. */
  readonly titles: ReadonlySet<string>;
  /** Of each header that was taught its labels: a table without a title that has all of them is of this kind. */
  readonly headers: readonly ReadonlySet<string>[];
}

/** What is planned for a year, or what came of it. */
export type AccountOf = "budget" | "final";

/** Those that anybody's tables are read by: a table is of the one or the other, and never both. */
export type KindBases = Readonly<Record<AccountOf, KindStandard>>;

/** One of the tables that nearly everybody publishes. */
export interface TableKind {
  readonly id: string;
  /** 收支总表: what people call it. */
  readonly name: string;
  /** Words, after years and names are left out, without which a title is none of this kind. The first kind that fits wins. */
  readonly title: RegExp;
  readonly titleMust?: RegExp;
  readonly titleMustNot?: RegExp;
  /** The one without which two others are no document. */
  readonly isMain?: true;
  /** Of these a document has one, whatever its title says. */
  readonly isSingle?: true;
  /** Its amounts are money that comes in. */
  readonly isRevenue?: true;
  /** Of what money and nature its amounts are, where its columns and rows do not say more. */
  readonly sources: Atoms;
  readonly natures: Atoms;
  /** Both where the title leaves open whether what was carried over is in it. */
  readonly time: "this-year" | "carried-over" | "open" | "both";
  /** What the blocks that stand side by side are, from the left; a table without blocks has one. */
  readonly rows: "listed" | "functional" | "economic" | "units" | "projects" | "public-items" | "any";
}

/** What a label says, in a header or at the head of a row. */
export interface LabelRule {
  /** Of the whole label, without year, numeral, spaces and unit of money. */
  readonly words: RegExp;
  readonly meaning: LabelMeaning;
}

export interface LabelMeaning {
  readonly sources?: Atoms;
  readonly natures?: Atoms;
  readonly time?: "this-year" | "carried-over";
  readonly item?: string;
  /** Of another stage of the year than its document: what was planned, in final accounts. */
  readonly stage?: Stage;
  /** Money that comes in or was there, in a table of what was spent. */
  readonly isMoneyIn?: true;
  /** What everybody understands differently: an addend like others, compared with nothing elsewhere. */
  readonly isLoose?: true;
  /** One of many of which a table may print only some: a sum of them is told where the figures bear it out. */
  readonly isSelected?: true;
  readonly is?:
    | "total"
    /** 本年收入合计, 本年支出合计 */
    | "year-total"
    /** 收入总计, 支出总计 */
    | "grand-total"
    /** A part that is told beside the others, and of them: never one of the addends. */
    | "of-which"
    /** Years beside this one, differences and rates. */
    | "comparison"
    /** Over columns or blocks, of which it says nothing. */
    | "group"
    /** A column of words or running numbers: no amounts. */
    | "text"
    | "code"
    | "name"
    | "class"
    | "section"
    | "item";
  /** Of a label column: what its codes or names are of. */
  readonly of?: "functional" | "economic" | "government" | "unit" | "project" | "row";
}

export interface Classifications {
  readonly functional: ReadonlyMap<string, string>;
  readonly economic: ReadonlyMap<string, string>;
  readonly government: ReadonlyMap<string, string>;
}
