import { spawnSync } from "node:child_process";

/** In a process of its own: what hangs there cannot hang these tests. */
export function runFuzz(...words: readonly string[]): {
  readonly status: number | null;
  readonly output: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "test/fuzz/run.ts", ...words],
    { encoding: "utf8", timeout: 240_000 },
  );
  return { status, output: stdout + stderr };
}
