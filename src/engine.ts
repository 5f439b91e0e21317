import type { Examination } from "./check/examination";
import { examinationOf, judgeDocument, type Judged } from "./check/examine";
import type { AssignedTable } from "./recognize/candidates";
import { recalculate, type RecalculationMode } from "./recalculate/recalculate";
import type { Recalculation } from "./recalculate/proposal";
import { recognize, type Recognition } from "./recognize/recognize";
import { shanxi } from "./standards/shanxi/standard";
import type { Standard } from "./standards/standard";
import type { WorkbookSnapshot } from "./workbook/snapshot";

/**
 * The one engine behind the command line and the pane: a workbook in, what is to be said of it out. Pure and
 * synchronous; it knows every standard, and no host.
 */
export const standards: readonly [Standard, ...Standard[]] = [shanxi];

/** A workbook with budget tables: what was found in it, by which standard. */
export interface Recognized {
  readonly recognition: Recognition;
  readonly standard: Standard;
}

export interface Checked extends Recognized {
  readonly judged: Judged;
  readonly examination: Examination;
}

/** `undefined` when the workbook holds no table of any standard. */
export function recognizeWorkbook(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Recognized | undefined {
  const recognition = recognize(workbook, standards, assigned);
  if (recognition === undefined || recognition.found === 0) return undefined;
  const standard = standards.find(({ id }) => id === recognition.document.standard);
  return standard && { recognition, standard };
}

/** `undefined` when the workbook holds no table of any standard. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Checked | undefined {
  const recognized = recognizeWorkbook(workbook, assigned);
  if (recognized === undefined) return undefined;
  const { document } = recognized.recognition;
  const judged = judgeDocument(document, recognized.standard);
  return { ...recognized, judged, examination: examinationOf(document, judged) };
}

/** What to write into a checked workbook so that it adds up. */
export function recalculateWorkbook(
  workbook: WorkbookSnapshot,
  checked: Checked,
  mode: RecalculationMode,
): Recalculation {
  const { recognition, judged, examination } = checked;
  return recalculate({ workbook, document: recognition.document, judged, examination }, mode);
}
