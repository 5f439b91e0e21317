import type { CellState } from "../write/cell-state";
import type { NewChart, NewSheet } from "../structure/new-parts";

/**
 * What this add-in has done to the workbook, in order, so that it can be taken back. Plain JSON data, kept with the
 * workbook: addresses, contents and formats, nothing else.
 */
export interface Journal {
  /** The number of the next step. */
  readonly next: number;
  /** The last one was done last. */
  readonly done: readonly Step[];
  /** The last one was undone last. */
  readonly undone: readonly Step[];
  /** Sheets that were added and then undone: hidden and empty, to be taken for the next one that is added. */
  readonly parked?: readonly SheetReference[];
}

export interface SheetReference {
  readonly sheetId: string;
  /** Its name at the time: some programs give new ids when they save. */
  readonly sheet: string;
}

export interface Step {
  readonly id: string;
  readonly label: string;
  /** In the order in which they were done. */
  readonly parts: readonly StepPart[];
}

type StepPart = CellsPart | StructurePart;

/** What comes and goes as a whole. */
export type StructurePart = SheetPart | ChartPart;

/** Cells of one sheet. */
export interface CellsPart extends SheetReference {
  readonly kind: "cells";
  readonly cells: readonly ChangedCell[];
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: CellState;
}

export interface SheetPart extends SheetReference {
  readonly kind: "sheet";
  readonly added: NewSheet;
}

export interface ChartPart extends SheetReference {
  readonly kind: "chart";
  /** By which the chart is found again; it is not shown. */
  readonly name: string;
  readonly added: NewChart;
}

export const emptyJournal: Journal = { next: 1, done: [], undone: [] };

/** In characters, as JSON. It travels with the file: some thousand cells, hundreds of steps of the usual size. */
const LONGEST_JOURNAL = 500_000;

/** With a new step. What was undone before can then no longer be redone. */
export function withNew(journal: Journal, step: Step): Journal {
  return bounded({ ...journal, next: journal.next + 1, done: [...journal.done, step], undone: [] });
}

/** After a step was undone. */
export function withUndone(journal: Journal, step: Step): Journal {
  const { done, undone } = journal;
  return { ...journal, done: without(done, step), undone: [...undone, step] };
}

/** After a step, or what of it could be done, was done again. */
export function withRedone(journal: Journal, step: Step): Journal {
  const { done, undone } = journal;
  return { ...journal, done: [...done, step], undone: without(undone, step) };
}

/** With the sheets that are now hidden and empty. */
export function withParked(journal: Journal, parked: readonly SheetReference[]): Journal {
  return parked.length === 0 ? journal : { ...journal, parked: [...(journal.parked ?? []), ...parked] };
}

/** Without the sheets that are in use again. */
export function withoutParked(journal: Journal, sheetIds: readonly string[]): Journal {
  const { parked, ...rest } = journal;
  const left = (parked ?? []).filter(({ sheetId }) => !sheetIds.includes(sheetId));
  return left.length === 0 ? rest : { ...rest, parked: left };
}

export const structureOf = (step: Step): readonly StructurePart[] =>
  step.parts.filter((part): part is StructurePart => part.kind !== "cells");

export const isTooLong = (step: Step): boolean => lengthOf(step) > LONGEST_JOURNAL - 1000;

const lengthOf = (value: unknown): number => JSON.stringify(value).length;
const without = (steps: readonly Step[], { id }: Step): readonly Step[] =>
  steps.filter((step) => step.id !== id);

/** Drops the oldest steps. */
function bounded(journal: Journal): Journal {
  const lengths = journal.done.map((step) => lengthOf(step) + 1);
  let total = lengths.reduce((sum, length) => sum + length, 1000);
  let first = 0;
  while (total > LONGEST_JOURNAL && first < lengths.length - 1) {
    total -= lengths[first] ?? 0;
    first += 1;
  }
  return { ...journal, done: journal.done.slice(first) };
}
