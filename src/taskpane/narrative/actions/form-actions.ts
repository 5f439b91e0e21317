import { writtenNarrative } from "../../session/slices/narrative";
import { withoutText } from "../form/form";
import type { Narration, NarrativeSurroundings } from "./narration";

/** What the user supplies. */
export interface FormActions {
  readonly setField: (key: string, text: string) => Promise<void>;
  readonly confirmDraft: (key: string) => Promise<void>;
}

export function makeFormActions({ state }: NarrativeSurroundings, narration: Narration): FormActions {
  const { inTurn, keepForm, narrateAgain } = narration;
  return {
    setField: (key, text) =>
      inTurn(async () => {
        const { form } = state().narrative;
        const others = withoutText(form.typed, key);
        await keepForm({ ...form, typed: text.trim() === "" ? others : { ...others, [key]: text } });
        await narrateAgain();
      }),
    confirmDraft: (key) =>
      inTurn(async () => {
        const { narrative } = state();
        const draft = writtenNarrative(narrative)?.drafts[key];
        if (draft === undefined) return;
        const { form } = narrative;
        const drafts = withoutText(form.drafts, key);
        await keepForm({ ...form, typed: { ...form.typed, [key]: draft }, drafts });
        await narrateAgain();
      }),
  };
}
