import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inThreads } from "../../../src/cli/batch/pool";
import { startThread, type Reply, type Thread } from "../../../src/cli/batch/thread";
import { removeFolder } from "../program/gouji";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-threads-"));
  writeFileSync(join(folder, "worker.mjs"), WORKER);
});
afterAll(() => {
  removeFolder(folder);
});

/** A number is waited for and given back; words are misfortunes. */
const WORKER = `
import { parentPort } from "node:worker_threads";
const hold = [];
parentPort.on("message", (job) => {
  if (job === "exit") process.exit(3);
  if (job === "throw") throw new TypeError("x is undefined");
  if (job === "loop") for (;;);
  if (job === "fill") for (;;) hold.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  setTimeout(() => parentPort.postMessage(job), job);
});
`;

function pool(seconds: number) {
  const started: Thread[] = [];
  const replied: [number, Reply][] = [];
  const run = (jobs: unknown[]) =>
    inThreads(jobs, {
      threads: 2,
      start: () => {
        const thread = startThread(join(folder, "worker.mjs"), {
          resourceLimits: { maxOldGenerationSizeMb: 32 },
        });
        started.push(thread);
        return thread;
      },
      secondsPerJob: seconds,
      onReply: (index, reply) => replied.push([index, reply]),
    });
  return { run, started, replied };
}

async function all(replies: AsyncIterable<Reply>): Promise<(number | string)[]> {
  const given: (number | string)[] = [];
  for await (const reply of replies) given.push(reply.ok ? (reply.value as number) : reply.error);
  return given;
}

test("replies come in the order of the jobs, and are told of as they are done", async () => {
  const { run, replied, started } = pool(30);
  expect(await all(run([400, 1, 2, 3]))).toEqual([400, 1, 2, 3]);
  expect(replied.at(-1)?.[0]).toBe(0);
  expect(started).toHaveLength(2);
});

test.each([
  ["exit", /^程序内部错误，没有完成（/],
  ["throw", /^程序内部错误，没有完成（TypeError: x is undefined）$/],
  ["loop", /^核对了 3 秒还没有完成，已停止/],
  ["fill", /^内存不足，没有核对完/],
])(
  "%s: costs one job one sentence, and the others go on",
  async (misfortune, sentence) => {
    const { run } = pool(3);
    expect(await all(run([1, misfortune, 2, 3, misfortune, 4]))).toEqual([
      1,
      expect.stringMatching(sentence),
      2,
      3,
      expect.stringMatching(sentence),
      4,
    ]);
  },
  30_000,
);

test("whoever wants no more ends the threads", async () => {
  const { run, started, replied } = pool(30);
  for await (const reply of run([1, "loop", "loop", 2])) {
    expect(reply).toEqual({ ok: true, value: 1 });
    break;
  }
  expect(replied.map(([index]) => index)).toEqual([0]);
  // A thread that has ended says so, and is not waited for.
  const replies = await Promise.all(started.map((thread) => thread.ask(1, 30)));
  expect(replies.every(({ ok }) => !ok)).toBe(true);
});
