import type { AmountAddress } from "../lookup";
import type { Bilingual } from "./inputs";
import type { WantedAmount } from "./printed-amounts";

/** How a standard describes what of this year's tables is compared with last year's, and what reasons are drafted of it. */
export type YearComparison = RowComparison | AmountComparison;

interface Compared {
  /** In the results: `source`. */
  readonly id: string;
  readonly title: Bilingual;
}

/** Rows of a table that the standard describes. */
export interface RowComparison extends Compared {
  readonly table: string;
  readonly section: string;
  readonly column: string;
  /**
   * - by id: rows that every year has, but for those that are sums of others and those excepted
   * - by name: rows of one kind, which come and go
   */
  readonly rows:
    | { readonly by: "id"; readonly except?: readonly string[] }
    | { readonly by: "name"; readonly kind: "project" | "item" };
}

/** Amounts of tables that are read by their labels. */
export interface AmountComparison extends Compared {
  /** By name; of each the first wording that the tables print. Or the codes of so many digits of a classification. */
  readonly amounts:
    | readonly { readonly name: string; readonly wanted: readonly WantedAmount[] }[]
    | { readonly wanted: WantedAmount; readonly of: "functional" | "economic"; readonly digits: number };
}

/** A part of a change, and what of it is named one by one. */
export interface ReasonPart<Comparison extends string = string> {
  /** 项目支出 */
  readonly name: string;
  readonly at: AmountAddress;
  /** The comparison whose largest lines are named, and what the others are called. */
  readonly within?: { readonly of: Comparison; readonly rest: string };
}

/** A reason for the user to confirm: what a change is made of. */
export interface ReasonDraft<Input extends string = string, Comparison extends string = string> {
  /** The key of the input that it is a draft of. */
  readonly input: Input;
  /** Where the parts are not known, or do not tell it: the largest lines of the first of these that has any. */
  readonly of: readonly Comparison[];
  /** The amount whose change is to be explained: what the reasons leave of it is said as well. */
  readonly whole?: AmountAddress | readonly WantedAmount[];
  /** In the order in which they are written. */
  readonly parts?: readonly ReasonPart<Comparison>[];
  /** What the rest is called. */
  readonly rest?: string;
  /** The word that the names of its lines end with, projects aside: 教育收入. */
  readonly ending?: string;
}
