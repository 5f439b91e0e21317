import { batchesOfChanges, changeCells, isBegun, type CellChange } from "./change-cells";
import { changesFormat } from "./enter-cell";
import { askForSheets, findCells } from "./find-cells";
import type { Journal } from "../journal/journal";
import { keepJournal, type JournalStore } from "../journal/journal-store";
import { problemOf, request } from "../run";

/** A sheet may go away in the middle of the first time; the second time it is known not to be there. */
const MOST_TRIES = 3;

/**
 * Puts back what changes have done, as far as the cells still hold what was written into them and can be written, and
 * keeps the journal that fits. Gives the changes that are still in the workbook; all that may be, where Excel does not
 * even tell. Never rejects.
 */
export async function putBack(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  store: JournalStore,
  journal: (left: readonly CellChange[]) => Journal,
): Promise<readonly CellChange[]> {
  let left: readonly CellChange[] = changes;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    try {
      const stuck = await putBackOnce(context, left, (now) => {
        left = now;
      });
      await keepJournal(context, store, journal(stuck));
      return stuck;
    } catch (error) {
      if (problemOf(error).kind === "cell-edit-mode") break;
    }
  }
  return left;
}

/** Gives those that cannot be put back; tells on the way which ones are in the workbook. */
async function putBackOnce(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  tell: (left: readonly CellChange[]) => void,
): Promise<readonly CellChange[]> {
  const found = await findWritten(context, changes);
  const stuck = found.filter(({ canWrite }) => !canWrite).map(({ change }) => change);
  let standing = found.filter(({ canWrite }) => canWrite).map(({ change }) => change);
  tell([...stuck, ...standing]);
  while (standing.length > 0) {
    const overwritten: CellChange[] = [];
    for (const batch of batchesOfChanges(standing.map(backwards))) {
      const outcomes = await changeCells(context, batch, {});
      // What the user wrote in this very moment is put back in its turn.
      overwritten.push(
        ...outcomes.filter(({ outcome }) => outcome === "overwritten").map(({ change }) => change),
      );
      tell([...stuck, ...standing, ...overwritten]);
    }
    standing = overwritten;
  }
  return stuck;
}

const backwards = (change: CellChange): CellChange => ({ ...change, from: change.to, to: change.from });

interface WrittenCell {
  /** With `to` as the cell holds it now. */
  readonly change: CellChange;
  readonly canWrite: boolean;
}

/** The cells that hold what was written into them; others were not written, or the user has written over them. */
async function findWritten(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<readonly WrittenCell[]> {
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
      (!cell.locked && (sheet.mayFormat || !changesFormat(cell.state.format, change.from)));
    return [{ change: { ...change, to: cell.state, mayFormat: sheet.mayFormat }, canWrite }];
  });
}
