import { createContext, useContext } from "react";
import type { Actions } from "./session/actions";
import type { PaneState } from "./session/pane-state";
import type { Surroundings } from "./session/surroundings";
import type { Strings } from "./strings/zh-cn";

/** What every part of the pane may look at, and what it may ask for. */
export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Surroundings["dispatch"];
  readonly actions: Actions;
  readonly strings: Strings;
  /** For the actions of a part that is loaded later. */
  readonly surroundings: Surroundings;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("A part of the pane stands outside of it");
  return pane;
}
