import type { TaughtHeader } from "../budget/taught";
import { withTaught } from "../recognize/kinds/taught/taught-labels";
import type { AssignedTable } from "../recognize/places/assigned";
import type { Leftover } from "../recognize/places/candidate";
import {
  type RecognizedDocument,
  type Standards,
  onlyStandard,
  recognizeDocuments,
} from "../recognize/recognize-documents";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readBy, standards } from "./standards";

/** One budget of a workbook: what was found of it, by which standard. */
export type Recognized = RecognizedDocument;

/** All budgets of a workbook, as they stand in it. */
export function recognizeAll(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
  /** The id of the one standard by which they are to be read. */
  wanted?: string,
  taught: readonly TaughtHeader[] = [],
): readonly Recognized[] {
  const isKnown = standards.some(({ id }) => id === wanted);
  const by = wanted !== undefined && isKnown ? onlyStandard(readBy, wanted) : readBy;
  return recognizeDocuments(workbook, knowing(by, taught), assigned).documents;
}

/** The standards with what persons have taught of headers. */
export function knowing(by: Standards, taught: readonly TaughtHeader[]): Standards {
  // What is read of a sheet is kept by the very standards that it was read by.
  if (taught.length === 0) return by;
  const { budget, final } = by.kinds;
  return { ...by, taught, kinds: { budget: withTaught(budget, taught), final: withTaught(final, taught) } };
}

/** The first budget of a workbook; `undefined` where there is none. */
export function recognizeWorkbook(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Recognized | undefined {
  return recognizeAll(workbook, assigned)[0];
}

/** Titles of tables that stand in a workbook without having been read, and why. */
export function unreadTitles(workbook: WorkbookSnapshot): readonly Leftover[] {
  return recognizeDocuments(workbook, readBy).unread;
}
