import { pause } from "../../workbook/excel/run";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { piecesOf } from "./pieces";
import type { StoryRequest } from "./engine-story";
import type { FromStoryEngine, StoryAnswer, ToStoryEngine } from "./story-messages";

/** Asks the narrative's thread, one question after the other. Rejects only on a bug. */
export interface StoryEngine {
  readonly tell: (workbook: WorkbookSnapshot, request: StoryRequest) => Promise<StoryAnswer>;
  readonly word: (workbook: WorkbookSnapshot, request: StoryRequest) => Promise<StoryAnswer>;
  readonly checkText: (
    workbook: WorkbookSnapshot,
    text: string,
    request: Pick<StoryRequest, "assigned" | "inputs">,
  ) => Promise<StoryAnswer>;
  /** Opens last year's workbook, or closes it. */
  readonly lastYear: (bytes: Uint8Array | undefined) => Promise<StoryAnswer>;
}

export function startStoryEngine(): StoryEngine {
  let worker: Worker | undefined;
  let lastId = 0;
  /** What the thread has: it is not sent twice. */
  let known: WorkbookSnapshot | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<StoryAnswer>): Promise<StoryAnswer> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };

  const ask = (question: (id: number) => ToStoryEngine): Promise<StoryAnswer> =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(new URL("./story-worker.ts", import.meta.url));
      const running = worker;
      lastId += 1;
      const id = lastId;
      const done = () => {
        running.removeEventListener("message", onMessage);
        running.removeEventListener("error", onError);
      };
      const onMessage = ({ data }: MessageEvent<FromStoryEngine>) => {
        if (data.id !== id) return;
        done();
        resolve(data.answer);
      };
      const onError = (event: ErrorEvent) => {
        done();
        running.terminate();
        worker = undefined;
        known = undefined;
        reject(new Error(event.message));
      };
      running.addEventListener("message", onMessage);
      running.addEventListener("error", onError);
      running.postMessage(question(id));
    });

  /** The pane has its turn between two pieces. */
  const send = async (workbook: WorkbookSnapshot): Promise<boolean> => {
    if (workbook === known) return false;
    worker ??= new Worker(new URL("./story-worker.ts", import.meta.url));
    for (const piece of piecesOf(workbook)) {
      worker.postMessage({ is: "piece", piece } satisfies ToStoryEngine);
      await pause(0);
    }
    known = workbook;
    return true;
  };

  return {
    tell: (workbook, request) =>
      inTurn(async () => {
        const isNew = await send(workbook);
        return ask((id) => ({ is: "tell", id, isNew, ...request }));
      }),
    word: (workbook, request) =>
      inTurn(async () => {
        const isNew = await send(workbook);
        return ask((id) => ({ is: "word", id, isNew, ...request }));
      }),
    checkText: (workbook, text, request) =>
      inTurn(async () => {
        const isNew = await send(workbook);
        return ask((id) => ({ is: "check-text", id, isNew, text, ...request }));
      }),
    lastYear: (bytes) =>
      inTurn(() => ask((id) => ({ is: "last-year", id, ...(bytes === undefined ? {} : { bytes }) }))),
  };
}
