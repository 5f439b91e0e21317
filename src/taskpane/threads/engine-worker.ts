import { answerQuestions } from "./answer-questions";
import type { ToThread } from "./calls";

/** The engine's thread. */
const receive = answerQuestions((message) => self.postMessage(message));

self.addEventListener("message", ({ data }: MessageEvent<ToThread>) => receive(data));
