import type { AssignedTable } from "../recognize/candidates";
import type { CheckResult } from "../report/result";
import type { TablesResult } from "../report/tables";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What goes to the engine's own thread and what comes back. Plain data only. */
export interface EngineRequest {
  readonly id: number;
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly assigned: readonly AssignedTable[];
}

export interface EngineAnswer {
  readonly id: number;
  /** Absent where the workbook holds no budget tables. */
  readonly checked?: CheckedWorkbook;
}

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
