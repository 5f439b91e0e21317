import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** In a process of its own: what hangs there cannot hang these tests. */
function run(...words: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "test/fuzz/run.ts", ...words],
    { encoding: "utf8", timeout: 240_000 },
  );
  return { status, output: stdout + stderr };
}

const folder = "test/fuzz/cases";

test("cases that once failed", () => {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const { status, output } = run(...files.flatMap((file) => ["--case", file]));
  expect(output.match(/: passes$/gm)).toHaveLength(files.length);
  expect(status).toBe(0);
}, 300_000);

/** Half of the time the same cases in every run, half of the time new ones; its own seed stands in the summary. */
test.each([
  ["the same cases as ever", ["--seed", "1"]],
  ["new cases", []],
])(
  "half a minute of %s",
  (_, seed) => {
    const { status, output } = run("--minutes", "0.5", ...seed);
    console.log(output);
    expect(output.match(/0 kinds of failures/g)).toHaveLength(5);
    expect(status).toBe(0);
  },
  300_000,
);
