import type { AssignedTable } from "../recognize/candidates";
import type { CheckResult, FindingResult } from "../report/result";
import type { TablesResult } from "../report/tables";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { SheetPiece } from "./pieces";

/** What the engine is asked. Plain data only. */
export interface EngineRequest {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly assigned: readonly AssignedTable[];
}

/**
 * What goes to the engine's own thread: a workbook in pieces, the pieces of a request in their order, then the request
 * itself. To copy a large workbook from one thread to the other at once would make the pane stand still.
 */
export type ToEngine =
  | { readonly is: "piece"; readonly piece: SheetPiece }
  | ({ readonly is: "check"; readonly id: number } & Omit<EngineRequest, "workbook">);

/** What comes back: findings in pieces, then all the rest. */
export type FromEngine =
  | { readonly is: "findings"; readonly id: number; readonly findings: readonly FindingResult[] }
  /** `checked`, without its findings, is absent where the workbook holds no budget tables. */
  | { readonly is: "done"; readonly id: number; readonly checked?: CheckedWorkbook };

export interface CheckedWorkbook {
  readonly result: CheckResult;
  readonly recognized: TablesResult;
  /** 为什么 and 怎么改 by check. */
  readonly documentation: Readonly<Record<string, CheckDocumentation>>;
}

export interface CheckDocumentation {
  readonly title: string;
  readonly why: string;
  readonly mend: string;
}
