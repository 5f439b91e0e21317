import { emptyJournal, type ChangedCell, type Journal, type Step, type StepPart } from "./journal";

/** Reads a journal that was kept; one that is damaged is as good as none. */
export function parseJournal(text: string): Journal {
  try {
    const found: unknown = JSON.parse(text);
    return isJournal(found) ? found : emptyJournal;
  } catch {
    return emptyJournal;
  }
}

function isJournal(value: unknown): value is Journal {
  return (
    isRecord(value) && isCount(value.next) && isListOf(value.done, isStep) && isListOf(value.undone, isStep)
  );
}

function isStep(value: unknown): value is Step {
  return isRecord(value) && isText(value.id) && isText(value.label) && isListOf(value.parts, isPart);
}

function isPart(value: unknown): value is StepPart {
  if (!isRecord(value) || !isText(value.sheetId) || !isText(value.sheet)) return false;
  return value.kind === "cells" && isListOf(value.cells, isChangedCell);
}

function isChangedCell(value: unknown): value is ChangedCell {
  return (
    isRecord(value) &&
    isCount(value.row) &&
    isCount(value.column) &&
    isState(value.before) &&
    isState(value.after)
  );
}

function isState(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.format)) return false;
  if (value.formula !== undefined && !isText(value.formula)) return false;
  const { value: held } = value;
  return ["string", "number", "boolean"].includes(typeof held) || held === null || isError(held);
}

const isError = (value: unknown): boolean => isRecord(value) && isText(value.error);
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
