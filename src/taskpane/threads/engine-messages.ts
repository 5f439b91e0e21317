import type { AssignedTable } from "../../recognize/places/candidates";
import type { Recalculation } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { CheckResult } from "../../report/result";
import type { TablesResult } from "../../report/tables";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { AnswerPiece } from "./answer-pieces";
import type { SheetPiece } from "./pieces";

/** What the engine is asked. Plain data only. */
export interface EngineRequest {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly assigned: readonly AssignedTable[];
  /** Which recalculations are wanted with the check: what the findings call for, unless others are named. */
  readonly modes?: readonly RecalculationMode[];
}

/**
 * What goes to the engine's own thread: a workbook in pieces, the pieces of a request in their order, then the request
 * itself. To copy a large workbook from one thread to the other at once would make the pane stand still.
 */
export type ToEngine =
  | { readonly is: "piece"; readonly piece: SheetPiece }
  | ({ readonly is: "check"; readonly id: number } & Omit<EngineRequest, "workbook">);

/** What comes back: the long lists in pieces, then all the rest. */
export type FromEngine =
  | { readonly is: "piece"; readonly id: number; readonly piece: AnswerPiece }
  /** `checked`, without its long lists, is absent where the workbook holds no budget tables. */
  | { readonly is: "done"; readonly id: number; readonly checked?: CheckedWorkbook };

export interface CheckedWorkbook {
  readonly result: CheckResult;
  readonly recognized: TablesResult;
  readonly recalculations: Recalculations;
  /** 为什么 and 怎么改 by check. */
  readonly documentation: Readonly<Record<string, CheckDocumentation>>;
}

/** Those that were asked for: what to write so that the workbook adds up. */
export type Recalculations = Readonly<Partial<Record<RecalculationMode, Recalculation>>>;

export interface CheckDocumentation {
  readonly title: string;
  readonly why: string;
  readonly mend: string;
}
