import type { Worker } from "node:worker_threads";
import type { ToSupervisor, WorkerTask } from "./messages";
import { minimise } from "./minimise";
import { caseOf, type FuzzCase } from "./target";
import { targetNamed } from "./targets";
import { typescriptThread } from "./typescript-thread";

export interface FuzzOptions {
  readonly target: string;
  readonly seed: number;
  readonly seconds: number;
  /** A case that takes longer than this is a hang. */
  readonly limitSeconds: number;
  /** Told of each failure as soon as it is small. */
  readonly failed: (failure: string, one: FuzzCase) => void;
}

export interface FuzzReport {
  readonly executions: number;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
  /** In use after the first hundred cases and at the end, in the last thread that ran. */
  readonly heap: readonly number[];
  /** How many kinds of failures there were. */
  readonly failures: number;
}

const MEGABYTES = 768;
/** So many failures are enough to be getting on with. */
const MOST_FAILURES = 10;

interface Thread {
  readonly worker: Worker;
  readonly board: Int32Array;
  /** Why it ended: by itself, out of memory …, or because it was at one case for too long. */
  readonly ended: Promise<string | undefined>;
}

function start(task: WorkerTask, limitSeconds: number, hear: (message: ToSupervisor) => void): Thread {
  const board = new Int32Array(new SharedArrayBuffer(8));
  const worker = typescriptThread("./worker.ts", {
    workerData: { task, board },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  worker.on("message", hear);
  let seen = -1;
  let since = Date.now();
  let why: string | undefined;
  const watch = setInterval(() => {
    const now = Atomics.load(board, 0);
    if (now !== seen) {
      seen = now;
      since = Date.now();
    } else if (why === undefined && now > 0 && Date.now() - since > limitSeconds * 1000) {
      why = `No end within ${limitSeconds} s`;
      void worker.terminate();
    }
  }, 200);
  const ended = new Promise<string | undefined>((settle) => {
    worker.on("error", (error) => (why ??= `${error.name}: ${error.message}`));
    worker.on("exit", () => {
      clearInterval(watch);
      settle(why);
    });
  });
  return { worker, board, ended };
}

export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { target, seed, seconds, limitSeconds, failed } = options;
  let failures = 0;
  const end = Date.now() + seconds * 1000;
  let executions = 0;
  let slowest = { index: -1, milliseconds: 0 };
  let heap: number[] = [];
  let from = 0;
  while (Date.now() < end && failures < MOST_FAILURES) {
    let at = -1;
    let isMinimising = false;
    heap = [];
    const thread = start({ is: "fuzz", target, seed, from }, limitSeconds, (message) => {
      if (message.is === "start") at = message.index;
      isMinimising = message.is === "done";
      if (message.is === "done") {
        executions += 1;
        const { index, milliseconds } = message;
        if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
      } else if (message.is === "heap") heap.push(message.bytes);
      else if (message.is === "failure") {
        failures += 1;
        failed(message.failure, message.one);
      }
    });
    const stop = setTimeout(() => Atomics.store(thread.board, 1, 1), end - Date.now());
    const why = await thread.ended;
    clearTimeout(stop);
    if (why === undefined) break;
    if (at < 0) throw new Error(`The thread did not begin: ${why}`);
    from = at + 1;
    const one = caseOf(targetNamed(target), seed, at);
    const smaller = isMinimising
      ? one
      : await minimise(targetNamed(target), one, (each) => breaksThread(each, limitSeconds));
    failures += 1;
    failed(why, smaller);
  }
  return { executions, slowest, heap, failures };
}

/** What one case comes to in a thread of its own; `undefined` where all is well. */
export async function attempt(one: FuzzCase, limitSeconds: number): Promise<string | undefined> {
  let failure: string | undefined;
  const thread = start({ is: "try", one }, limitSeconds, (message) => {
    if (message.is === "tried") failure = message.failure;
  });
  return (await thread.ended) ?? failure;
}

async function breaksThread(one: FuzzCase, limitSeconds: number): Promise<boolean> {
  const thread = start({ is: "try", one }, limitSeconds, () => undefined);
  return (await thread.ended) !== undefined;
}
