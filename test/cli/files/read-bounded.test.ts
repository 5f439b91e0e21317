import { Worker } from "node:worker_threads";
import { readWorkbookBounded, type StartThread } from "../../../src/cli/files/read-bounded";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";

const workbook = layOut(budgets["library-2026"]);
const xls = writeWorkbook(workbook, "biff8");
const limits = { seconds: 20, megabytes: 32 };

/** A thread that does this with each file, and how many of them were started. */
function threads(script: string): { start: StartThread; started: () => number } {
  let started = 0;
  const start: StartThread = ({ megabytes }) => {
    started += 1;
    const code = `const { parentPort } = require("node:worker_threads");
      parentPort.on("message", (bytes) => { ${script} });`;
    return new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  };
  return { start, started: () => started };
}

const STOPPED =
  /^这个 \.xls 文件内部有误，读取它要占用过多的时间或内存（超过 \S+ 秒或 32 MB），已停止；请用 Excel 打开后另存为“Excel 工作簿（\*\.xlsx）”再试。$/;

test.each([
  ["never ends", "for (;;);", { ...limits, seconds: 0.3 }],
  ["takes all memory", "const all = []; for (;;) all.push([bytes.length, {}]);", limits],
  ["breaks", "throw new Error();", limits],
  ["goes", "process.exit(0);", limits],
])("a thread that %s: one sentence", async (_, script, within) => {
  const result = await readWorkbookBounded(xls, within, threads(script).start);
  expect(result).toEqual({ ok: false, error: expect.stringMatching(STOPPED) });
});

test("one thread reads file after file, and the next is there when it had to be ended", async () => {
  const { start, started } = threads(
    "if (bytes.length % 2) for (;;); parentPort.postMessage({ ok: true, value: { sheets: [{ name: String(bytes.length), rows: [] }] } });",
  );
  const read = async (bytes: Uint8Array) => {
    const result = await readWorkbookBounded(bytes, { ...limits, seconds: 2 }, start);
    return result.ok && result.value.sheets[0]?.name;
  };
  expect(await read(xls)).toBe(`${xls.length}`);
  expect(await read(xls)).toBe(`${xls.length}`);
  expect(started()).toBe(1);
  expect(await read(Uint8Array.from([...xls, 0]))).toBe(false);
  expect(await read(xls)).toBe(`${xls.length}`);
  expect(started()).toBe(2);
});

test("an .xlsx file needs no thread", async () => {
  const { start, started } = threads("");
  expect((await readWorkbookBounded(writeWorkbook(workbook), limits, start)).ok).toBe(true);
  expect(started()).toBe(0);
});
