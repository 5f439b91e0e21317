import { failure, success, type Result } from "../../../common/result";
import { batchesOfChanges, changeCells, type CellChange, type ChangeOutcome } from "./change-cells";
import type { ExcelProblem } from "../excel-result";
import type { Journal } from "../journal/journal";
import type { JournalStore } from "../journal/journal-store";
import { problemOf } from "../run";
import type { WriteOptions } from "./step";

export interface PlannedChanges {
  readonly changes: readonly CellChange[];
  readonly store: JournalStore;
  /**
   * The journal to be kept by each request that changes cells, given all cells that have been changed when it is
   * done. Kept `before` they are, it names more than there is where the request fails halfway, which undoing passes
   * over, and never less; where steps are undone, `after` does so.
   */
  readonly journal: (changed: readonly CellChange[]) => Journal | undefined;
  readonly keep: "before" | "after";
}

/** Why changing cells ended before all were changed. */
export interface BrokenOff {
  readonly problem: ExcelProblem;
  /** All cells that may have been changed. */
  readonly touched: readonly CellChange[];
}

/** Changes cells batch by batch, until Excel refuses one. Never rejects. */
export async function changeInBatches(
  context: Excel.RequestContext,
  { changes, store, journal, keep }: PlannedChanges,
  { onProgress, signal }: WriteOptions,
): Promise<Result<readonly ChangeOutcome[], BrokenOff>> {
  const outcomes: ChangeOutcome[] = [];
  const changed = () => outcomes.map(({ change }) => change);
  for (const batch of batchesOfChanges(changes)) {
    if (signal?.aborted) return failure({ problem: { kind: "cancelled" }, touched: changed() });
    const keepJournal = () => {
      const next = journal([...changed(), ...batch]);
      if (next) store.keep(context, next);
    };
    const around = keep === "before" ? { first: keepJournal } : { last: keepJournal };
    try {
      outcomes.push(...(await changeCells(context, batch, { ...around, ...(signal && { signal }) })));
    } catch (error) {
      const problem = problemOf(error);
      // While the user types in a cell Excel refuses a request as a whole; else it may have done half of it.
      const touched = problem.kind === "cell-edit-mode" ? changed() : [...changed(), ...batch];
      return failure({ problem, touched });
    }
    onProgress?.(outcomes.length, changes.length);
  }
  return success(outcomes);
}
