import { narratedWorkbook } from "../../session/slices/narrative";
import { fillIn } from "../form/form";
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
        const { kept, narrative } = state();
        const workbook = narratedWorkbook(narrative);
        if (workbook === undefined) return;
        const { inputs } = fillIn(narrative.form);
        const checked = await ask("text", { text, assigned: kept.assigned, inputs }, { workbook });
        dispatch({ is: "text-checked", checked });
      }),
  };
}
