import { narratedWorkbook } from "../../session/slices/narrative";
import type { Narration, NarrativeSurroundings } from "./narration";

export interface TextActions {
  /** Checks a text that is in no workbook against the tables. */
  readonly checkText: (text: string) => Promise<void>;
}

export function makeTextActions(
  { ask, dispatch, state }: NarrativeSurroundings,
  { inTurn, narrate, request }: Narration,
): TextActions {
  return {
    checkText: (text) =>
      inTurn(async () => {
        await narrate();
        const { narrative } = state();
        const workbook = narratedWorkbook(narrative);
        if (workbook === undefined) return;
        const { assigned, standard, choice } = request();
        const { read, typed } = narrative.form;
        const asked = { text, assigned, standard, choice, supplied: { ...read, ...typed } };
        const checked = await ask("text", asked, { workbook });
        dispatch({ is: "text-checked", checked });
      }),
  };
}
