import type { CheckDescription } from "../../budget/check-description";
import type { OwnTie } from "../../budget/own-tie";
import type { TaughtHeader } from "../../budget/taught";
import type { AssignedTable } from "../../recognize/places/assigned";
import type { Recalculation } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { CellEdit } from "../../workbook/edit";
import type { FormerCell } from "../../workbook/former-cells";
import type { CheckResult } from "../../report/result";
import type { TablesResult } from "../../report/tables";
import type { UnreadCells } from "./unread-cells";
import type { CellName } from "./cell-names";

export interface CheckRequest {
  readonly assigned: readonly AssignedTable[];
  /** The id of the one standard by which the tables are to be read. */
  readonly standard?: string | undefined;
  /** Headers that were explained on this machine. */
  readonly taught?: readonly TaughtHeader[];
  /** Of one's own. */
  readonly ties?: readonly OwnTie[];
  /** Which recalculations are wanted with the check: what the findings call for, unless others are named. */
  readonly modes?: readonly RecalculationMode[];
  /** What was otherwise before items were changed, where their changes are to be followed. */
  readonly before?: readonly FormerCell[] | undefined;
}

/** What came of a check. Plain data: it comes from the engine's thread. */
export interface CheckedWorkbook {
  readonly result: CheckResult;
  readonly recognized: TablesResult;
  readonly recalculations: Recalculations;
  /** What the cells that take part in what fails are called. */
  readonly names: readonly CellName[];
  /** Where amounts stand that could not be read. */
  readonly unread: readonly UnreadCells[];
  /** Causes that are more than a cell, with all that puts each of them right. */
  readonly causeEdits: readonly { readonly id: string; readonly edits: readonly CellEdit[] }[];
  /** Of the headers that were explained those that concern this workbook. */
  readonly taught: readonly TaughtHeader[];
  /** Why what was explained does not hold of this workbook, and was not used: one Chinese sentence. */
  readonly taughtRefused?: string;
  /** The standards by which its tables may be read at wish. */
  readonly standards: readonly StandardChoice[];
  /** Ids of those by which its budgets were read and whose tables can be named by hand. */
  readonly namedByHand: readonly string[];
  /** What each check looks at, 为什么 and 怎么改. */
  readonly documentation: Readonly<Record<string, CheckDocumentation>>;
}

export interface StandardChoice {
  readonly id: string;
  readonly title: string;
}

/** Those that were asked for: what to write so that the workbook adds up. */
export type Recalculations = Readonly<Partial<Record<RecalculationMode, OfferedRecalculation>>>;

export interface OfferedRecalculation extends Recalculation {
  /** Why nothing could be computed: one Chinese sentence. */
  readonly refused?: string;
}

type CheckDocumentation = Pick<CheckDescription, "about" | "title" | "why" | "mend">;
