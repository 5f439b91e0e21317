import { failure, success, type Result } from "../../../common/result";
import { batchesOfChanges, changeCells, isBegun, type CellChange, type ChangeOutcome } from "./change-cells";
import type { ExcelProblem } from "../excel-result";
import { askForSheets, findCells } from "./find-cells";
import type { Journal } from "../journal/journal";
import { keepJournal, type JournalStore } from "../journal/journal-store";
import { needsFormat } from "./put-cell";
import { problemOf, request } from "../run";
import type { WriteOptions } from "./step";

export interface Undertaking {
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
export async function carryOut(
  context: Excel.RequestContext,
  { changes, store, journal, keep }: Undertaking,
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

/** A sheet may go away in the middle of the first time; the second time it is not there. */
const TIMES = 3;

/**
 * Puts back what changes have done, as far as the cells still hold what was written into them and can be written, and
 * keeps the journal that fits. Gives the changes that still stand; all that may, where Excel does not even tell.
 * Never rejects.
 */
export async function putBack(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  store: JournalStore,
  journal: (standing: readonly CellChange[]) => Journal,
): Promise<readonly CellChange[]> {
  let standing: readonly CellChange[] = changes;
  for (let time = 1; time <= TIMES; time += 1) {
    try {
      const stuck = await putBackOnce(context, standing, (left) => {
        standing = left;
      });
      await keepJournal(context, store, journal(stuck));
      return stuck;
    } catch (error) {
      if (problemOf(error).kind === "cell-edit-mode") break;
    }
  }
  return standing;
}

/** Gives those that cannot be put back; tells on the way which ones stand. */
async function putBackOnce(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  tell: (standing: readonly CellChange[]) => void,
): Promise<readonly CellChange[]> {
  const found = await findStanding(context, changes);
  const stuck = found.filter(({ canWrite }) => !canWrite).map(({ change }) => change);
  let standing = found.filter(({ canWrite }) => canWrite).map(({ change }) => change);
  tell([...stuck, ...standing]);
  while (standing.length > 0) {
    const slipped: CellChange[] = [];
    for (const batch of batchesOfChanges(standing.map(backwards))) {
      const outcomes = await changeCells(context, batch, {});
      // What the user wrote in this very moment is put back in its turn.
      slipped.push(...outcomes.filter(({ outcome }) => outcome === "slipped").map(({ change }) => change));
      tell([...stuck, ...standing, ...slipped]);
    }
    standing = slipped;
  }
  return stuck;
}

const backwards = (change: CellChange): CellChange => ({ ...change, from: change.to, to: change.from });

interface Standing {
  readonly change: CellChange;
  readonly canWrite: boolean;
}

/** What does not hold what was written was not written, or has been written over by the user. */
async function findStanding(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<readonly Standing[]> {
  const sheets = await request(context, () => askForSheets(context));
  const there = changes.flatMap((change) => {
    const sheet = sheets.find(({ id }) => id === change.sheetId);
    return sheet ? [{ change, sheet }] : [];
  });
  const cells = await findCells(
    context,
    there.map(({ change }) => change),
  );
  return there.flatMap(({ change, sheet }, index) => {
    const cell = cells[index];
    if (cell === undefined || !isBegun(change, cell.state)) return [];
    const canWrite =
      !sheet.isProtected ||
      (!cell.locked && (sheet.mayFormat || !needsFormat(cell.state.format, change.from)));
    return [{ change: { ...change, to: cell.state, mayFormat: sheet.mayFormat }, canWrite }];
  });
}
