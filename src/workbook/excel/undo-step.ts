import { carryOut, putBack, type Undertaking } from "./carry-out";
import { sameContent } from "./cell-state";
import type { CellChange } from "./change-cells";
import type { ExcelResult } from "./excel-result";
import { findCells, type SheetAccess } from "./find-cells";
import { inTurn } from "./in-turn";
import { withRedone, withUndone, type Journal, type Step } from "./journal";
import type { JournalStore } from "./journal-store";
import { lookAround } from "./look-around";
import { asOwnWrite } from "./own-writes";
import { problemOf, request, run } from "./run";
import { changedCell, isKeptFrom, placeOf } from "./skipped-cells";
import { cellsOf, cellsPartsOf } from "./step-parts";
import type { SkippedCell, UndoReport } from "./step";

type Direction = "undo" | "redo";

/**
 * Takes a step back, the last one unless another is named: every cell gets exactly its former content and format.
 * Refused, with nothing written, where a cell has another content than the step gave it. A cell that has got another
 * format since keeps that.
 */
export const undoStep = (stepId?: string): Promise<ExcelResult<UndoReport>> => inDirection("undo", stepId);

/** Does a step again that was undone, the one undone last unless another is named. */
export const redoStep = (stepId?: string): Promise<ExcelResult<UndoReport>> => inDirection("redo", stepId);

function inDirection(direction: Direction, stepId: string | undefined): Promise<ExcelResult<UndoReport>> {
  const attempt = async (): Promise<ExcelResult<UndoReport>> => {
    const result = await run((context) => move(context, direction, stepId), { oneUndo: true });
    return result.ok ? result.value : result;
  };
  return inTurn(() =>
    asOwnWrite(async () => {
      const moved = await attempt();
      // A sheet was deleted or protected since it was looked at: now that is known, and refused with its cells.
      const kind = moved.ok ? undefined : moved.problem.kind;
      return kind === "gone" || kind === "protected" ? attempt() : moved;
    }),
  );
}

/** Never rejects: once something is written it must not be begun again. */
async function move(
  context: Excel.RequestContext,
  direction: Direction,
  stepId: string | undefined,
): Promise<ExcelResult<UndoReport>> {
  try {
    const [store, sheets] = await request(context, () => lookAround(context));
    const steps = direction === "undo" ? store.journal.done : store.journal.undone;
    const step = stepId === undefined ? steps.at(-1) : steps.find(({ id }) => id === stepId);
    if (step === undefined) return { ok: true, value: { kind: "nothing" } };
    const { changes, blocked } = await judge(context, step, sheets, direction);
    if (blocked.length > 0) return { ok: true, value: { kind: "refused", stepId: step.id, cells: blocked } };
    return await change(context, { direction, step, changes, store, sheets });
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

interface Judged {
  readonly changes: readonly CellChange[];
  readonly blocked: readonly SkippedCell[];
}

async function judge(
  context: Excel.RequestContext,
  step: Step,
  sheets: readonly SheetAccess[],
  direction: Direction,
): Promise<Judged> {
  const cells = cellsOf(step, sheets);
  const there = cells.flatMap(({ place, sheet, before, after }) =>
    sheet
      ? [
          {
            place,
            sheet,
            from: direction === "undo" ? after : before,
            to: direction === "undo" ? before : after,
          },
        ]
      : [],
  );
  const found = await findCells(
    context,
    there.map(({ place: { row, column }, sheet }) => ({ sheetId: sheet.id, row, column })),
  );
  const changes: CellChange[] = [];
  const blocked: SkippedCell[] = cells.flatMap(({ place, sheet }) =>
    sheet ? [] : [{ place, why: "gone" as const }],
  );
  there.forEach(({ place, sheet, from, to: wanted }, index) => {
    const cell = found[index];
    if (cell === undefined) return;
    const { state } = cell;
    // A format that the user has given since stays.
    const to = { ...wanted, format: state.format === from.format ? wanted.format : state.format };
    if (sameContent(state, from)) {
      if (isKeptFrom(cell, to, sheet)) blocked.push({ place, why: "protected" });
      else {
        const { row, column } = place;
        changes.push({ sheetId: sheet.id, row, column, from: state, to, mayFormat: sheet.mayFormat });
      }
    } else if (!sameContent(state, wanted)) blocked.push(changedCell(place, state));
  });
  return { changes, blocked };
}

interface Move {
  readonly direction: Direction;
  readonly step: Step;
  readonly changes: readonly CellChange[];
  readonly store: JournalStore;
  readonly sheets: readonly SheetAccess[];
}

async function change(
  context: Excel.RequestContext,
  { direction, step, changes, store, sheets }: Move,
): Promise<ExcelResult<UndoReport>> {
  const { journal } = store;
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const moved = direction === "undo" ? withUndone(journal, step) : withRedone(journal, step);
  /** Where Excel refuses to put back as well: of a step done again, that is done which stands. */
  const journalLeft = (standing: readonly CellChange[]): Journal =>
    direction === "undo" || standing.length === 0
      ? journal
      : withRedone(journal, { ...step, parts: cellsPartsOf(standing, names) });
  const undertaking: Undertaking = {
    changes,
    store,
    journal: (changed) => (direction === "redo" || changed.length === changes.length ? moved : undefined),
    keep: direction === "undo" ? "after" : "before",
  };
  if (changes.length === 0) {
    await request(context, () => {
      store.keep(context, moved);
      return () => undefined;
    });
  }
  const carried = await carryOut(context, undertaking, {});
  if (!carried.ok) {
    if (carried.touched.length > 0) await putBack(context, carried.touched, store, journalLeft);
    return { ok: false, problem: carried.problem };
  }
  const others = carried.outcomes.filter(({ outcome }) => outcome !== "done");
  if (others.length > 0) {
    const all = carried.outcomes.map((outcome) => outcome.change);
    await putBack(context, all, store, journalLeft);
    const cells = others.map((other) => changedCell(placeOf(other.change, names), other.change.from));
    return { ok: true, value: { kind: "refused", stepId: step.id, cells } };
  }
  const written = changes.map((one) => placeOf(one, names));
  return { ok: true, value: { kind: "done", stepId: step.id, written } };
}
