import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellPlace } from "../../../src/workbook/snapshot";
import { budgets } from "../../fixtures/budget";
import { layOut, withCell, placeOf } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";

/** The built command line, run as users run it. */
export const program = join(__dirname, "../../../dist/gouji.mjs");

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  /** Standard error, line by line. */
  readonly complaints: readonly string[];
}

export function gouji(folder: string, ...args: readonly string[]): Run {
  return run(folder, process.execPath, [program, ...args]);
}

/** With `gouji` in the words of a shell. */
export function shell(folder: string, command: string): Run {
  const words = `gouji() { "${process.execPath}" "${program}" "$@"; }\n${command}`;
  return run(folder, "bash", ["-o", "pipefail", "-c", words]);
}

function run(folder: string, command: string, args: readonly string[]): Run {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    timeout: 30_000,
    maxBuffer: 64 * 1024 ** 2,
  });
  if (error) throw error;
  return { status, stdout, complaints: stderr.split("\n").filter((line) => line !== "") };
}

const right = layOut(budgets["culture-2026"]);

/** 《预算支出总表》 20702 文物, 合计: 447.33 in the budget. */
export const changedPlace: CellPlace = placeOf(right, "expenditure/12/2");

/**
 * A folder of workbooks: `right.xlsx`; `wrong.xlsx` with one wrong figure; `other.xlsx` without budget tables;
 * `broken.xlsx`, which is none; `old.xls`, the right one again.
 */
export function folderOfWorkbooks(): string {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const wrong = withCell(right, changedPlace, { value: 457.33 });
  const other = layOut(budgets["culture-2026"], { sheets: [{ name: "封面", blocks: ["cover"] }] });
  writeFileSync(join(folder, "right.xlsx"), writeWorkbook(right));
  writeFileSync(join(folder, "wrong.xlsx"), writeWorkbook(wrong));
  writeFileSync(join(folder, "other.xlsx"), writeWorkbook(other));
  writeFileSync(join(folder, "broken.xlsx"), "这不是工作簿");
  writeFileSync(join(folder, "old.xls"), writeWorkbook(right, "biff8"));
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
