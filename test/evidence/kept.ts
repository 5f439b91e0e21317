import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What takes too long to be run for docs/evidence.md each time, and is kept from its last long run. */
export type Kept = "fuzzing" | "mutation";

/** The project is the working directory. */
export function keptFile(kept: Kept): string {
  return join("test", "evidence", `${kept}.txt`);
}

export function keptLines(kept: Kept): readonly string[] {
  const file = keptFile(kept);
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}
