import { narratedWorkbook } from "../../session/slices/narrative";
import type { Narration, NarrativeSurroundings } from "./narration";

export interface TextActions {
  /** Checks a text that is in no workbook against the tables. */
  readonly checkText: (text: string) => Promise<void>;
}

export function makeTextActions(
  { ask, dispatch, state }: NarrativeSurroundings,
  { inTurn, narrate }: Narration,
): TextActions {
  return {
    checkText: (text) =>
      inTurn(async () => {
        await narrate();
        const { kept, narrative, shown } = state();
        const workbook = narratedWorkbook(narrative);
        if (workbook === undefined) return;
        const { read, typed } = narrative.form;
        const request = {
          text,
          assigned: kept.assigned,
          choice: shown.document + 1,
          supplied: { ...read, ...typed },
        };
        const checked = await ask("text", request, { workbook });
        dispatch({ is: "text-checked", checked });
      }),
  };
}
