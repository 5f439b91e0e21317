import { toStory } from "./to-story";
import { checkWithProse, narrateWorkbook, type Narrated } from "../../engine";
import { success, type Result } from "../../common/result";
import { narrate } from "../../narrate/write/narrate";
import type { AssignedTable } from "../../recognize/places/candidates";
import { checkResult } from "../../report/result";
import type { NarrativeInputs } from "../../budget/narrative-inputs";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { FormTexts } from "../narrative/form/form";
import type { CheckedText, Story } from "../narrative/story";

/** What the narrative is written from. */
export interface StoryRequest {
  readonly assigned: readonly AssignedTable[];
  readonly inputs: NarrativeInputs;
  /** From an earlier session, where last year's workbook is not open. */
  readonly drafts: FormTexts;
}

/** `undefined` where the workbook holds no budget tables. */
export function tellStory(
  workbook: WorkbookSnapshot,
  request: StoryRequest,
  lastYear: WorkbookSnapshot | undefined,
): Result<Story, string> | undefined {
  const narrated = narratedOf(workbook, request, lastYear);
  return narrated?.ok ? success(toStory(narrated.value)) : narrated;
}

/** The same before it is made into what the pane shows. */
export function narratedOf(
  workbook: WorkbookSnapshot,
  { assigned, inputs, drafts }: StoryRequest,
  lastYear: WorkbookSnapshot | undefined,
): Result<Narrated, string> | undefined {
  const narrated = narrateWorkbook(workbook, inputs, lastYear, assigned);
  if (narrated?.ok !== true || lastYear !== undefined) return narrated;
  return success(withDrafts(narrated.value, drafts));
}

function withDrafts(narrated: Narrated, drafts: FormTexts): Narrated {
  const { standard, recognition, inputs } = narrated;
  const narrative = narrate(recognition.document, standard, inputs, new Map(Object.entries(drafts)));
  return { ...narrated, narrative };
}

/** A text that stands in no cell, line by line. `undefined` where the workbook holds no budget tables. */
export function checkText(
  workbook: WorkbookSnapshot,
  text: string,
  { assigned, inputs }: Pick<StoryRequest, "assigned" | "inputs">,
): CheckedText | undefined {
  const paragraphs = text.split(/\r?\n/).map((line, paragraph) => ({ text: line, place: { paragraph } }));
  const checked = checkWithProse(workbook, assigned, { prose: paragraphs, inputs });
  if (checked?.ok !== true) return undefined;
  const { findings, notChecked } = checkResult("", checked.value);
  const isProse = ({ check }: { readonly check: string }) => check.startsWith("narrative-");
  const own = findings.filter((finding) => isProse(finding) && finding.outcome === "failed");
  return {
    findings: own.filter(({ quote }) => quote !== undefined),
    remarks: own.filter(({ quote }) => quote === undefined).map(({ message }) => message),
    notChecked: notChecked.filter(isProse).map(({ title, reason }) => `${title}：${reason}`),
  };
}
