import { createContext, useContext } from "react";
import { usePane } from "../pane-context";
import type { NarrativeState } from "../session/slices/narrative";
import type { NarrativeActions } from "./actions/narrative-actions";

export const NarrativeContext = createContext<NarrativeActions | undefined>(undefined);

/** What every part of the narrative's view may look at, and what it may ask for. */
export function useNarrative(): { readonly narrative: NarrativeState; readonly actions: NarrativeActions } {
  const { state } = usePane();
  const actions = useContext(NarrativeContext);
  if (actions === undefined) throw new Error("A part of the narrative stands outside of it");
  return { narrative: state.narrative, actions };
}
