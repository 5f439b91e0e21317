import { runEngine } from "./engine";
import type { EngineAnswer, EngineRequest } from "./engine-messages";

/** The engine's thread. */
self.addEventListener("message", (event: MessageEvent<EngineRequest>) => {
  const checked = runEngine(event.data);
  const answer: EngineAnswer = { id: event.data.id, ...(checked ? { checked } : {}) };
  self.postMessage(answer);
});
