import type { TableCheck } from "./check";
import type { CodeDictionary } from "./codes";
import type { AccountOf, KindStandard } from "./kind";
import type { InputGroup } from "./narrative/inputs";
import type { NarrativeChart } from "./narrative/chart";
import type { NarrativeSection, WrongTerm } from "./narrative/section";
import type { BudgetDocument } from "./document";
import type { Present } from "./quantity-key";
import type { TieFamily } from "./tie-family";
import type { Overlay } from "./overlay";
import type { TableDescription } from "./table";
import type { ReasonDraft, YearComparison } from "./narrative/year-comparison";

/** What the rules of one province are: its tables, its own checks, its classification. All of it is data. */
export interface Standard {
  readonly id: string;
  readonly of: AccountOf;
  /** What people call it, with the number of its tables. */
  readonly title: string;
  readonly tables: readonly TableDescription[];
  /** Its own checks, across tables or within one; those that every standard has follow from the tables. */
  readonly checks: readonly TableCheck[];
  /** Ties across its tables that follow from what their amounts are amounts of. */
  readonly families?: Families;
  readonly codes: CodeDictionary;
  /** Of a province: what it adds to the base. */
  readonly overlay?: Overlay;
  /** The prose that goes with the tables (情况说明), in its published order. */
  readonly sections: readonly NarrativeSection[];
  readonly charts: readonly NarrativeChart[];
  readonly wrongTerms: readonly WrongTerm[];
  /** What the user supplies for it, in the order of the form. */
  readonly inputs: readonly InputGroup[];
  readonly yearComparisons: readonly YearComparison[];
  readonly reasonDrafts: readonly ReasonDraft[];
}

export interface Families {
  readonly all: readonly TieFamily[];
  /** By whose labels it is known what the amounts are. */
  readonly base: KindStandard;
  /** Which money a document has. */
  readonly present: (document: BudgetDocument) => Present;
}
