import { putBack } from "./put-back";
import type { CellChange, ChangeOutcome } from "./change-cells";
import type { Journal } from "../journal/journal";
import { keepJournal, type JournalStore } from "../journal/journal-store";
import { changedCell, placeByName } from "./skipped-cells";
import type { SkippedCell } from "./step";

export interface Written {
  readonly planned: readonly CellChange[];
  /** What came of each of them. */
  readonly outcomes: readonly ChangeOutcome[];
  readonly store: JournalStore;
  /** The journal that fits, where these cells were changed. */
  readonly journal: (changed: readonly CellChange[]) => Journal;
}

export interface Finished {
  readonly changed: readonly CellChange[];
  readonly skipped: (names: ReadonlyMap<string, string>) => readonly SkippedCell[];
}

/** Puts back what did not come out as it should, and lets the journal say what did. */
export async function finishWriting(
  context: Excel.RequestContext,
  { planned, outcomes, store, journal }: Written,
): Promise<Finished> {
  const done = outcomes.filter(({ outcome }) => outcome === "done").map(({ change }) => change);
  const others = outcomes.filter(({ outcome }) => outcome !== "done");
  const isKept = JSON.stringify(journal(planned)) === JSON.stringify(journal(done));
  if (isKept) return { changed: done, skipped: () => [] };
  if (others.length === 0) {
    // Excel wrote a formula its own way. If even that cannot be kept, undoing will refuse that cell.
    await keepJournal(context, store, journal(done)).catch(() => undefined);
    return { changed: done, skipped: () => [] };
  }
  const failed = others.map(({ change }) => change);
  const left = await putBack(context, failed, store, (cells) => journal([...done, ...cells]));
  return {
    changed: [...done, ...left],
    skipped: (names) =>
      others.flatMap(({ change, outcome }): SkippedCell[] => {
        if (left.some((other) => isSameCell(other, change))) return [];
        const place = placeByName(change, names);
        if (outcome === "overwritten") return [changedCell(place, change.from)];
        return [
          { place, why: outcome === "without-effect" ? "merged" : outcome === "kept" ? "kept" : "refused" },
        ];
      }),
  };
}

function isSameCell(one: CellChange, other: CellChange): boolean {
  return one.sheetId === other.sheetId && one.row === other.row && one.column === other.column;
}
