import { failure, success } from "../../../common/result";
import { changeInBatches } from "./change-in-batches";
import { putBack } from "./put-back";
import type { CellChange } from "./change-cells";
import type { ExcelProblem, ExcelResult } from "../excel-result";
import { oneAtATime } from "../one-at-a-time";
import {
  isTooLong,
  withNew,
  withoutParked,
  withParked,
  type Journal,
  type Step,
  type StructurePart,
} from "../journal/journal";
import { keepJournal, type JournalStore } from "../journal/journal-store";
import { planEdits } from "./plan-edits";
import { readJournalAndSheets } from "../journal/journal-and-sheets";
import { asOwnWrite } from "../own-writes";
import { excelFailure, problemOf, run } from "../run";
import { finishWriting } from "./finish-writing";
import { placeByName } from "./skipped-cells";
import type { SkippedCell, StepToWrite, WriteOptions, WriteReport } from "./step";
import { cellsPartsOf } from "./step-parts";
import { removeParts, addParts } from "../structure/add-and-remove";
import { structurePartsOf } from "../structure/structure-parts";

/**
 * Writes a step: either all of it that can be written, with a word on each cell that cannot, or nothing. Three requests
 * for an ordinary step (the sheets, the cells, the writing), all in one undo step of Excel's own where it has that.
 */
export function writeStep(step: StepToWrite, options: WriteOptions = {}): Promise<ExcelResult<WriteReport>> {
  return oneAtATime(() =>
    asOwnWrite(async () => {
      const written = await tryToWrite(step, options);
      // A sheet was deleted or protected since it was looked at: now that is known, and said of its cells.
      const kind = written.ok ? undefined : written.error.kind;
      return kind === "gone" || kind === "protected" ? tryToWrite(step, options) : written;
    }),
  );
}

async function tryToWrite(step: StepToWrite, options: WriteOptions): Promise<ExcelResult<WriteReport>> {
  if (options.signal?.aborted) return excelFailure("cancelled");
  const result = await run((context) => write(context, step, options), { oneUndo: true });
  return result.ok ? result.value : result;
}

/** Never rejects: once something is written it must not be begun again. */
async function write(
  context: Excel.RequestContext,
  step: StepToWrite,
  options: WriteOptions,
): Promise<ExcelResult<WriteReport>> {
  try {
    const [store, sheets] = await readJournalAndSheets(context, options.signal);
    const { changes, skipped } = await planEdits(context, step.edits ?? [], sheets, options.signal);
    const parts = structurePartsOf(step, sheets);
    if (!parts.ok) return excelFailure("gone", parts.error);
    const structure = parts.value;
    if (changes.length + structure.length === 0) {
      return success({ written: [], skipped, sheets: [] });
    }
    const names = new Map(sheets.map(({ id, name }) => [id, name]));
    const plan = planOf(step.label, store.journal, names);
    if (isTooLong(plan.step(structure, changes))) return excelFailure("too-large");
    const made = await addParts(context, structure, store.journal.parked ?? [], () =>
      store.keep(context, plan.journal(structure, [])),
    );
    if (!made.ok) {
      await keepJournal(context, store, withParked(store.journal, made.error.parked)).catch(() => undefined);
      const problem = problemOf(made.error.cause);
      return failure(problem.kind === "protected" ? { ...problem, detail: "structure" } : problem);
    }
    return await writeCells(
      context,
      { plan, structure: made.value, changes, skipped, store, names },
      options,
    );
  } catch (error) {
    return failure(problemOf(error));
  }
}

interface Plan {
  readonly step: (structure: readonly StructurePart[], changed: readonly CellChange[]) => Step;
  readonly journal: (structure: readonly StructurePart[], changed: readonly CellChange[]) => Journal;
}

function planOf(label: string, journal: Journal, names: ReadonlyMap<string, string>): Plan {
  const step: Plan["step"] = (structure, changed) => ({
    id: `step-${journal.next}`,
    label,
    parts: [...structure, ...cellsPartsOf(changed, names)],
  });
  return {
    step,
    journal: (structure, changed) => {
      if (structure.length + changed.length === 0) return journal;
      const inUse = structure.map(({ sheetId }) => sheetId);
      return withNew(withoutParked(journal, inUse), step(structure, changed));
    },
  };
}

interface Writing {
  readonly plan: Plan;
  /** Sheets and charts that are there by now. */
  readonly structure: readonly StructurePart[];
  readonly changes: readonly CellChange[];
  readonly skipped: readonly SkippedCell[];
  readonly store: JournalStore;
  readonly names: ReadonlyMap<string, string>;
}

async function writeCells(
  context: Excel.RequestContext,
  { plan, structure, changes, skipped, store, names }: Writing,
  options: WriteOptions,
): Promise<ExcelResult<WriteReport>> {
  const journal = (changed: readonly CellChange[]) => plan.journal(structure, changed);
  const report = (changed: readonly CellChange[], more: readonly SkippedCell[]): WriteReport => ({
    written: changed.map((change) => placeByName(change, names)),
    skipped: [...skipped, ...more],
    sheets: structure.flatMap((part) => (part.kind === "sheet" ? [part.sheet] : [])),
    ...(changed.length + structure.length > 0 && { stepId: plan.step(structure, changed).id }),
  });
  const planned = { changes, store, journal, keep: "before" } as const;
  const made = await changeInBatches(context, planned, options, (batch, changed) =>
    putBack(context, batch, store, (left) => journal([...changed, ...left])),
  );
  if (made.ok) {
    // With cells, the first request that writes some has kept what the sheets are called; without, nothing has.
    if (changes.length === 0) await keepJournal(context, store, journal([])).catch(() => undefined);
    const written = { planned: changes, outcomes: made.value, store, journal };
    const finished = await finishWriting(context, written);
    return success(report(finished.changed, finished.skipped(names)));
  }
  const { touched, problem } = made.error;
  const left = touched.length === 0 ? [] : await putBack(context, touched, store, journal);
  const isUndone = left.length === 0 && (await removeAdded(context, structure, store));
  if (isUndone) return failure(withSheet(problem, changes, names));
  return success({ ...report(left, []), stopped: problem });
}

/** Whether that succeeded. */
async function removeAdded(
  context: Excel.RequestContext,
  structure: readonly StructurePart[],
  store: JournalStore,
): Promise<boolean> {
  if (structure.length === 0) return true;
  try {
    const parked = await removeParts(context, structure);
    const inUse = structure.map(({ sheetId }) => sheetId);
    await keepJournal(context, store, withParked(withoutParked(store.journal, inUse), parked));
    return true;
  } catch {
    return false;
  }
}

/** With the sheet that it happened on, where there is but one. */
function withSheet(
  problem: ExcelProblem,
  changes: readonly CellChange[],
  names: ReadonlyMap<string, string>,
): ExcelProblem {
  const [id, ...others] = new Set(changes.map(({ sheetId }) => sheetId));
  const sheet = id === undefined || others.length > 0 ? undefined : names.get(id);
  return sheet === undefined ? problem : { ...problem, sheet };
}
