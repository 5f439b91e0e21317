import { ONE } from "./amount/decimal";
import { shortest } from "./amount/format";
import { diagnose } from "./check/diagnose";
import type { Diagnosis } from "./check/diagnosis";
import { judgeTables, tableChecks } from "./check/judge-tables";
import type { JudgedTables } from "./check/judged-tables";
import { failure, success, type Result } from "./common/result";
import { draftReasons } from "./narrate/write/drafts";
import { checkProse, noProse } from "./narrate/check-prose";
import { findProse, sectionsIn, type ProseParagraph } from "./narrate/read/find-prose";
import { lastYearFigures } from "./narrate/write/last-year";
import { narrate, narrativeContext, type Narrative } from "./narrate/write/narrate";
import { proseChecks } from "./narrate/prose-checks";
import { compareYears, type YearOnYear } from "./narrate/write/year-on-year";
import { recalculate, type RecalculationMode } from "./recalculate/recalculate";
import type { Recalculation } from "./recalculate/proposal";
import { shanxi } from "./standards/shanxi/standard";
import type { CheckDescription } from "./budget/check-description";
import { noInputs, type InputGroup, type NarrativeInputs } from "./budget/inputs";
import type { Standard } from "./budget/standard";
import type { WorkbookSnapshot } from "./workbook/snapshot";
import type { AssignedTable } from "./recognize/places/assigned";
import { recognize, type Recognition } from "./recognize/recognize";

/**
 * The one engine behind the command line and the pane: a workbook in, what is to be said of it out. Pure and
 * synchronous; it knows every standard, and no host.
 */
export const standards: readonly [Standard, ...Standard[]] = [shanxi];

/** What may be supplied for the narratives of any of them. */
export const inputGroups: readonly InputGroup[] = standards.flatMap(({ inputs }) => inputs);

/** Every check that may say something of a workbook: of its tables, and of its prose. */
export function allChecks(standard: Standard): readonly CheckDescription[] {
  return [...tableChecks(standard), ...proseChecks];
}

/** Whether the check of this id looks at the prose, whatever the standard. */
export function isAboutProse(check: string): boolean {
  return proseChecks.some(({ id }) => id === check);
}

/** A workbook with budget tables: what was found in it, by which standard. */
export interface Recognized {
  readonly recognition: Recognition;
  readonly standard: Standard;
}

export interface Checked extends Recognized {
  readonly judged: JudgedTables;
  readonly diagnosis: Diagnosis;
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

/** What goes with a workbook when its prose is checked. */
export interface ProseOptions {
  /** The prose itself, where it is not on a sheet of the workbook. */
  readonly prose?: readonly ProseParagraph[];
  readonly inputs?: NarrativeInputs;
  readonly lastYear?: WorkbookSnapshot;
}

/**
 * `undefined` when the workbook holds no table of any standard. It fails only where last year's workbook was given, and
 * says why in one Chinese sentence.
 */
export function checkWithProse(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[],
  { prose: paragraphs, inputs = noInputs, lastYear }: ProseOptions,
): Result<Checked, string> | undefined {
  const recognized = recognizeWorkbook(workbook, assigned);
  if (recognized === undefined) return undefined;
  const last = lastYear && readLastYear(recognized, inputs, lastYear);
  if (last?.ok === false) return last;
  return success(checkedProse(recognized, workbook, paragraphs, last?.value.inputs ?? inputs));
}

/** `undefined` when the workbook holds no table of any standard. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Checked | undefined {
  const recognized = recognizeWorkbook(workbook, assigned);
  return recognized && checkedProse(recognized, workbook, undefined, noInputs);
}

function checkedProse(
  recognized: Recognized,
  workbook: WorkbookSnapshot,
  paragraphs: readonly ProseParagraph[] | undefined,
  inputs: NarrativeInputs,
): Checked {
  const { standard, recognition } = recognized;
  const { document } = recognition;
  const judged = judgeTables(document, standard);
  const found = paragraphs ? sectionsIn(paragraphs, standard) : findProse(workbook, standard);
  const said = found && checkProse(found, narrativeContext(document, inputs), standard);
  // A workbook without prose is nothing to speak of; a text that was given and is none is.
  const prose = said ?? (paragraphs && noProse(standard));
  return { ...recognized, judged, diagnosis: diagnose(document, judged, prose) };
}

/** What to write into a checked workbook so that it adds up. */
export function recalculateWorkbook(
  workbook: WorkbookSnapshot,
  checked: Checked,
  mode: RecalculationMode,
): Recalculation {
  const { recognition, judged, diagnosis } = checked;
  return recalculate({ workbook, document: recognition.document, judged, diagnosis }, mode);
}

export interface Narrated extends Recognized {
  readonly narrative: Narrative;
  /** What the narrative was written from, last year's figures included. */
  readonly inputs: NarrativeInputs;
  /** Where last year's workbook was given. */
  readonly years?: YearOnYear;
}

/** `undefined` when the workbook holds no table of any standard; why nothing can be written is one Chinese sentence. */
export function narrateWorkbook(
  workbook: WorkbookSnapshot,
  inputs: NarrativeInputs = noInputs,
  lastYear?: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Result<Narrated, string> | undefined {
  const recognized = recognizeWorkbook(workbook, assigned);
  if (recognized === undefined) return undefined;
  const { standard, recognition } = recognized;
  const { document } = recognition;
  const mistake = wrongYear(recognized, inputs);
  if (mistake !== undefined) return failure(mistake);
  if (lastYear === undefined) {
    return success({ ...recognized, inputs, narrative: narrate(document, standard, inputs) });
  }
  const last = readLastYear(recognized, inputs, lastYear);
  if (!last.ok) return last;
  const drafts = draftReasons(last.value.years, standard.reasonDrafts);
  const narrative = narrate(document, standard, last.value.inputs, drafts);
  return success({ ...recognized, ...last.value, narrative });
}

/** Why the figures that were supplied are not last year's. */
function wrongYear({ standard, recognition }: Recognized, inputs: NarrativeInputs): string | undefined {
  const { year } = recognition.document;
  const input = standard.inputs.flatMap((group) => group.inputs).find(({ type }) => type === "year");
  const given = input && inputs.get(input.key);
  if (input === undefined || typeof given !== "bigint" || year === undefined) return undefined;
  if (given === BigInt(year - 1) * ONE) return undefined;
  return `“${input.key}”是 ${shortest(given)}，这套预算是 ${year} 年的，上年应为 ${year - 1}`;
}

/** Last year's figures and what changed since; refused where it is not last year's, or another department's. */
function readLastYear(
  { standard, recognition: { document } }: Recognized,
  inputs: NarrativeInputs,
  lastYear: WorkbookSnapshot,
): Result<{ readonly inputs: NarrativeInputs; readonly years: YearOnYear }, string> {
  const last = recognizeWorkbook(lastYear)?.recognition.document;
  if (last === undefined) return failure("上年的工作簿里没有找到预算公开表，请确认选对了文件");
  const figures = lastYearFigures(document, last, standard.inputs);
  if (!figures.ok) return figures;
  // What the user typed goes before what was read.
  return success({
    inputs: new Map([...figures.value, ...inputs]),
    years: compareYears(document, last, standard.yearComparisons),
  });
}
