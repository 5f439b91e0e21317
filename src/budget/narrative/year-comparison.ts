import type { Bilingual } from "./inputs";

/** How a standard describes what of this year's tables is compared with last year's, and what reasons are drafted of it. */
export interface YearComparison {
  /** In the results: `source`. */
  readonly id: string;
  readonly title: Bilingual;
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

/** A reason for the user to confirm, made of the largest differences. */
export interface ReasonDraft<Input extends string = string, Comparison extends string = string> {
  /** The key of the input that it is a draft of. */
  readonly input: Input;
  readonly of: readonly Comparison[];
  /** The word that the names of its lines end with, projects aside: 教育收入. */
  readonly ending?: string;
}
