import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { budgetNames, budgets } from "../fixtures/budget";
import { layOut, layouts, withCell, type LaidOutWorkbook } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { claim, remark } from "./claim";

const WORKBOOKS = 500;
/** Each number of threads so often, in turns; the quickest run is the one that was least disturbed. */
const TURNS = 3;

/** 500 different workbooks by one command: one thread against one for each core. */
export function batch(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "gouji-batch-"));
  try {
    for (const [index, workbook] of variants().entries())
      writeFileSync(path.join(folder, `${index}.xlsx`), writeWorkbook(workbook));
    const cores = availableParallelism();
    const turns = Array.from({ length: TURNS }, () => [run(folder, 1), run(folder, cores)] as const);
    const one = quickest(turns.map(([single]) => single));
    const all = quickest(turns.map(([, together]) => together));
    const ratio = one.seconds / all.seconds;
    // Every thread loads and compiles the program for itself, so a core more brings less than a core.
    const wanted = cores === 1 ? 0.8 : 0.75 * Math.min(cores, 4);
    claim(
      `${WORKBOOKS} workbooks by one command: ${cores} threads on ${cores} cores are at least ${wanted} times as fast as one`,
      `${ratio.toFixed(2)} times (${rate(all)} against ${rate(one)}; single turns ` +
        `${turns.map(([single, together]) => (single.seconds / together.seconds).toFixed(2)).join(", ")})`,
      ratio >= wanted,
    );
    claim(
      `${WORKBOOKS} workbooks: the same bytes from one thread and from ${cores}`,
      `${one.printed.length} characters`,
      turns.flat().every(({ printed, lines }) => printed === one.printed && lines === WORKBOOKS),
    );
    const [load = 0] = loadavg();
    if (load > cores + 2)
      remark("the machine has more to do than this", `load ${load.toFixed(0)} on ${cores} cores`);
    remark(
      "most memory of the whole run",
      `${one.megabytes} MB with one thread, ${all.megabytes} MB with ${cores}`,
    );
    if (cores > 1) {
      const more = (all.megabytes - one.megabytes) / (cores - 1);
      remark("memory of each further thread", `${more.toFixed(0)} MB`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly printed: string;
  readonly lines: number;
}

/** Says at its end how much memory the process had at most, in kilobytes; loaded into it before the program. */
const SAY_MEMORY = `import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => console.error("kilobytes " + process.resourceUsage().maxRSS));`;

function run(folder: string, threads: number): Run {
  const out = path.join(folder, "results.ndjson");
  const memory = `data:text/javascript,${encodeURIComponent(SAY_MEMORY)}`;
  const options = ["--format", "ndjson", "--workers", String(threads), "--out", out];
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ["--import", memory, path.resolve("dist/gouji.mjs"), "check", folder, ...options],
    { encoding: "utf8" },
  );
  const seconds = (performance.now() - start) / 1000;
  const printed = readFileSync(out, "utf8");
  const kilobytes = Number(/kilobytes (\d+)/.exec(stderr)?.[1]);
  return { seconds, printed, megabytes: Math.round(kilobytes / 1024), lines: printed.split("\n").length - 1 };
}

function quickest(runs: readonly Run[]): Run {
  return runs.reduce((best, one) => (one.seconds < best.seconds ? one : best));
}

function rate({ seconds }: Run): string {
  return `${(WORKBOOKS / seconds).toFixed(0)} per second`;
}

/** All budgets in all layouts; in each up to three figures, any ones, are wrong. The same ones in every run. */
function variants(): LaidOutWorkbook[] {
  const kinds = Object.values(layouts);
  const next = numbers();
  return Array.from({ length: WORKBOOKS }, (_, index) => {
    const name = budgetNames[index % budgetNames.length] ?? "culture-2026";
    let workbook = layOut(budgets[name], kinds[index % kinds.length]);
    const places = [...workbook.places.values()];
    for (let wrong = index % 4; wrong > 0; wrong -= 1) {
      const place = places[next() % places.length];
      if (place !== undefined) workbook = withCell(workbook, place, { value: (next() % 1_000_000) / 100 });
    }
    return workbook;
  });
}

/** Numbers that look drawn by lot (Lehmer, modulus 2³¹ − 1). */
function numbers(): () => number {
  let state = 20_260_101;
  return () => (state = (state * 48_271) % 2_147_483_647);
}
