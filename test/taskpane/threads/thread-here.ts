import { answerQuestions } from "../../../src/taskpane/threads/answer-questions";
import type { Ask, FromThread, ToThread } from "../../../src/taskpane/threads/calls";
import { startEngine, type Thread } from "../../../src/taskpane/threads/engine-thread";

export interface ThreadHere extends Thread {
  /** What was sent to it. */
  readonly received: readonly ToThread[];
  readonly isEnded: () => boolean;
  /** What a browser tells when the thread's file fails. */
  readonly fail: (message: string) => void;
}

/** The engine's thread without a thread: what goes to it and comes back is copied in the same way. */
export function threadHere(): ThreadHere {
  const received: ToThread[] = [];
  const listeners = { message: new Set<Listener>(), error: new Set<Listener>() };
  let isEnded = false;
  const tell = (kind: keyof typeof listeners, event: object) => {
    for (const listener of [...listeners[kind]]) if (!isEnded) listener(event);
  };
  const later = (work: () => void) => queueMicrotask(() => (isEnded ? undefined : work()));
  const receive = answerQuestions((message: FromThread) => {
    const data = structuredClone(message);
    later(() => tell("message", { data }));
  });
  return {
    received,
    isEnded: () => isEnded,
    fail: (message) => tell("error", { message }),
    terminate: () => {
      isEnded = true;
    },
    postMessage: (message: ToThread) => {
      received.push(message);
      const data = structuredClone(message);
      later(() => receive(data));
    },
    addEventListener: (kind: string, listener: unknown) => {
      listeners[kind as keyof typeof listeners].add(listener as Listener);
    },
    removeEventListener: (kind: string, listener: unknown) => {
      listeners[kind as keyof typeof listeners].delete(listener as Listener);
    },
  };
}

type Listener = (event: object) => void;

/** The engine as the pane asks it, without a thread of its own. */
export const engineHere = (): Ask => startEngine(threadHere);
