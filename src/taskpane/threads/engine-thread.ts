import { pause } from "../../workbook/excel/run";
import { joinAnswer, type AnswerPiece } from "./answer-pieces";
import type { CheckedWorkbook, EngineRequest, FromEngine, ToEngine } from "./engine-messages";
import { piecesOf } from "./pieces";

/**
 * Asks the engine's thread; `undefined` where the workbook holds no budget tables, and where it was cancelled: the
 * thread is ended then. One question at a time. Rejects only on a bug.
 */
export type Engine = (request: EngineRequest, signal?: AbortSignal) => Promise<CheckedWorkbook | undefined>;

export function startEngine(): Engine {
  let worker: Worker | undefined;
  let lastId = 0;
  return (request, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return resolve(undefined);
      worker ??= new Worker(new URL("./engine-worker.ts", import.meta.url));
      const running = worker;
      lastId += 1;
      const id = lastId;
      const pieces: AnswerPiece[] = [];
      const done = () => {
        running.removeEventListener("message", onMessage);
        running.removeEventListener("error", onError);
        signal?.removeEventListener("abort", onAbort);
      };
      const onMessage = ({ data }: MessageEvent<FromEngine>) => {
        if (data.id !== id) return;
        if (data.is === "piece") {
          pieces.push(data.piece);
          return;
        }
        done();
        resolve(data.checked && joinAnswer(data.checked, pieces));
      };
      // A thread that failed, or is at work on what nobody wants any more, is not asked again.
      const end = () => {
        done();
        running.terminate();
        if (worker === running) worker = undefined;
      };
      const onError = (event: ErrorEvent) => {
        end();
        reject(new Error(event.message));
      };
      const onAbort = () => {
        end();
        resolve(undefined);
      };
      running.addEventListener("message", onMessage);
      running.addEventListener("error", onError);
      signal?.addEventListener("abort", onAbort);
      void send(running, id, request, signal);
    });
}

/** The pane has its turn between two pieces. */
async function send(
  worker: Worker,
  id: number,
  { workbook, ...rest }: EngineRequest,
  signal: AbortSignal | undefined,
): Promise<void> {
  const tell = (message: ToEngine) => worker.postMessage(message);
  for (const piece of piecesOf(workbook)) {
    tell({ is: "piece", piece });
    await pause(0);
    if (signal?.aborted) return;
  }
  tell({ is: "check", id, ...rest });
}
