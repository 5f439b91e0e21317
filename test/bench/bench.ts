import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { diagnose } from "../../src/check/diagnose";
import { judgeTables } from "../../src/check/judge-tables";
import { recognize } from "../../src/recognize/recognize";
import { shanxi } from "../../src/standards/shanxi/standard";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgetNames, budgets } from "../fixtures/budget";
import { layOut, withCell } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { batch } from "./batch";
import { claim, hasFailed, median } from "./claim";
import { soundWithProjects } from "./larger-budget";
import { everyStandard } from "./every-standard";
import { checked } from "./measure";
import { pane } from "./pane/pane";
import { withFormulas } from "./with-formulas";
import { sideBySide } from "./side-by-side/side-by-side";

/**
 * Speed. Of the engine as ratios measured in one run, because machines differ and drift; of the pane in a browser as the
 * times that it promises. Prints what must hold, and what was measured; exits with 1 where something does not hold.
 * Run by `npm run bench`.
 */

function milliseconds(work: () => void, times: number): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function check(workbook: WorkbookSnapshot) {
  const recognition = recognize(workbook, [shanxi]);
  if (recognition === undefined) throw new Error("No standard");
  return diagnose(recognition.document, judgeTables(recognition.document, shanxi));
}

function engineAgainstReading(): void {
  for (const name of budgetNames) {
    const bytes = writeWorkbook(layOut(budgets[name]));
    const result = readWorkbook(bytes);
    if (!result.ok) throw new Error(result.error);
    const read = () => readWorkbook(bytes);
    const recognise = () => check(result.value);
    milliseconds(read, 20);
    milliseconds(recognise, 20);
    // In turns: whatever else the machine is doing meanwhile is then the same for both.
    const turns = Array.from(
      { length: 21 },
      () => [milliseconds(read, 1), milliseconds(recognise, 1)] as const,
    );
    const reading = median(turns.map(([time]) => time));
    const checking = median(turns.map(([, time]) => time));
    claim(
      `${name}: recognising, checking and explaining takes less time than reading the file`,
      `${(checking / reading).toFixed(2)} of it (${checking.toFixed(1)} ms against ${reading.toFixed(1)} ms)`,
      checking < reading,
    );
  }
}

/** With all that helps to tell causes, as every check is made. */
function linearInRows(): void {
  const measured = [200, 2_000, 20_000].map((rows) => {
    const workbook = layOut(soundWithProjects(rows));
    const place = workbook.places.get(`projects/${Math.floor(rows / 2)}/1`);
    if (place === undefined) throw new Error("No place");
    const wrong = withCell(workbook, place, { value: 98765.43 });
    const cells = workbook.sheets.reduce(
      (count, sheet) =>
        count + sheet.rows.reduce((sum, row) => sum + row.filter((cell) => cell !== undefined).length, 0),
      0,
    );
    let named = 0;
    const time = milliseconds(() => {
      named = checked(wrong).diagnosis.culprits.filter((culprit) => culprit.certain).length;
    }, 7);
    return { rows, perCell: (time * 1000) / cells, named };
  });
  const [small, , large] = measured;
  const ratio = (large?.perCell ?? Infinity) / (small?.perCell ?? 1);
  claim(
    "time per cell does not grow from 200 to 20,000 project rows, a wrong figure among them named",
    `${ratio.toFixed(2)} times (${measured.map((one) => `${one.rows} rows: ${one.perCell.toFixed(2)} µs`).join(", ")})`,
    ratio < 1.5 && measured.every((one) => one.named > 0),
  );
}

function manyWorkbooks(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "gouji-bench-"));
  try {
    const files = Array.from({ length: 200 }, (_, index) => {
      const name = budgetNames[index % budgetNames.length] ?? "culture-2026";
      const file = path.join(folder, `${index}.xlsx`);
      writeFileSync(file, writeWorkbook(layOut(budgets[name])));
      return file;
    });
    const command = path.resolve("dist/gouji.mjs");
    const start = performance.now();
    const run = spawnSync(
      process.execPath,
      [command, "check", "--workers", "1", "--format", "ndjson", ...files],
      {
        encoding: "utf8",
        maxBuffer: 1e9,
      },
    );
    const seconds = (performance.now() - start) / 1000;
    const lines = run.stdout.trim().split("\n").length;
    const perSecond = lines / seconds;
    claim(
      "200 workbooks in one call run at 25 workbooks per second and core, or more",
      `${perSecond.toFixed(0)} per second in one thread on one of ${cpus().length} cores`,
      lines === 200 && perSecond >= 25,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

engineAgainstReading();
everyStandard();
withFormulas();
linearInRows();
manyWorkbooks();
batch();
await sideBySide();
await pane();
process.exit(hasFailed() ? 1 : 0);
