import { parentPort, workerData } from "node:worker_threads";
import { checkReporter, type CheckOptions } from "../check";
import { answerOf } from "./answer";
import type { Input } from "./find-workbooks";

/** What every thread of a run is given at its start. */
export interface WorkerData extends CheckOptions {
  /** Whether the run keeps a record of what it has done. */
  readonly withFingerprints: boolean;
}

/** The thread's side: the name of a file comes in, with the prose that goes with it, what is to be said of it goes out. */
export function serveChecks(): void {
  const { withFingerprints, ...options } = workerData as WorkerData;
  parentPort?.on("message", (input: Input) => {
    const reporter = checkReporter(() => input.prose, options);
    void answerOf(input, reporter, withFingerprints).then((answer) => parentPort?.postMessage(answer));
  });
}
