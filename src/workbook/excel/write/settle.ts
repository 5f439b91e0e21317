import { putBack } from "./carry-out";
import type { CellChange, ChangeOutcome } from "./change-cells";
import type { Journal } from "../journal/journal";
import { keepJournal, type JournalStore } from "../journal/journal-store";
import { changedCell, placeOf } from "./skipped-cells";
import type { SkippedCell } from "./step";

export interface Settled {
  readonly changed: readonly CellChange[];
  readonly skipped: (names: ReadonlyMap<string, string>) => readonly SkippedCell[];
}

/** Puts back what did not come out as it should, and lets the journal say what did. */
export async function settle(
  context: Excel.RequestContext,
  planned: readonly CellChange[],
  outcomes: readonly ChangeOutcome[],
  store: JournalStore,
  journalOf: (changed: readonly CellChange[]) => Journal,
): Promise<Settled> {
  const done = outcomes.filter(({ outcome }) => outcome === "done").map(({ change }) => change);
  const others = outcomes.filter(({ outcome }) => outcome !== "done");
  const journal = (standing: readonly CellChange[]) => journalOf([...done, ...standing]);
  const isKept = JSON.stringify(journalOf(planned)) === JSON.stringify(journalOf(done));
  if (isKept) return { changed: done, skipped: () => [] };
  if (others.length === 0) {
    // Excel wrote a formula its own way. If even that cannot be kept, undoing will refuse that cell.
    await keepJournal(context, store, journalOf(done)).catch(() => undefined);
    return { changed: done, skipped: () => [] };
  }
  const standing = await putBack(
    context,
    others.map(({ change }) => change),
    store,
    journal,
  );
  const isStanding = (change: CellChange) =>
    standing.some(
      ({ sheetId, row, column }) =>
        sheetId === change.sheetId && row === change.row && column === change.column,
    );
  return {
    changed: [...done, ...standing],
    skipped: (names) =>
      others.flatMap(({ change, outcome }): SkippedCell[] => {
        if (isStanding(change)) return [];
        const place = placeOf(change, names);
        if (outcome === "slipped") return [changedCell(place, change.from)];
        return [{ place, why: outcome === "refused" ? "refused" : "merged" }];
      }),
  };
}
