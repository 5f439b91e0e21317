import { batchesOf, CELL_BYTES } from "./batches";
import { sameContent, STATE, stateOf, type CellState } from "./cell-state";
import { rangeOf, type PlaceById } from "./find-cells";
import { noteWritten } from "../own-writes";
import { formatWhileEntering, enterCell } from "./enter-cell";
import { request } from "../run";
import { address } from "../../places";

/** A cell that is to be brought from one state into another. */
export interface CellChange extends PlaceById {
  readonly from: CellState;
  readonly to: CellState;
  readonly mayFormat: boolean;
}

/** What came of it. `from` and `to` are then what the cell did hold and does hold. */
export interface ChangeOutcome {
  readonly change: CellChange;
  readonly outcome:
    | "done"
    /** The cell held something else, which is now overwritten: `from` is what it was. */
    | "overwritten"
    /** It holds what it held before. */
    | "without-effect"
    /** It holds something of another kind than it was given. */
    | "refused"
    /** Excel does not let this cell be changed. */
    | "kept";
}

export const batchesOfChanges = (changes: readonly CellChange[]): CellChange[][] =>
  batchesOf(changes, ({ from, to }) => CELL_BYTES + 8 * (textLength(from) + textLength(to)));

const textLength = ({ value, formula }: CellState): number =>
  (typeof value === "string" ? value.length : 0) + (formula?.length ?? 0);

/**
 * Changes cells, one by one, by one request: over several cells at once Excel would write past rows that a filter hides.
 * The request reads each cell before it writes any, and each again when all are written: so what a user wrote since the
 * cells were read last is known, and can be put back; and so is how Excel took what it was given.
 */
export function changeCells(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  around: { readonly first?: () => void; readonly last?: () => void; readonly signal?: AbortSignal },
): Promise<ChangeOutcome[]> {
  return request(
    context,
    () => {
      around.first?.();
      const before = changes.map((change) => rangeOf(context, change).load(STATE));
      const after = changes.map((change) => rangeOf(context, change));
      changes.forEach((change, index) => {
        const range = after[index];
        if (range === undefined) return;
        enterCell(range, change.from.format, change.to, change.mayFormat);
        noteWritten(change.sheetId, address(change.row, change.column));
      });
      for (const range of after) range.load(STATE);
      around.last?.();
      return () =>
        changes.flatMap((change, index) => {
          const [held, holds] = [before[index], after[index]];
          return held && holds ? [outcomeOf(change, stateOf(held), stateOf(holds))] : [];
        });
    },
    around.signal,
  );
}

function outcomeOf(change: CellChange, held: CellState, holds: CellState): ChangeOutcome {
  const actual = { ...change, from: held, to: holds };
  if (!sameContent(held, change.from)) return { change: actual, outcome: "overwritten" };
  if (isTaken(change.to, holds)) return { change: actual, outcome: "done" };
  // A merged cell has one content, that of its first cell; what is written into the others goes nowhere.
  if (sameContent(held, holds) && holds.value === null) return { change: actual, outcome: "without-effect" };
  return { change: actual, outcome: "refused" };
}

/** Excel writes formulas its own way (`=sum(a1)` becomes `=SUM(A1)`), and keeps fifteen digits of a number at least. */
function isTaken(given: CellState, holds: CellState): boolean {
  if (given.formula !== undefined) return holds.formula !== undefined;
  if (typeof given.value !== "number" || typeof holds.value !== "number") return sameContent(given, holds);
  return holds.formula === undefined && given.value.toPrecision(15) === holds.value.toPrecision(15);
}

/** Whether a cell shows that a change was begun there, so that there is something to put back. */
export function isBegun({ from, to }: CellChange, holds: CellState): boolean {
  if (sameContent(holds, from)) {
    const ours = [to.format, formatWhileEntering(to), formatWhileEntering(from)];
    return holds.format !== from.format && ours.includes(holds.format);
  }
  return isTaken(to, holds) && foldedFormula(to) === foldedFormula(holds);
}

const foldedFormula = ({ formula }: CellState): string | undefined =>
  formula?.replace(/[\s'@]/g, "").toUpperCase();
