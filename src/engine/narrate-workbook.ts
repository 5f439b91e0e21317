import { type NarrativeInputs, noInputs } from "../budget/narrative/inputs";
import type { TaughtHeader } from "../budget/taught";
import { type Result, failure, success } from "../common/result";
import { type ProseParagraph, findProse, sectionsIn } from "../narrate/read/find-prose";
import { draftReasons } from "../narrate/write/drafts";
import { type Narrative, narrate } from "../narrate/write/narrate";
import type { YearOnYear } from "../narrate/write/year-on-year";
import type { AssignedTable } from "../recognize/places/assigned";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { type DocumentChoice, chooseDocument } from "./choose-document";
import { readLastYear, standingOf, wrongYear, yearBefore } from "./last-year";
import { type Recognized, recognizeAll } from "./recognize-all";

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
  {
    assigned = [],
    taught = [],
    choice,
    standard: wanted,
    lastProse,
  }: {
    readonly assigned?: readonly AssignedTable[];
    readonly taught?: readonly TaughtHeader[];
    readonly choice?: DocumentChoice;
    /** The id of the one standard by which the tables are to be read. */
    readonly standard?: string | undefined;
    /** Last year's prose, where it is not on a sheet of last year's workbook. */
    readonly lastProse?: readonly ProseParagraph[] | undefined;
  } = {},
): Result<Narrated, string> | undefined {
  const chosen = chooseDocument(recognizeAll(workbook, assigned, wanted, taught), choice);
  if (chosen?.ok !== true) return chosen;
  const recognized = chosen.value;
  const { standard, recognition } = recognized;
  const { document } = recognition;
  const mistake = wrongYear(recognized, inputs);
  if (mistake !== undefined) return failure(mistake);
  const given = lastProse && sectionsIn(lastProse, standard);
  if (lastProse !== undefined && given === undefined) {
    const example = standard.sections.find((section) => section.id === "assets") ?? standard.sections[0];
    return failure(
      `上年的情况说明里没有认出各部分，请保留各部分的标题${example ? `，例如“${example.number}、${example.title(document.kind)}”` : ""}`,
    );
  }
  if (lastYear === undefined) {
    const drafts = given && standingOf(yearBefore(document), given, standard);
    const narrative = narrate(document, standard, inputs, drafts && { drafts });
    return success({ ...recognized, inputs, narrative });
  }
  const last = readLastYear(recognized, inputs, lastYear, taught);
  if (!last.ok) return last;
  const { last: before, ...figures } = last.value;
  const prose = given ?? findProse(before.workbook, standard);
  const drafts = new Map([
    ...(prose === undefined ? [] : standingOf(before.recognition.document, prose, standard)),
    ...draftReasons(
      { document, last: before.recognition.document, years: figures.years },
      standard.reasonDrafts,
    ),
  ]);
  const lastYearsBudget = before.recognition.document;
  const narrative = narrate(document, standard, figures.inputs, { drafts, lastYear: lastYearsBudget });
  return success({ ...recognized, ...figures, narrative });
}
