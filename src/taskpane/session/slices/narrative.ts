import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { Form } from "../../narrative/form/form";
import type { NarratedBudget } from "../../narrative/narrated-budget";
import type { NarrativeText } from "../../narrative/narrative-text";
import type { Inserted } from "../../narrative/sheet/remembered";
import type { SectionInsertion } from "../../narrative/sheet/section-insertion";
import type { CheckedText, ShownNarrative } from "../../narrative/shown-narrative";
import type { LastYearFile, NarrativeNotice, PaneEvent } from "../pane-event";

/** All that the narrative's view knows. */
export interface NarrativeState {
  readonly isBusy: boolean;
  /** Which of the workbook's budgets it is of: all that is below goes with it. */
  readonly budget: NarratedBudget | undefined;
  readonly form: Form;
  /** The paragraphs that were put into the workbook. */
  readonly inserted: readonly Inserted[];
  readonly text: NarrativeText;
  /** Last year's file, where it is open. */
  readonly lastYear: LastYearFile | undefined;
  /** Why a file that was chosen as last year's is not taken, in one Chinese sentence. */
  readonly fileRefusal: string | undefined;
  /** It would write over cells, and waits for the user's word. */
  readonly insertion: SectionInsertion | undefined;
  readonly checkedText: CheckedText | undefined;
  readonly notice: NarrativeNotice | undefined;
}

export const freshNarrative: NarrativeState = {
  isBusy: false,
  budget: undefined,
  form: { typed: {}, read: {}, drafts: {} },
  inserted: [],
  text: { is: "none" },
  lastYear: undefined,
  fileRefusal: undefined,
  insertion: undefined,
  checkedText: undefined,
  notice: undefined,
};

export function nextNarrative(narrative: NarrativeState, event: PaneEvent): NarrativeState {
  switch (event.is) {
    case "narrative-busy":
      return { ...narrative, isBusy: event.on };
    case "narrative-restored": {
      const { isBusy, budget } = narrative;
      const isOther = budget !== undefined && budget.name !== event.budget.name;
      const { budget: now, form, inserted } = event;
      return { ...(isOther ? freshNarrative : narrative), isBusy, budget: now, form, inserted };
    }
    case "form-filled":
      return { ...narrative, form: event.form };
    case "paragraphs-inserted":
      return { ...narrative, inserted: event.inserted };
    case "narrative-written":
      return { ...narrative, text: event.text, fileRefusal: undefined };
    case "last-year-opened":
      return { ...narrative, lastYear: event.file };
    case "last-year-refused":
      return { ...narrative, fileRefusal: event.why };
    case "insertion-planned":
      return { ...narrative, insertion: event.insertion };
    case "text-checked":
      return { ...narrative, checkedText: event.checked };
    // What was said of the last thing is not said of the next.
    case "reading":
    case "writing":
      return narrative.notice === undefined ? narrative : { ...narrative, notice: undefined };
    case "narrative-noticed":
      return { ...narrative, notice: event.notice };
    default:
      return narrative;
  }
}

export function writtenNarrative({ text }: NarrativeState): ShownNarrative | undefined {
  return text.is === "written" ? text.narrative : undefined;
}

/** As it was read last. */
export function narratedWorkbook({ text }: NarrativeState): WorkbookSnapshot | undefined {
  return text.is === "none" ? undefined : text.workbook;
}

/** Why there is no narrative, or why last year's file is not taken. */
export function refusalOf({ text, fileRefusal }: NarrativeState): string | undefined {
  return fileRefusal ?? (text.is === "refused" ? text.why : undefined);
}
