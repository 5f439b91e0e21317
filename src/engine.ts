import type { Examination } from "./check/examination";
import { examinationOf, judgeDocument, type Judged } from "./check/examine";
import { draftReasons } from "./narrate/drafts";
import { lastYearFigures, withLastYear } from "./narrate/last-year";
import { narrate, type Narrative } from "./narrate/narrate";
import { compareYears, type YearOnYear } from "./narrate/year-on-year";
import type { AssignedTable } from "./recognize/candidates";
import { recalculate, type RecalculationMode } from "./recalculate/recalculate";
import type { Recalculation } from "./recalculate/proposal";
import { recognize, type Recognition } from "./recognize/recognize";
import { shanxi } from "./standards/shanxi/standard";
import type { NarrativeInputs } from "./standards/narrative-inputs";
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

export interface Narrated extends Recognized {
  readonly narrative: Narrative;
  /** What the narrative was written from, last year's figures included. */
  readonly inputs: NarrativeInputs;
  /** Where last year's workbook was given. */
  readonly years?: YearOnYear;
}

/** Why nothing can be written, in one Chinese sentence. */
export interface Refusal {
  readonly refusal: string;
}

/** `undefined` when the workbook holds no table of any standard. */
export function narrateWorkbook(
  workbook: WorkbookSnapshot,
  inputs: NarrativeInputs = {},
  lastYear?: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Narrated | Refusal | undefined {
  const recognized = recognizeWorkbook(workbook, assigned);
  if (recognized === undefined) return undefined;
  const { standard, recognition } = recognized;
  const { document } = recognition;
  const given = inputs.lastYear?.year;
  if (given !== undefined && document.year !== undefined && given !== document.year - 1) {
    return {
      refusal: `“lastYear.year”是 ${given}，这套预算是 ${document.year} 年的，上年应为 ${document.year - 1}`,
    };
  }
  if (lastYear === undefined) {
    return { ...recognized, inputs, narrative: narrate(document, standard, inputs) };
  }
  const last = recognizeWorkbook(lastYear);
  if (last === undefined) return { refusal: "上年的工作簿里没有找到预算公开表，请确认选对了文件" };
  const figures = lastYearFigures(document, last.recognition.document);
  if (!figures.ok) return { refusal: figures.message };
  const years = compareYears(document, last.recognition.document);
  const all = withLastYear(inputs, figures.lastYear);
  return {
    ...recognized,
    inputs: all,
    years,
    narrative: narrate(document, standard, all, draftReasons(years)),
  };
}
