import type { CellEdit } from "../edit";
import { carryOut, putBack } from "./carry-out";
import { stillHolds, type CellState } from "./cell-state";
import type { CellChange, ChangeOutcome } from "./change-cells";
import type { ExcelProblem, ExcelResult } from "./excel-result";
import { findCells, type SheetAccess } from "./find-cells";
import { inTurn } from "./in-turn";
import { isTooLong, withNew, type Journal, type Step } from "./journal";
import type { JournalStore } from "./journal-store";
import { lookAround } from "./look-around";
import { asOwnWrite } from "./own-writes";
import { failure, problemOf, request, run } from "./run";
import type { SkippedCell, StepToWrite, WriteOptions, WriteReport } from "./step";
import { changedCell, isKeptFrom, placeOf } from "./skipped-cells";
import { cellsPartsOf } from "./step-parts";

/**
 * Writes a step: either all of it that can be written, with a word on each cell that cannot, or nothing. Three requests
 * for an ordinary step (the sheets, the cells, the writing), all in one undo step of Excel's own where it has that.
 */
export function writeStep(step: StepToWrite, options: WriteOptions = {}): Promise<ExcelResult<WriteReport>> {
  return inTurn(() =>
    asOwnWrite(async () => {
      const written = await tryToWrite(step, options);
      // A sheet was deleted or protected since it was looked at: now that is known, and said of its cells.
      const kind = written.ok ? undefined : written.problem.kind;
      return kind === "gone" || kind === "protected" ? tryToWrite(step, options) : written;
    }),
  );
}

async function tryToWrite(step: StepToWrite, options: WriteOptions): Promise<ExcelResult<WriteReport>> {
  if (options.signal?.aborted) return failure("cancelled");
  const result = await run((context) => write(context, step, options), { oneUndo: true });
  return result.ok ? result.value : result;
}

/** Never rejects: once something is written it must not be begun again. */
async function write(
  context: Excel.RequestContext,
  { label, edits = [] }: StepToWrite,
  options: WriteOptions,
): Promise<ExcelResult<WriteReport>> {
  let judged: Judged;
  let store: JournalStore;
  let sheets: readonly SheetAccess[];
  try {
    [store, sheets] = await request(context, () => lookAround(context), options.signal);
    judged = await judge(context, edits, sheets, options.signal);
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const { changes } = judged;
  if (changes.length === 0) return { ok: true, value: { written: [], skipped: judged.skipped } };

  const { journal } = store;
  const stepOf = (changed: readonly CellChange[]): Step => ({
    id: `step-${journal.next}`,
    label,
    parts: cellsPartsOf(changed, names),
  });
  const journalOf = (changed: readonly CellChange[]): Journal =>
    changed.length === 0 ? journal : withNew(journal, stepOf(changed));
  if (isTooLong(stepOf(changes))) return failure("too-large");
  const report = (changed: readonly CellChange[], more: readonly SkippedCell[]): WriteReport => ({
    written: changed.map((change) => placeOf(change, names)),
    skipped: [...judged.skipped, ...more],
    ...(changed.length > 0 && { stepId: stepOf(changed).id }),
  });

  const carried = await carryOut(context, { changes, store, journal: journalOf, keep: "before" }, options);
  if (!carried.ok) {
    const { touched, problem } = carried;
    const standing = touched.length === 0 ? [] : await putBack(context, touched, store, journalOf);
    if (standing.length === 0) return { ok: false, problem: named(problem, changes, names) };
    return { ok: true, value: { ...report(standing, []), stopped: problem } };
  }
  const settled = await settle(context, changes, carried.outcomes, store, journalOf);
  return { ok: true, value: report(settled.changed, settled.skipped(names)) };
}

interface Judged {
  readonly changes: readonly CellChange[];
  readonly skipped: readonly SkippedCell[];
}

/** Reads the cells of edits and parts those that can be made from those that cannot. */
async function judge(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  sheets: readonly SheetAccess[],
  signal: AbortSignal | undefined,
): Promise<Judged> {
  const known = edits.map((edit) => ({ edit, sheet: sheets.find(({ name }) => name === edit.place.sheet) }));
  const there = known.flatMap(({ edit, sheet }) => (sheet ? [{ edit, sheet }] : []));
  const places = there.map(({ edit: { place }, sheet }) => ({ ...place, sheetId: sheet.id }));
  const cells = await findCells(context, places, signal);
  const changes: CellChange[] = [];
  const skipped: SkippedCell[] = known.flatMap(({ edit: { place }, sheet }) =>
    sheet ? [] : [{ place, why: "gone" as const }],
  );
  const seen = new Set<string>();
  there.forEach(({ edit, sheet }, index) => {
    const cell = cells[index];
    if (cell === undefined) return;
    const key = `${sheet.id} ${edit.place.row} ${edit.place.column}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    const to = wantedState(edit, cell.state.format);
    // Of two edits of one cell the second one comes upon what the first one has written.
    if (!isFirst || !stillHolds(cell.state, edit.before)) skipped.push(changedCell(edit.place, cell.state));
    else if (isKeptFrom(cell, to, sheet)) skipped.push({ place: edit.place, why: "protected" });
    else {
      const { row, column } = edit.place;
      changes.push({ sheetId: sheet.id, row, column, from: cell.state, to, mayFormat: sheet.mayFormat });
    }
  });
  return { changes, skipped };
}

function wantedState({ after, format }: CellEdit, now: string): CellState {
  const isText = after.formula === undefined && (typeof after.value === "string" || after.value === null);
  // In a cell of text a number or a formula would be a text.
  return { ...after, format: format ?? (now === "@" && !isText ? "General" : now) };
}

interface Settled {
  readonly changed: readonly CellChange[];
  readonly skipped: (names: ReadonlyMap<string, string>) => readonly SkippedCell[];
}

/** Puts back what did not come out as it should, and lets the journal say what did. */
async function settle(
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

/** With the sheet that it happened on, where there is but one. */
function named(
  problem: ExcelProblem,
  changes: readonly CellChange[],
  names: ReadonlyMap<string, string>,
): ExcelProblem {
  const [id, ...others] = new Set(changes.map(({ sheetId }) => sheetId));
  const sheet = id === undefined || others.length > 0 ? undefined : names.get(id);
  return sheet === undefined ? problem : { ...problem, sheet };
}
