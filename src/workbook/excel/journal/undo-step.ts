import { failure, success } from "../../../common/result";
import { changeInBatches } from "../write/change-in-batches";
import { putBack } from "../write/put-back";
import type { CellChange } from "../write/change-cells";
import type { ExcelResult } from "../excel-result";
import type { SheetAccess } from "../write/find-cells";
import { oneAtATime } from "../one-at-a-time";
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
import { planStep, type Direction } from "./plan-step";
import { planRedo, planUndo } from "../structure/plan-structure";
import { readJournalAndSheets } from "./journal-and-sheets";
import { asOwnWrite } from "../own-writes";
import { problemOf, run } from "../run";
import { changedCell, placeByName } from "../write/skipped-cells";
import type { SkippedCell, UndoReport } from "../write/step";
import { cellsPartsOf } from "../write/step-parts";
import { removeParts, addParts } from "../structure/add-and-remove";

/**
 * Takes a step back, the last one unless another is named: every cell gets exactly its former content and format.
 * Refused, with nothing written, where a cell has another content than the step gave it. A cell that has got another
 * format since keeps that.
 */
export const undoStep = (stepId?: string): Promise<ExcelResult<UndoReport>> => undoOrRedo("undo", stepId);

/** Does a step again that was undone, the one undone last unless another is named. */
export const redoStep = (stepId?: string): Promise<ExcelResult<UndoReport>> => undoOrRedo("redo", stepId);

function undoOrRedo(direction: Direction, stepId: string | undefined): Promise<ExcelResult<UndoReport>> {
  const attempt = async (): Promise<ExcelResult<UndoReport>> => {
    const result = await run((context) => findAndChange(context, direction, stepId), { oneUndo: true });
    return result.ok ? result.value : result;
  };
  return oneAtATime(() =>
    asOwnWrite(async () => {
      const result = await attempt();
      // A sheet was deleted or protected since it was looked at: now that is known, and refused with its cells.
      const kind = result.ok ? undefined : result.error.kind;
      return kind === "gone" || kind === "protected" ? attempt() : result;
    }),
  );
}

/** Never rejects: once something is written it must not be begun again. */
async function findAndChange(
  context: Excel.RequestContext,
  direction: Direction,
  stepId: string | undefined,
): Promise<ExcelResult<UndoReport>> {
  try {
    const [store, sheets] = await readJournalAndSheets(context);
    const steps = direction === "undo" ? store.journal.done : store.journal.undone;
    const step = stepId === undefined ? steps.at(-1) : steps.find(({ id }) => id === stepId);
    if (step === undefined) return success({ kind: "nothing" });
    const { changes, blocked } = await planStep(context, step, sheets, direction);
    const planStructure = direction === "undo" ? planUndo : planRedo;
    const { parts: structure, changed } = await planStructure(context, structureOf(step));
    if (blocked.length + changed.length > 0) return refused(step, blocked, changed);
    const plan = { direction, step, structure, changes, store, sheets };
    return await (direction === "undo" ? undo(context, plan) : redo(context, plan));
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

/** A step, and what undoing or redoing it comes to in the workbook as it is. */
interface PlannedUndo {
  readonly direction: Direction;
  readonly step: Step;
  readonly structure: readonly StructurePart[];
  readonly changes: readonly CellChange[];
  readonly store: JournalStore;
  readonly sheets: readonly SheetAccess[];
}

/** First the sheets and charts, then the cells; what is begun and cannot be ended is put back. */
async function undo(context: Excel.RequestContext, plan: PlannedUndo): Promise<ExcelResult<UndoReport>> {
  const { step, structure, store } = plan;
  const back = async (): Promise<Journal> => {
    const made = await addParts(context, structure, [], () => undefined);
    if (!made.ok) throw made.error.cause;
    return store.journal;
  };
  try {
    const parked = await removeParts(context, structure);
    return await changeCells(context, plan, withParked(withUndone(store.journal, step), parked), back);
  } catch (error) {
    if (structure.length > 0) await back().catch(() => undefined);
    throw error;
  }
}

/** In the same order. */
async function redo(context: Excel.RequestContext, plan: PlannedUndo): Promise<ExcelResult<UndoReport>> {
  const { structure, store } = plan;
  const parked = store.journal.parked ?? [];
  const made = await addParts(context, structure, parked, () =>
    store.keep(context, withRedone(store.journal, plan.step)),
  );
  if (!made.ok) {
    await keepJournal(context, store, withParked(store.journal, made.error.parked)).catch(() => undefined);
    throw made.error.cause;
  }
  const inUse = made.value.map(({ sheetId }) => sheetId);
  const step = { ...plan.step, parts: [...made.value, ...cellParts(plan.step)] };
  const redone = withRedone(withoutParked(store.journal, inUse), step);
  return changeCells(context, { ...plan, step }, redone, async () =>
    withParked(withoutParked(store.journal, inUse), await removeParts(context, made.value)),
  );
}

const cellParts = (step: Step): readonly CellsPart[] => step.parts.filter((part) => part.kind === "cells");

/** `changed` is the journal afterwards; `back` puts back sheets and charts, and gives the journal that was. */
async function changeCells(
  context: Excel.RequestContext,
  { direction, step, structure, changes, store, sheets }: PlannedUndo,
  changed: Journal,
  back: () => Promise<Journal>,
): Promise<ExcelResult<UndoReport>> {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const putAllBack = async (touched: readonly CellChange[]): Promise<void> => {
    // Where Excel refuses to put back as well: of a step done again, what is left in the workbook counts as done.
    const journalWith = (left: readonly CellChange[]): Journal =>
      direction === "undo" || left.length + structure.length === 0
        ? store.journal
        : withRedone(store.journal, {
            ...step,
            parts: [...structureOf(step), ...cellsPartsOf(left, names)],
          });
    const left = touched.length > 0 ? await putBack(context, touched, store, journalWith) : [];
    if (structure.length > 0 && left.length === 0) await keepJournal(context, store, await back());
  };
  const made = await changeInBatches(
    context,
    {
      changes,
      store,
      journal: (cells) => (direction === "redo" || cells.length === changes.length ? changed : undefined),
      keep: direction === "undo" ? "after" : "before",
    },
    {},
  );
  if (!made.ok) {
    await putAllBack(made.error.touched).catch(() => undefined);
    return failure(made.error.problem);
  }
  const others = made.value.filter(({ outcome }) => outcome !== "done");
  if (others.length > 0) {
    await putAllBack(made.value.map((outcome) => outcome.change)).catch(() => undefined);
    const cells = others.map((other) => changedCell(placeByName(other.change, names), other.change.from));
    return refused(step, cells, []);
  }
  // Otherwise a request that changed cells has kept it; and the request that made sheets has kept nearly the same.
  if (changes.length === 0) {
    const kept = keepJournal(context, store, changed);
    await (direction === "redo" && structure.length > 0 ? kept.catch(() => undefined) : kept);
  }
  const written = changes.map((one) => placeByName(one, names));
  return success({ kind: "done", stepId: step.id, written });
}
