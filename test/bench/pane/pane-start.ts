import { claim, median, remark } from "../claim";
import type { ExcelServer } from "./excel-server";
import { openPane } from "./open-pane";

const LOADS = 5;

/** In milliseconds since the page was asked for. */
interface Start {
  readonly firstPaint: number;
  readonly ready: number;
}

/** How soon the pane can be seen, and used. */
export async function paneStart(excel: ExcelServer): Promise<void> {
  remark(
    "pane start, what is measured",
    `taskpane.html alone as Excel opens it, production build, unmodified office.js, served by this machine, ` +
      `emulated Excel in another process; a new browser for each load, median of ${LOADS}`,
  );
  const normal = await starts(excel, 1);
  const slowed = await starts(excel, 4);
  const told = (which: keyof Start) => {
    const times = slowed.map((start) => start[which]);
    const unslowed = median(normal.map((start) => start[which]));
    const slowest = Math.max(...times);
    return `${median(times).toFixed(0)} ms (slowest load ${slowest.toFixed(0)} ms; not slowed ${unslowed.toFixed(0)} ms)`;
  };
  claim(
    "pane start: first paint within 1 s with a processor slowed fourfold",
    told("firstPaint"),
    median(slowed.map(({ firstPaint }) => firstPaint)) <= 1000,
  );
  claim(
    "pane start: ready (office.js ready, 一键核对 enabled and painted) within 1.5 s with a processor slowed fourfold",
    told("ready"),
    median(slowed.map(({ ready }) => ready)) <= 1500,
  );
}

async function starts(excel: ExcelServer, slowed: number): Promise<Start[]> {
  const measured: Start[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const { page, close } = await openPane(excel, slowed);
    measured.push(
      await page.evaluate(() => ({
        firstPaint: performance.getEntriesByName("first-paint")[0]?.startTime ?? Infinity,
        ready: window.paneSeen.ready ?? Infinity,
      })),
    );
    await close();
  }
  return measured;
}
