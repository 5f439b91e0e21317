import {
  emptyJournal,
  type ChangedCell,
  type Journal,
  type SheetReference,
  type Step,
  type StepPart,
} from "./journal";
import type { NewChart, NewFormula, NewSheet } from "../structure/new-parts";

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
    isRecord(value) &&
    isCount(value.next) &&
    isListOf(value.done, isStep) &&
    isListOf(value.undone, isStep) &&
    (value.parked === undefined || isListOf(value.parked, isReference))
  );
}

function isStep(value: unknown): value is Step {
  return isRecord(value) && isText(value.id) && isText(value.label) && isListOf(value.parts, isPart);
}

function isPart(value: unknown): value is StepPart {
  if (!isRecord(value) || !isReference(value)) return false;
  switch (value.kind) {
    case "cells":
      return isListOf(value.cells, isChangedCell);
    case "sheet":
      return isNewSheet(value.added);
    case "chart":
      return isText(value.name) && isNewChart(value.added);
    default:
      return false;
  }
}

function isReference(value: unknown): value is SheetReference {
  return isRecord(value) && isText(value.sheetId) && isText(value.sheet);
}

function isNewSheet(value: unknown): value is NewSheet {
  const isCell = (cell: unknown): cell is string | number => isText(cell) || typeof cell === "number";
  const isRow = (row: unknown): row is (string | number)[] => isListOf(row, isCell);
  return (
    isRecord(value) &&
    isText(value.name) &&
    isListOf(value.rows, isRow) &&
    isListOf(value.columnWidths ?? [], isNumber) &&
    isListOf(value.boldRows ?? [], isCount) &&
    isListOf(value.formulas ?? [], isNewFormula)
  );
}

function isNewFormula(value: unknown): value is NewFormula {
  return (
    isRecord(value) &&
    isCount(value.row) &&
    isCount(value.column) &&
    isText(value.formula) &&
    isText(value.format)
  );
}

function isNewChart(value: unknown): value is NewChart {
  return (
    isRecord(value) &&
    ["pie", "doughnut", "column"].includes(String(value.kind)) &&
    isText(value.title) &&
    [value.width, value.height].every(isNumber) &&
    [value.categories, value.values].every(isArea) &&
    isRecord(value.at) &&
    isText(value.at.sheet) &&
    [value.at.row, value.at.column].every(isCount)
  );
}

function isArea(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.sheet)) return false;
  return [value.top, value.left, value.bottom, value.right].every(isCount);
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
const isNumber = (value: unknown): value is number => typeof value === "number";
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
