import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runFuzz } from "./run-fuzz";

const folder = "test/fuzz/cases";

test("cases that once failed", () => {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const { status, output } = runFuzz(...files.flatMap((file) => ["--case", file]));
  expect(output.match(/: passes$/gm)).toHaveLength(files.length);
  expect(status).toBe(0);
}, 300_000);
