import type { Page } from "playwright-core";
import { checkWorkbook } from "../../../src/engine";
import { checkResult } from "../../../src/report/result";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { claim, remark } from "../claim";
import type { ExcelServer } from "./excel-server";
import { cellsIn, largeWorkbook } from "./large-workbook";
import { openPane } from "./open-pane";
import type { Block, PaneSeen } from "./pane-watch";

/** In milliseconds. */
const LONGEST_BLOCK = 200;
const LONGEST_CANCEL = 500;

/** Reads and checks the large workbook in the pane, cancels it, and does it twice. */
export async function largeCheck(start: (source: WorkbookSnapshot) => Promise<ExcelServer>) {
  const workbook = largeWorkbook();
  const excel = await start(workbook);
  try {
    const what = `large workbook (${workbook.sheets.length} sheets, ${cellsIn(workbook.sheets)} cells, read by office.js)`;
    const normal = await measure(excel, 1);
    claimProgress(what, normal.first);
    claimFindings(what, normal, workbook);
    claimBlocks(what, normal.all);
    claimCancel(what, normal);
    const slowed = await measure(excel, 4);
    remark(
      `${what}, the same with a processor slowed fourfold, nothing claimed`,
      `longest block ${longest(slowed.all.late)}, longest single task ${longest(slowed.all.tasks)}, ` +
        `cancelled after ${slowed.cancels.map((time) => `${time.toFixed(0)} ms`).join(" and ")}`,
    );
  } finally {
    await excel.close();
  }
}

interface Measured {
  /** From the press of a complete check to its result. */
  readonly first: {
    readonly seconds: number;
    readonly excelSeconds: number;
    readonly said: PaneSeen["said"];
  };
  /** What was seen from the first press on: two cancelled checks, and two complete ones. */
  readonly all: Pick<PaneSeen, "late" | "tasks">;
  /** Milliseconds until the pane could be used again: cancelled while reading, while checking. */
  readonly cancels: readonly number[];
  /** Requests to Excel that came a second after the reading was cancelled. */
  readonly requestsAfterCancel: number;
  /** Threads of the engine still there after the checking was cancelled. */
  readonly threadsAfterCancel: number;
  readonly errors: string;
  /** Cards on the page, and how many the first list says it has. */
  readonly cards: number;
  readonly listed: number;
}

async function measure(excel: ExcelServer, slowed: number): Promise<Measured> {
  const { page, close } = await openPane(excel, slowed);
  try {
    // What the pane does at its start is over.
    await page.waitForTimeout(1000);
    const from = await page.evaluate(() => performance.now());

    const whileReading = await cancelWhen(page, String.raw`正在读取工作簿 \d+/\d+`);
    await page.waitForTimeout(1000);
    const { count } = excel.host.requests;
    await page.waitForTimeout(500);
    const requestsAfterCancel = excel.host.requests.count - count;

    const whileChecking = await cancelWhen(page, "正在核对");
    await page.waitForTimeout(300);
    const threadsAfterCancel = page.workers().length;

    const excelBefore = excel.worked();
    const first = await check(page);
    const excelSeconds = (excel.worked() - excelBefore) / 1000;
    await check(page);
    const { late, tasks } = await page.evaluate(() => window.paneSeen);
    const isSince = ({ at }: Block) => at >= from;
    return {
      first: { ...first, excelSeconds },
      all: { late: late.filter(isSince), tasks: tasks.filter(isSince) },
      cancels: [whileReading, whileChecking],
      requestsAfterCancel,
      threadsAfterCancel,
      cards: await page.evaluate(() => document.querySelectorAll("[data-card]").length),
      listed: await page.evaluate(() =>
        Number(document.querySelector("[role=listitem]")?.getAttribute("aria-setsize")),
      ),
      errors: await page.evaluate(() => /发现错误 (\d+) 处/.exec(document.body.innerText)?.[1] ?? "none"),
    };
  } finally {
    await close();
  }
}

/** Everything is pressed and awaited within the page: to look from outside would take time of the page's thread. */
async function check(page: Page): Promise<{ readonly seconds: number; readonly said: PaneSeen["said"] }> {
  const from = await page.evaluate(() => {
    const button = [...document.querySelectorAll("button")].find((one) => /核对$/.test(one.textContent));
    const now = performance.now();
    button?.click();
    return now;
  });
  await page.waitForFunction(
    (since) => window.paneSeen.button.some(({ at, isEnabled }) => at > since && isEnabled),
    from,
    { polling: 100 },
  );
  const { said, button } = await page.evaluate(() => window.paneSeen);
  const to = button.at(-1)?.at ?? Infinity;
  // The cards come after the summary.
  await page.waitForTimeout(1000);
  return { seconds: (to - from) / 1000, said: said.filter(({ at }) => at >= from) };
}

/** Starts a check, presses 取消 once the pane says so, and gives the milliseconds until it can be used again. */
function cancelWhen(page: Page, says: string): Promise<number> {
  return page.evaluate(async (pattern) => {
    const press = (name: RegExp) =>
      [...document.querySelectorAll("button")].find((one) => name.test(one.textContent))?.click();
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const status = () => document.querySelector("[aria-busy=true] [role=status] span")?.textContent ?? "";
    press(/核对$/);
    await until(() => new RegExp(pattern).test(status()));
    // Not at its very beginning.
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (!new RegExp(pattern).test(status())) throw new Error(`Too late to cancel: ${status()}`);
    const from = performance.now();
    press(/^取消$/);
    await until(() => window.paneSeen.button.at(-1)?.isEnabled === true);
    return performance.now() - from;
  }, says);
}

function claimProgress(what: string, { seconds, excelSeconds, said }: Measured["first"]): void {
  const reading = said.filter(({ text }) => /\d+\/\d+/.test(text));
  const gaps = reading.slice(1).map(({ at }, index) => at - (reading[index]?.at ?? 0));
  claim(
    `${what}: read and checked with progress shown, at least every half second while reading`,
    `${seconds.toFixed(1)} s (of it Excel ${excelSeconds.toFixed(1)} s, in its own process); ` +
      `${reading.length} steps of reading, at most ${Math.max(...gaps).toFixed(0)} ms apart, ` +
      `from “${reading[0]?.text}” to “${reading.at(-1)?.text}”, then “${said.at(-1)?.text}”`,
    reading.length >= 10 && Math.max(...gaps) <= 500 && /正在核对/.test(said.at(-1)?.text ?? ""),
  );
}

function claimFindings(what: string, { errors, cards, listed }: Measured, workbook: WorkbookSnapshot): void {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("No budget tables in the large workbook");
  const { summary, causes } = checkResult("", checked);
  claim(
    `${what}: the pane counts as many errors as the engine finds in the workbook itself, and shows the first of them`,
    `${errors} and ${summary.errors}; ${listed} of ${causes.length} causes listed, ${cards} cards drawn`,
    errors === String(summary.errors) && summary.errors > 2000 && listed === causes.length && cards > 0,
  );
}

function claimBlocks(what: string, { late, tasks }: Measured["all"]): void {
  const worst = Math.max(0, ...[...late, ...tasks].map(({ milliseconds }) => milliseconds));
  claim(
    `${what}: the pane's thread never blocked for more than ${LONGEST_BLOCK} ms, in two cancelled and two complete ` +
      `checks; all that happens in the pane counts, Excel's own work is in another process and does not`,
    `longest ${longest(late)} by a timer of 10 ms that came late, ${longest(tasks)} by the browser's long tasks`,
    worst <= LONGEST_BLOCK,
  );
}

function claimCancel(what: string, measured: Measured): void {
  const [whileReading = Infinity, whileChecking = Infinity] = measured.cancels;
  claim(
    `${what}: cancelled, the pane can be used again within ${LONGEST_CANCEL} ms, asks Excel nothing more, and the ` +
      `engine's thread is ended`,
    `${whileReading.toFixed(0)} ms while reading, ${whileChecking.toFixed(0)} ms while checking; ` +
      `${measured.requestsAfterCancel} requests after a second, ${measured.threadsAfterCancel} threads left`,
    Math.max(whileReading, whileChecking) <= LONGEST_CANCEL &&
      measured.requestsAfterCancel === 0 &&
      measured.threadsAfterCancel === 0,
  );
}

function longest(blocks: readonly Block[]): string {
  return `${Math.max(0, ...blocks.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`;
}
