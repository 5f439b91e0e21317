import { makeExportActions, type ExportActions } from "./export-actions";
import { makeFormActions, type FormActions } from "./form-actions";
import { makeInsertActions, type InsertActions } from "./insert-actions";
import { makeLastYearActions, type LastYearActions } from "./last-year-actions";
import { makeNarration, type NarrativeSurroundings } from "./narration";
import { makeTextActions, type TextActions } from "./text-actions";
import { makeUpdateActions, type UpdateActions } from "./update-actions";

/** What a user can do about the narrative. */
export interface NarrativeActions
  extends FormActions, LastYearActions, InsertActions, UpdateActions, ExportActions, TextActions {
  /** Writes the narrative anew, in the pane: that of the budget that is shown. */
  readonly refresh: () => Promise<void>;
  /** The same, with everything read again. */
  readonly readAgain: () => Promise<void>;
}

export function makeNarrativeActions(surroundings: NarrativeSurroundings): NarrativeActions {
  const narration = makeNarration(surroundings);
  const { inTurn, follow, narrate } = narration;
  return {
    refresh: () => inTurn(() => follow().then(() => narrate())),
    readAgain: () => inTurn(() => follow().then(() => narrate({ isAnew: true }))),
    ...makeFormActions(surroundings, narration),
    ...makeLastYearActions(surroundings, narration),
    ...makeInsertActions(surroundings, narration),
    ...makeUpdateActions(surroundings, narration),
    ...makeExportActions(surroundings, narration),
    ...makeTextActions(surroundings, narration),
  };
}
