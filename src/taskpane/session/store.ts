import type { PaneEvent } from "./pane-event";
import { freshState, next, type PaneState } from "./pane-state";

/** The pane's state outside of React: an action sees at once what the event before it made of it. */
export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

export function createStore(): Store {
  let state = freshState;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (event) => {
      state = next(state, event);
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
