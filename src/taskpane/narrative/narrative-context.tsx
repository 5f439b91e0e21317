import { createContext, useContext } from "react";
import type { NarrativeActions } from "./narrative-actions";
import type { NarrativeState } from "./narrative-state";

export interface NarrativePane {
  readonly state: NarrativeState;
  readonly actions: NarrativeActions;
}

export const NarrativeContext = createContext<NarrativePane | undefined>(undefined);

export function useNarrative(): NarrativePane {
  const narrative = useContext(NarrativeContext);
  if (narrative === undefined) throw new Error("A part of the narrative stands outside of it");
  return narrative;
}
