import type { CheckedWorkbook, EngineAnswer, EngineRequest } from "./engine-messages";

/** Asks the engine's thread; `undefined` where the workbook holds no budget tables. Rejects only on a bug. */
export type Engine = (request: Omit<EngineRequest, "id">) => Promise<CheckedWorkbook | undefined>;

export function startEngine(): Engine {
  let worker: Worker | undefined;
  let lastId = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(new URL("./engine-worker.ts", import.meta.url));
      const running = worker;
      lastId += 1;
      const id = lastId;
      const done = () => {
        running.removeEventListener("message", onMessage);
        running.removeEventListener("error", onError);
      };
      const onMessage = (event: MessageEvent<EngineAnswer>) => {
        if (event.data.id !== id) return;
        done();
        resolve(event.data.checked);
      };
      const onError = (event: ErrorEvent) => {
        done();
        // A thread that failed is not asked again.
        running.terminate();
        worker = undefined;
        reject(new Error(event.message));
      };
      running.addEventListener("message", onMessage);
      running.addEventListener("error", onError);
      running.postMessage({ id, ...request } satisfies EngineRequest);
    });
}
