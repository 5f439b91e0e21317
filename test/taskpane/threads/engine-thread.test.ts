import { startEngine } from "../../../src/taskpane/threads/engine-thread";
import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { lastYearWorkbook } from "../../e2e/files";
import { threadHere, type ThreadHere } from "./thread-here";

const workbook = sampleWorkbook();
const other: WorkbookSnapshot = { sheets: [{ name: "无关", rows: [[{ value: "清单" }]] }] };
const written = { assigned: [], choice: 1, supplied: {}, drafts: {} };

/** The engine, and the threads that it has begun so far. */
function engine() {
  const threads: ThreadHere[] = [];
  const ask = startEngine(() => {
    const thread = threadHere();
    threads.push(thread);
    return thread;
  });
  return { ask, threads };
}

const sent = ({ received }: ThreadHere) =>
  received.flatMap((message) => {
    if (message.is === "question") return [message.call];
    return message.is === "chunk" && message.chunk.of === "sheet" ? [] : [message.is];
  });

it("answers every call from one thread, to which a workbook is sent once", async () => {
  const { ask, threads } = engine();
  const checked = await ask("check", { assigned: [] }, { workbook });
  expect(checked?.result.summary.errors).toBe(14);
  expect(checked?.result.findings.length).toBeGreaterThan(14);
  const narrative = await ask("narrative", written, { workbook });
  expect(narrative).toMatchObject({ ok: true, value: { title: "2026年度部门预算情况说明" } });
  const document = await ask("document", written, { workbook });
  expect(document?.ok && document.value.length).toBeGreaterThan(5000);
  expect(
    await ask("text", { text: "三、支出预算情况说明", assigned: [], choice: 1, supplied: {} }, { workbook }),
  ).toMatchObject({ findings: [] });
  expect(threads.map(sent)).toEqual([["chunk", "check", "narrative", "document", "text"]]);
});

it("says of every call where there are no budget tables", async () => {
  const { ask } = engine();
  expect(await ask("check", { assigned: [] }, { workbook: other })).toBeUndefined();
  expect(await ask("narrative", written, { workbook: other })).toBeUndefined();
  expect(await ask("document", written, { workbook: other })).toBeUndefined();
  expect(
    await ask("text", { text: "", assigned: [], choice: 1, supplied: {} }, { workbook: other }),
  ).toBeUndefined();
});

it("compares a workbook with an older file, and says why it cannot", async () => {
  const { ask } = engine();
  const request = { name: "上年.xlsx", assigned: [], taught: [] };
  const compared = await ask("compare", { ...request, bytes: lastYearWorkbook() }, { workbook });
  expect(compared).toMatchObject({ ok: true, value: { old: "上年.xlsx", documents: [{ as: "years" }] } });
  const refused = await ask("compare", { ...request, bytes: new Uint8Array(4) }, { workbook });
  expect(refused).toMatchObject({ ok: false, error: expect.any(String) as string });
});

it("takes one question after the other, each with its own workbook", async () => {
  const { ask, threads } = engine();
  const [one, none, again] = await Promise.all([
    ask("check", { assigned: [] }, { workbook }),
    ask("check", { assigned: [] }, { workbook: other }),
    ask("check", { assigned: [] }, { workbook }),
  ]);
  expect(none).toBeUndefined();
  expect(again).toEqual(one);
  expect(threads.map(sent)).toEqual([["chunk", "check", "chunk", "check", "chunk", "check"]]);
});

it("ends the thread of what is cancelled, and sends the next one all that it needs", async () => {
  const { ask, threads } = engine();
  const lastYear = lastYearWorkbook();
  const narrative = await ask("narrative", written, { workbook, lastYear });
  const cancelled = new AbortController();
  const changed = { sheets: [...workbook.sheets] };
  const check = ask("check", { assigned: [] }, { workbook: changed, signal: cancelled.signal });
  const next = ask("narrative", written, { workbook, lastYear });
  await new Promise((resolve) => setTimeout(resolve, 0));
  cancelled.abort();
  expect(await check).toBeUndefined();
  expect(await next).toEqual(narrative);
  expect(threads.map((thread) => thread.isEnded())).toEqual([true, false]);
  expect(threads[1] && sent(threads[1])).toEqual(["chunk", "last-year", "narrative"]);
});

it("gives up at once what waits for its turn, and lets go on what is before it", async () => {
  const { ask, threads } = engine();
  const cancelled = new AbortController();
  const narrative = ask("narrative", written, { workbook });
  const check = ask("check", { assigned: [] }, { workbook, signal: cancelled.signal });
  cancelled.abort();
  expect(await Promise.race([check, narrative])).toBeUndefined();
  expect(await narrative).toMatchObject({ ok: true });
  expect(threads.map(sent)).toEqual([["chunk", "narrative"]]);
  expect(threads[0]?.isEnded()).toBe(false);
});

it("rejects where the thread fails, and begins another one for the next question", async () => {
  const { ask, threads } = engine();
  const failing = ask("check", { assigned: [] }, { workbook });
  setTimeout(() => threads[0]?.fail("The file of the thread is not there"), 0);
  await expect(failing).rejects.toThrow("The file of the thread is not there");
  // A bug in the engine itself.
  const broken = { sheets: [{ name: "表一", rows: [[{ value: null }]] }] } as unknown as WorkbookSnapshot;
  await expect(ask("check", null as never, { workbook: broken })).rejects.toThrow();
  expect(await ask("check", { assigned: [] }, { workbook })).toBeDefined();
  expect(threads.map((thread) => thread.isEnded())).toEqual([true, true, false]);
});

it("forgets last year's file where it is closed, and says why one cannot be read", async () => {
  const { ask } = engine();
  const lastYear = lastYearWorkbook();
  const yearsOf = async (file: Uint8Array | undefined) => {
    const answer = await ask("narrative", written, { workbook, lastYear: file });
    return answer?.ok ? answer.value.lastYear?.lines.length : answer?.error;
  };
  expect(await yearsOf(lastYear)).toBeGreaterThan(0);
  expect(await yearsOf(undefined)).toBeUndefined();
  expect(await yearsOf(lastYear)).toBeGreaterThan(0);
  expect(await yearsOf(new Uint8Array([1, 2, 3]))).toMatch(/文件/);
});
