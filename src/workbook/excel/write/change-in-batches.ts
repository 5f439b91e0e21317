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

/** Puts a batch back that was begun; gives what is left of it. */
export type PutBatchBack = (
  batch: readonly CellChange[],
  changed: readonly CellChange[],
) => Promise<readonly CellChange[]>;

/** Of part of an array formula versions of Excel say different things, or nothing that is foreseen here. */
const OF_A_CELL: readonly ExcelProblem["kind"][] = ["refused", "unknown"];

/** More cells than that, and none that could be changed, are no matter of single cells. */
const MOST_KEPT = 3;

/**
 * Changes cells batch by batch, until Excel refuses one. With `putBatchBack`, one cell that Excel keeps from being changed does
 * not cost the others: its batch is put back and halved until that cell is alone. Never rejects.
 */
export async function changeInBatches(
  context: Excel.RequestContext,
  { changes, store, journal, keep }: PlannedChanges,
  { onProgress, signal }: WriteOptions,
  putBatchBack?: PutBatchBack,
): Promise<Result<readonly ChangeOutcome[], BrokenOff>> {
  const outcomes: ChangeOutcome[] = [];
  const changed = () => outcomes.flatMap(({ change, outcome }) => (outcome === "kept" ? [] : [change]));
  const queue = batchesOfChanges(changes);
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
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
      const kept = outcomes.length - changed().length;
      const isOfCells = changes.length > 1 && (kept < MOST_KEPT || changed().length > 0);
      if (putBatchBack === undefined || !OF_A_CELL.includes(problem.kind) || !isOfCells)
        return failure({ problem, touched });
      const left = await putBatchBack(batch, changed());
      if (left.length > 0) return failure({ problem, touched: [...changed(), ...left] });
      const half = Math.ceil(batch.length / 2);
      if (half < batch.length) queue.unshift(batch.slice(0, half), batch.slice(half));
      else outcomes.push(...batch.map((change) => ({ change, outcome: "kept" as const })));
      continue;
    }
    onProgress?.(outcomes.length, changes.length);
  }
  return success(outcomes);
}
