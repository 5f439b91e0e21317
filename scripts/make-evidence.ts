import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evidencePage, type TestFile } from "../test/evidence/evidence-page";
import type { Measured } from "../test/evidence/measured";
import { keptRates } from "../test/rates/rates";

/**
 * docs/evidence.md, from what the tests and the bench say on this machine now. Run by `npm run evidence`; takes as long
 * as both.
 */
const folder = mkdtempSync(join(tmpdir(), "gouji-evidence-"));
try {
  const report = join(folder, "report.json");
  run("npx", ["jest", "--json", "--outputFile", report], { GOUJI_EVIDENCE: folder });
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as { testResults: readonly JestFile[] };
  const tests = testResults.map(({ name, assertionResults }): TestFile => {
    const passed = assertionResults.filter(({ status }) => status === "passed").length;
    const failed = assertionResults.filter(({ status }) => status === "failed").length;
    return { path: name.slice(process.cwd().length + 1).replaceAll("\\", "/"), passed, failed };
  });
  const measured = readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as Measured);
  const bench = run("npm", ["run", "--silent", "bench"], {})
    .split("\n")
    .filter((line) => /^(holds|FAILS| {6}) /.test(line));
  const page = evidencePage({ rates: keptRates, tests, measured, bench });
  writeFileSync(new URL("../docs/evidence.md", import.meta.url), page);
} finally {
  rmSync(folder, { recursive: true });
}

interface JestFile {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** What it prints; a test or a claim that fails is to be seen on the page, so it stops nothing. */
function run(command: string, args: readonly string[], environment: Record<string, string>): string {
  const { stdout, error } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 1e9,
    shell: process.platform === "win32",
  });
  if (error) throw error;
  return stdout;
}
