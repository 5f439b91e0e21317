import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { emptyForm, type Form } from "./form/form";
import type { Outdated } from "./sheet/outdated";
import type { Inserted } from "./sheet/remembered";
import type { CheckedText, ShownNarrative } from "./shown-narrative";
import type { SectionInsertion } from "./sheet/section-insertion";

/** All that the narrative's view knows, beside the session. */
export interface NarrativeState {
  readonly isBusy: boolean;
  readonly form: Form;
  readonly inserted: readonly Inserted[];
  /** As it was read last, and what was written from it. */
  readonly workbook?: WorkbookSnapshot;
  readonly story?: ShownNarrative;
  readonly outdated: readonly Outdated[];
  /** Last year's file, where it is open. */
  readonly lastYear?: { readonly name: string; readonly bytes: Uint8Array };
  /** Why there is no narrative, or why last year's file is not taken. */
  readonly refusal?: string;
  /** It would write over cells, and waits for the user's word. */
  readonly insertion?: SectionInsertion;
  readonly checkedText?: CheckedText;
  readonly notice?: NarrativeNotice;
}

export interface NarrativeNotice {
  readonly text: "written" | "inserted" | "updated" | "copied" | "not-copied" | "skipped";
  readonly detail?: string;
}

export const freshNarrative: NarrativeState = {
  isBusy: false,
  form: emptyForm,
  inserted: [],
  outdated: [],
};

export interface NarrativeStore {
  readonly state: () => NarrativeState;
  readonly set: (change: Partial<Mutable<NarrativeState>>) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] | undefined };

export function createNarrativeStore(): NarrativeStore {
  let state = freshNarrative;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set: (change) => {
      state = { ...state, ...change } as NarrativeState;
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
