import { failure, success } from "../../../common/result";
import { carryOut, putBack } from "../write/carry-out";
import type { CellChange } from "../write/change-cells";
import type { ExcelResult } from "../excel-result";
import type { SheetAccess } from "../write/find-cells";
import { inTurn } from "../in-turn";
import {
  structureOf,
  withoutParked,
  withParked,
  withRedone,
  withUndone,
  type CellsPart,
  type Journal,
  type Step,
  type StructurePart,
} from "./journal";
import { keepJournal, type JournalStore } from "./journal-store";
import { judgeStep, type Direction } from "./judge-step";
import { judgeToRedo, judgeToUndo } from "../structure/judge-structure";
import { lookAround } from "./step-surroundings";
import { asOwnWrite } from "../own-writes";
import { problemOf, request, run } from "../run";
import { changedCell, placeOf } from "../write/skipped-cells";
import type { SkippedCell, UndoReport } from "../write/step";
import { cellsPartsOf } from "../write/step-parts";
import { makeAbsent, makePresent } from "../structure/structure";

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
      const kind = moved.ok ? undefined : moved.error.kind;
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
    if (step === undefined) return success({ kind: "nothing" });
    const { changes, blocked } = await judgeStep(context, step, sheets, direction);
    const judgeStructure = direction === "undo" ? judgeToUndo : judgeToRedo;
    const { parts: structure, changed } = await judgeStructure(context, structureOf(step));
    if (blocked.length + changed.length > 0) return refused(step, blocked, changed);
    return await change(context, { direction, step, structure, changes, store, sheets });
  } catch (error) {
    return failure(problemOf(error));
  }
}

function refused(
  { id }: Step,
  cells: readonly SkippedCell[],
  sheets: readonly string[],
): ExcelResult<UndoReport> {
  return success({ kind: "refused", stepId: id, cells, sheets });
}

interface Move {
  readonly direction: Direction;
  readonly step: Step;
  readonly structure: readonly StructurePart[];
  readonly changes: readonly CellChange[];
  readonly store: JournalStore;
  readonly sheets: readonly SheetAccess[];
}

/** First the sheets and charts, then the cells; what is begun and cannot be ended is put back. */
async function change(context: Excel.RequestContext, move: Move): Promise<ExcelResult<UndoReport>> {
  const { direction, structure, store } = move;
  if (direction === "undo") {
    const back = async (): Promise<Journal> => {
      const made = await makePresent(context, structure, [], () => undefined);
      if (!made.ok) throw made.error.cause;
      return store.journal;
    };
    try {
      const parked = await makeAbsent(context, structure);
      return await changeCells(context, move, withParked(withUndone(store.journal, move.step), parked), back);
    } catch (error) {
      if (structure.length > 0) await back().catch(() => undefined);
      throw error;
    }
  }
  const parked = store.journal.parked ?? [];
  const made = await makePresent(context, structure, parked, () =>
    store.keep(context, withRedone(store.journal, move.step)),
  );
  if (!made.ok) {
    await keepJournal(context, store, withParked(store.journal, made.error.parked)).catch(() => undefined);
    throw made.error.cause;
  }
  const inUse = made.value.map(({ sheetId }) => sheetId);
  const step = { ...move.step, parts: [...made.value, ...cellParts(move.step)] };
  const redone = withRedone(withoutParked(store.journal, inUse), step);
  return changeCells(context, { ...move, step }, redone, async () =>
    withParked(withoutParked(store.journal, inUse), await makeAbsent(context, made.value)),
  );
}

const cellParts = (step: Step): readonly CellsPart[] => step.parts.filter((part) => part.kind === "cells");

/** `back`: puts back sheets and charts, and gives the journal that was. */
async function changeCells(
  context: Excel.RequestContext,
  { direction, step, structure, changes, store, sheets }: Move,
  moved: Journal,
  back: () => Promise<Journal>,
): Promise<ExcelResult<UndoReport>> {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const putAllBack = async (touched: readonly CellChange[]): Promise<void> => {
    // Where Excel refuses to put back as well: of a step done again, that is done which stands.
    const journalLeft = (standing: readonly CellChange[]): Journal =>
      direction === "undo" || standing.length + structure.length === 0
        ? store.journal
        : withRedone(store.journal, {
            ...step,
            parts: [...structureOf(step), ...cellsPartsOf(standing, names)],
          });
    const standing = touched.length > 0 ? await putBack(context, touched, store, journalLeft) : [];
    if (structure.length > 0 && standing.length === 0) await keepJournal(context, store, await back());
  };
  const carried = await carryOut(
    context,
    {
      changes,
      store,
      journal: (changed) => (direction === "redo" || changed.length === changes.length ? moved : undefined),
      keep: direction === "undo" ? "after" : "before",
    },
    {},
  );
  if (!carried.ok) {
    await putAllBack(carried.error.touched).catch(() => undefined);
    return failure(carried.error.problem);
  }
  const others = carried.value.filter(({ outcome }) => outcome !== "done");
  if (others.length > 0) {
    await putAllBack(carried.value.map((outcome) => outcome.change)).catch(() => undefined);
    const cells = others.map((other) => changedCell(placeOf(other.change, names), other.change.from));
    return refused(step, cells, []);
  }
  // Otherwise a request that changed cells has kept it; and the request that made sheets has kept nearly the same.
  if (changes.length === 0) {
    const kept = keepJournal(context, store, moved);
    await (direction === "redo" && structure.length > 0 ? kept.catch(() => undefined) : kept);
  }
  const written = changes.map((one) => placeOf(one, names));
  return success({ kind: "done", stepId: step.id, written });
}
