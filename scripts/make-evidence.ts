import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { evidencePage, type TestFile } from "../test/evidence/evidence-page";
import { keptLines } from "../test/evidence/kept";
import type { Measured } from "../test/evidence/measured";
import { keptRates } from "../test/rates/rates";
import { freshMachine } from "./evidence/fresh-machine";

/**
 * docs/evidence.md, from what the README's commands, the tests and the bench say on this machine now, of the last commit.
 * Run by `npm run evidence`; takes as long as all of them.
 */
const folder = mkdtempSync(join(tmpdir(), "gouji-evidence-"));
try {
  const { project, said } = await freshMachine(folder);
  const measuredIn = join(folder, "measured");
  mkdirSync(measuredIn);
  const everyday = runTests("test", project, {});
  // A test that takes a sample of its cases there takes all of them here.
  const long = runTests("test:long", project, { GOUJI_EVIDENCE: measuredIn });
  const inLong = new Set(long.tests.map(({ path }) => path));
  const results = [...everyday.tests.filter(({ path }) => !inLong.has(path)), ...long.tests];
  const tests = results.map(({ path, status }): TestFile => ({
    path,
    passed: status === "passed" ? 1 : 0,
    failed: status === "failed" ? 1 : 0,
  }));
  for (const { status, fullName, failureMessages } of results) {
    // A random case that fails may not come again.
    if (status === "failed") console.log(`${fullName}\n${failureMessages.join("\n")}`);
  }
  const measured = readdirSync(measuredIn)
    .flatMap((name) => readFileSync(join(measuredIn, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as Measured);
  const bench = run("npm", ["run", "--silent", "bench"], project, {})
    .split("\n")
    .filter((line) => /^(holds|FAILS| {6}) /.test(line));
  const setUp = [
    ...said,
    `npm test: ${everyday.minutes.toFixed(1)} minutes (types, lint, format, unused code, bundles and tests)`,
    `npm run test:long: ${long.minutes.toFixed(1)} minutes`,
    `on ${availableParallelism()} cores, Node ${process.versions.node}`,
  ];
  const page = evidencePage({
    setUp,
    rates: keptRates,
    tests,
    fuzzing: keptLines("fuzzing"),
    mutation: keptLines("mutation"),
    measured,
    bench,
  });
  writeFileSync(new URL("../docs/evidence.md", import.meta.url), page);
} finally {
  rmSync(folder, { recursive: true });
}

interface JestFile {
  readonly name: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly ancestorTitles: readonly string[];
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

type RunTest = JestFile["assertionResults"][number] & { readonly path: string };

/** One of the scripts that end in Jest. */
function runTests(
  script: string,
  project: string,
  environment: Record<string, string>,
): { readonly minutes: number; readonly tests: readonly RunTest[] } {
  const report = join(folder, `${script.replace(":", "-")}.json`);
  const start = performance.now();
  run("npm", ["run", script, "--", "--json", "--outputFile", report], project, environment);
  const minutes = (performance.now() - start) / 60_000;
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as { testResults: readonly JestFile[] };
  const tests = testResults.flatMap(({ name, assertionResults }) => {
    const own = relative(project, name).replaceAll("\\", "/");
    return assertionResults.map((test): RunTest => {
      // What runs together with others has its file as its first title.
      const [file] = test.ancestorTitles;
      return { ...test, path: own.startsWith("test/together/") && file !== undefined ? file : own };
    });
  });
  return { minutes, tests };
}

/** What it prints; a test or a claim that fails is to be seen on the page, so it stops nothing. */
function run(
  command: string,
  args: readonly string[],
  project: string,
  environment: Record<string, string>,
): string {
  const { stdout, error } = spawnSync(command, args, {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 1e9,
    shell: process.platform === "win32",
  });
  if (error) throw error;
  return stdout;
}
