import { spawn } from "node:child_process";
import { unzipSync, zipSync } from "fflate";
import { readWorkbookBounded, type StartReader } from "../../../src/cli/files/read-bounded";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";

const workbook = layOut(budgets["library-2026"]);
const xls = writeWorkbook(workbook, "biff8");
const limits = { seconds: 20, megabytes: 32 };

/** A process that does this with each file, and how many of them were started. */
function processes(script: string): { start: StartReader; started: () => number } {
  let started = 0;
  const start: StartReader = ({ megabytes }) => {
    started += 1;
    const code = `process.on("message", ({ bytes }) => { ${script} });`;
    return spawn(process.execPath, [`--max-old-space-size=${megabytes}`, "--eval", code], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  };
  return { start, started: () => started };
}

const STOPPED =
  /^这个 \.xls 文件内部有误，读取它要占用过多的时间或内存（超过 \S+ 秒或 32 MB），已停止；请用 Excel 打开后另存为“Excel 工作簿（\*\.xlsx）”再试。$/;

test.each([
  ["never ends", "for (;;);", { ...limits, seconds: 0.3 }],
  ["takes all memory", "const all = []; for (;;) all.push([bytes.length, {}]);", limits],
  ["takes at once more than there is", "const all = []; for (let n = 0; ; n += 1) all[n] = n / 3;", limits],
  ["breaks", "throw new Error();", limits],
  ["goes", "process.exit(0);", limits],
])("a process that %s: one sentence", async (_, script, within) => {
  const result = await readWorkbookBounded(xls, within, processes(script).start);
  expect(result).toEqual({ ok: false, error: expect.stringMatching(STOPPED) });
});

test("one process reads file after file, and the next is there when it had to be ended", async () => {
  const { start, started } = processes(
    "if (bytes.length % 2) for (;;); process.send({ ok: true, value: { sheets: [{ name: String(bytes.length), rows: [] }] } });",
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
}, 30_000);

test("an .xlsx file needs no process", async () => {
  const { start, started } = processes("");
  expect((await readWorkbookBounded(writeWorkbook(workbook), limits, start)).ok).toBe(true);
  expect(started()).toBe(0);
});

test("but one that unpacks to much more than any budget does", async () => {
  const { start, started } = processes("process.exit(1);");
  const parts = unzipSync(writeWorkbook(workbook));
  const large = zipSync({ ...parts, "xl/more.xml": new Uint8Array(65 * 1024 ** 2) }, { level: 1 });
  expect(await readWorkbookBounded(large, limits, start)).toEqual({
    ok: false,
    error: expect.stringMatching(/^工作簿太大，.*已停止；.*再试。$/),
  });
  expect(started()).toBe(1);
}, 30_000);
