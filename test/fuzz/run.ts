import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { attempt, fuzz, type FuzzReport } from "./supervise";
import { keptFile } from "../evidence/kept";
import type { FuzzCase } from "./target";
import { targets } from "./targets";

/**
 * npm run fuzz -- [--minutes 10] [--seed 1] [--target reader] [--limit 10]   all targets share the time
 *              … --keep                                                        for docs/evidence.md
 * npm run fuzz -- --case FILE …                                              cases that were kept
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    target: { type: "string" },
    limit: { type: "string", default: "10" },
    case: { type: "string", multiple: true },
    keep: { type: "boolean", default: false },
  },
});
const limitSeconds = Number(values.limit);

if (values.case === undefined) await fuzzAll();
for (const file of values.case ?? []) {
  const failure = await attempt(JSON.parse(readFileSync(file, "utf8")) as FuzzCase, limitSeconds);
  console.log(`${file}: ${failure ?? "passes"}`);
  if (failure !== undefined) process.exitCode = 1;
}

async function fuzzAll(): Promise<void> {
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  const names = values.target === undefined ? targets.map(({ name }) => name) : [values.target];
  const seconds = (Number(values.minutes) * 60) / names.length;
  const said: string[] = [];
  for (const target of names) {
    const report = await fuzz({ target, seed, seconds, limitSeconds, failed });
    said.push(summary(target, seed, report));
    console.log(said.at(-1));
  }
  if (values.keep) writeFileSync(keptFile("fuzzing"), said.map((line) => `${line}\n`).join(""));
}

function failed(failure: string, one: FuzzCase): void {
  const file = join(mkdtempSync(join(tmpdir(), "gouji-fuzz-")), `${one.target}.json`);
  writeFileSync(file, JSON.stringify(one));
  console.log(`${failure}\n  npm run fuzz -- --case ${file}\n`);
  process.exitCode = 1;
}

function summary(target: string, seed: number, { executions, slowest, heap, failures }: FuzzReport): string {
  const megabytes = heap.map((bytes) => (bytes / 1024 ** 2).toFixed(1)).join(" → ");
  return [
    `${target} (seed ${seed}): ${executions} cases, ${failures} kinds of failures`,
    `slowest no. ${slowest.index}, ${slowest.milliseconds.toFixed(0)} ms`,
    `memory in use ${megabytes} MB`,
  ].join("; ");
}
