import { turns } from "../../common/turns";
import { pause } from "../../workbook/excel/run";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { joinAnswer, type AnswerChunk } from "./answer-chunks";
import type { Answer, Ask, AskOptions, Call, FromThread, Request, ToThread } from "./calls";
import type { CheckedWorkbook } from "./checked-workbook";
import { workbookChunks } from "./workbook-chunks";

/** A worker, as far as it is used here. */
export type Thread = Pick<Worker, "postMessage" | "terminate" | "addEventListener" | "removeEventListener">;

/** The engine in a thread of its own, so that the pane never stands still. The thread begins with the first question. */
export function startEngine(newThread: () => Thread): Ask {
  const inTurn = turns();
  let lastId = 0;
  let thread: Thread | undefined;
  /** What the thread has. */
  let workbookThere: WorkbookSnapshot | undefined;
  let lastYearThere: Uint8Array | undefined;

  /** A thread that failed, or is at work on what nobody wants any more, is not asked again. */
  const end = () => {
    thread?.terminate();
    thread = undefined;
    workbookThere = undefined;
    lastYearThere = undefined;
  };

  /** What the thread does not have yet. The pane has its turn between two chunks. */
  const sendFiles = async (to: Thread, { workbook, lastYear, signal }: AskOptions): Promise<void> => {
    if (workbook !== workbookThere) {
      for (const chunk of workbookChunks(workbook)) {
        post(to, { is: "chunk", chunk });
        await pause(0, signal);
        if (signal?.aborted || thread !== to) return;
      }
      workbookThere = workbook;
    }
    if (lastYear !== undefined && lastYear !== lastYearThere) {
      post(to, { is: "last-year", bytes: lastYear });
      lastYearThere = lastYear;
    }
  };

  const exchange = async <C extends Call>(call: C, request: Request<C>, options: AskOptions) => {
    const { lastYear, signal } = options;
    if (signal?.aborted) return undefined;
    const to = (thread ??= newThread());
    const id = (lastId += 1);
    const send = async () => {
      await sendFiles(to, options);
      if (signal?.aborted || thread !== to) return;
      post(to, { is: "question", id, call, request, withLastYear: lastYear !== undefined });
    };
    try {
      const [answer] = await Promise.all([answerOf<C>(to, id, signal), send()]);
      if (signal?.aborted) end();
      return answer;
    } catch (error) {
      end();
      throw error;
    }
  };

  return (call, request, options) => {
    const answer = inTurn(() => exchange(call, request, options));
    // What waits for its turn is given up at once.
    return options.signal ? Promise.race([answer, aborted(options.signal)]) : answer;
  };
}

function post(to: Thread, message: ToThread): void {
  to.postMessage(message);
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

/** The answer to one question; `undefined` where it was cancelled before. */
function answerOf<C extends Call>(
  thread: Thread,
  id: number,
  signal: AbortSignal | undefined,
): Promise<Answer<C> | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: AnswerChunk[] = [];
    const end = (last: () => void) => {
      thread.removeEventListener("message", onMessage);
      thread.removeEventListener("error", onError);
      signal?.removeEventListener("abort", onAbort);
      last();
    };
    const onMessage = ({ data }: MessageEvent<FromThread>) => {
      if (data.id !== id) return;
      switch (data.is) {
        case "chunk":
          chunks.push(data.chunk);
          return;
        case "failed":
          return end(() => reject(new Error(data.message)));
        case "answer":
          // The thread answers what it was asked; only a check comes in chunks.
          return end(() =>
            resolve(
              (chunks.length === 0
                ? data.answer
                : joinAnswer(data.answer as CheckedWorkbook, chunks)) as Answer<C>,
            ),
          );
      }
    };
    const onError = (event: ErrorEvent) => end(() => reject(new Error(event.message)));
    const onAbort = () => end(() => resolve(undefined));
    thread.addEventListener("message", onMessage);
    thread.addEventListener("error", onError);
    signal?.addEventListener("abort", onAbort);
  });
}
