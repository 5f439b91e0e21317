import { freshSession, next, type Event, type Session } from "./session";

/** The session outside of React: an action sees at once what the event before it made of it. */
export interface Store {
  readonly session: () => Session;
  readonly dispatch: (event: Event) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

export function createStore(): Store {
  let session = freshSession;
  const listeners = new Set<() => void>();
  return {
    session: () => session,
    dispatch: (event) => {
      session = next(session, event);
      for (const listener of listeners) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
