import type { Finding } from "../../src/check/diagnosis";
import type { Cell } from "../../src/workbook/snapshot";
import type { BudgetName } from "../fixtures/budget";
import type { Layout } from "../fixtures/layouts/layouts";
import type { FormLayout, Forms } from "../fixtures/layouts/performance-forms";

/** What is changed in a sound budget. */
export interface Change {
  /** culture-2026 unless said otherwise: it fills all thirteen tables. */
  readonly budget?: BudgetName | undefined;
  readonly layout?: Partial<Layout> | undefined;
  /**
   * New contents by place: `expenditure/3/2`, `revenue/title`, or any cell as `表三!F8`. "" makes the cell blank; amounts
   * are numbers and keep the cell's format; a whole cell is taken as it is.
   */
  readonly change?: Readonly<Record<string, string | number | Cell>>;
  /** New texts for cells that hold exactly these, wherever they stand. */
  readonly replace?: Readonly<Record<string, string>>;
  /** Performance forms to add before anything is changed. */
  readonly forms?: Forms | undefined;
  readonly formLayout?: Partial<FormLayout> | undefined;
  /** Rows and columns to hide, by sheet and as Excel numbers them: `{ 表三: ["9", "D"] }`. */
  readonly hide?: Readonly<Record<string, readonly string[]>>;
  /** With a cover and a contents before the tables, and other lines for theirs: "" leaves a line out. */
  readonly front?: Readonly<Partial<Record<"封面" | "目录", Readonly<Record<string, string>>>>>;
  /** Sheets to leave out, by the table on them. */
  readonly without?: readonly string[];
}

/** One row of a check's table of cases: a change, and what the check then says that it did not say before. */
export interface Case extends Change {
  readonly name: string;
  /** In order, all of them; rounding differences too. */
  readonly findings?: readonly ExpectedFinding[];
  /** A part of the reason why the check says nothing; "" for any. Without it the check must give no new reason. */
  readonly notChecked?: string;
  readonly notApplicable?: string;
}

/** What is left out is not compared. */
export interface ExpectedFinding {
  readonly outcome?: Finding["outcome"];
  readonly severity?: Finding["severity"];
  readonly table?: string;
  /** `表三 C12`, in the finding's order; all of them. */
  readonly cells?: readonly string[];
  /** The first cell only. */
  readonly at?: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly tolerance?: string;
  /** A part of the sentence. */
  readonly says?: string;
}
