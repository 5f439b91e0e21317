import { checkWithProse, inputGroups, isAboutProse, narrateWorkbook, type Narrated } from "../../engine";
import { success, type Result } from "../../common/result";
import type { TaughtHeader } from "../../budget/taught";
import { narrate } from "../../narrate/write/narrate";
import type { AssignedTable } from "../../recognize/places/assigned";
import { checkResult } from "../../report/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { inputsOf } from "../narrative/form/fields";
import type { FormTexts } from "../narrative/form/form";
import type { CheckedText, ShownNarrative } from "../narrative/shown-narrative";
import { shownNarrative } from "./show-narrative";

/** What the narrative is written from, beside the workbooks of this year and the last. */
export interface NarrativeRequest {
  readonly assigned: readonly AssignedTable[];
  /** The id of the one standard by which the tables are to be read. */
  readonly standard?: string | undefined;
  /** Headers that were explained. */
  readonly taught?: readonly TaughtHeader[];
  /** Which of the workbook's budgets, from 1. */
  readonly choice: number;
  /** What the user typed, and what an earlier session read of last year's workbook, by key. */
  readonly supplied: FormTexts;
  /** From an earlier session, where last year's workbook is not open. */
  readonly drafts: FormTexts;
}

export interface TextRequest extends Pick<
  NarrativeRequest,
  "assigned" | "standard" | "taught" | "choice" | "supplied"
> {
  readonly text: string;
}

/** What the thread has of this year, and of the last where that is open; the error is why that file cannot be read. */
export interface Workbooks {
  readonly workbook: WorkbookSnapshot;
  readonly lastYear: Result<WorkbookSnapshot, string> | undefined;
}

/** The narrative as the pane shows it. */
export function writeNarrative(
  workbooks: Workbooks,
  request: NarrativeRequest,
): Result<ShownNarrative, string> | undefined {
  const narrated = narratedOf(workbooks, request);
  return narrated?.ok ? success(shownNarrative(narrated.value)) : narrated;
}

/** The same as a Word document. */
export async function writeDocument(
  workbooks: Workbooks,
  request: NarrativeRequest,
): Promise<Result<Uint8Array, string> | undefined> {
  const narrated = narratedOf(workbooks, request);
  if (!narrated?.ok) return narrated;
  // Large, and only wanted here.
  const { narrativeDocument } = await import("../../report/word/narrative-document");
  return success(await narrativeDocument(narrated.value));
}

function narratedOf(
  { workbook, lastYear }: Workbooks,
  { assigned, standard, taught = [], choice, supplied, drafts }: NarrativeRequest,
): Result<Narrated, string> | undefined {
  if (lastYear?.ok === false) return lastYear;
  const inputs = inputsOf(supplied, inputGroups);
  const reading = { assigned, standard, taught, choice };
  const narrated = narrateWorkbook(workbook, inputs, lastYear?.value, reading);
  if (!narrated?.ok || lastYear !== undefined) return narrated;
  return success(withDrafts(narrated.value, drafts));
}

function withDrafts(narrated: Narrated, drafts: FormTexts): Narrated {
  const { standard, recognition, inputs } = narrated;
  const narrative = narrate(recognition.document, standard, inputs, {
    drafts: new Map(Object.entries(drafts)),
  });
  return { ...narrated, narrative };
}

/** A text that stands in no cell, line by line. `undefined` where the workbook holds no budget tables. */
export function checkText(
  { workbook }: Pick<Workbooks, "workbook">,
  { text, assigned, standard, taught = [], choice, supplied }: TextRequest,
): CheckedText | undefined {
  const paragraphs = text.split(/\r?\n/).map((line, paragraph) => ({ text: line, place: { paragraph } }));
  const inputs = inputsOf(supplied, inputGroups);
  const options = { prose: paragraphs, inputs, choice, standard, taught };
  const checked = checkWithProse(workbook, assigned, options);
  if (!checked?.ok) return undefined;
  const { findings, notChecked } = checkResult("", checked.value);
  const isProse = ({ check }: { readonly check: string }) => isAboutProse(check);
  const own = findings.filter((finding) => isProse(finding) && finding.outcome === "failed");
  return {
    findings: own.filter(({ quote }) => quote !== undefined),
    remarks: own.filter(({ quote }) => quote === undefined).map(({ message }) => message),
    notChecked: notChecked.filter(isProse).map(({ title, reason }) => `${title}：${reason}`),
  };
}

/** Reads a file's bytes; the error is why it cannot be read, in one Chinese sentence. */
export async function readLastYear(bytes: Uint8Array): Promise<Result<WorkbookSnapshot, string>> {
  // The file reader is larger than all the rest, and only wanted here.
  const { readWorkbook } = await import("../../workbook/file/read-workbook");
  return readWorkbook(bytes);
}
