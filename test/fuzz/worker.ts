import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { ToSupervisor, WorkerTask } from "./messages";
import { minimise } from "./minimise";
import { caseOf, type FuzzCase } from "./target";
import { targetNamed } from "./targets";

/**
 * A thread that runs cases, so that its supervisor can end one that never ends by itself. What it is at stands on the
 * board: [number of the case, counting every start; 1: stop].
 */
const { task, board } = workerData as { task: WorkerTask; board: Int32Array };
const tell = (message: ToSupervisor) => parentPort?.postMessage(message);

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
/** After this many cases all that is kept once and for all is there. */
const WARM = 100;

async function failureOf({ target, base, changes }: FuzzCase): Promise<string | undefined> {
  Atomics.add(board, 0, 1);
  try {
    await targetNamed(target).run(base, changes);
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
  }
}

/** What a failure is: the same wherever the figures in its message differ. */
function kindOf(failure: string): string {
  const [first = "", ...stack] = failure.split("\n");
  const place = stack.find((line) => /\bat /.test(line)) ?? "";
  return `${first.replace(/\d+|“[^”]*”|"[^"]*"/g, "#").slice(0, 100)} ${place.trim()}`;
}

/** Buffers are given back after their garbage is collected, in a turn of their own. */
async function heap(): Promise<number> {
  collectGarbage();
  await nextTurn();
  collectGarbage();
  await nextTurn();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function fuzz({ target: name, seed, from }: Extract<WorkerTask, { is: "fuzz" }>): Promise<void> {
  const target = targetNamed(name);
  const kinds = new Set<string>();
  for (let index = from; Atomics.load(board, 1) === 0; index += 1) {
    if (index === from + WARM) tell({ is: "heap", bytes: await heap() });
    const one = caseOf(target, seed, index);
    tell({ is: "start", index });
    const start = performance.now();
    const failure = await failureOf(one);
    tell({ is: "done", index, milliseconds: performance.now() - start });
    if (failure === undefined || kinds.has(kindOf(failure))) continue;
    kinds.add(kindOf(failure));
    const smaller = await minimise(target, one, async (each) => {
      const again = await failureOf(each);
      return again !== undefined && kindOf(again) === kindOf(failure);
    });
    tell({ is: "failure", index, failure, one: smaller });
  }
  tell({ is: "heap", bytes: await heap() });
}

if (task.is === "fuzz") await fuzz(task);
else tell({ is: "tried", failure: await failureOf(task.one) });
