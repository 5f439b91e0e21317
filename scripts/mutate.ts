import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { keptFile } from "../test/evidence/kept";
import { randomOf } from "../test/fuzz/random";
import { mutantsOf, withMutant, type Mutant } from "./mutation/mutants";

/**
 * npm run mutate -- [--per-file 5] [--seed 1] [--minutes 60] [--keep] [PATH …]
 *
 * Makes small mistakes in the sources (those of src/check and src/standards unless others are named), one at a time and
 * in a copy, and runs the tests: a mistake that no test sees survives, and is listed. First the file's own test,
 * then, where that passes, all of those that show what checks and tables do. `--keep`: for docs/evidence.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "per-file": { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "60" },
    keep: { type: "boolean", default: false },
  },
});

const OTHERS = ["test/golden", "test/check", "test/narrate"];
const project = process.cwd();
const copy = mkdtempSync(join(tmpdir(), "gouji-mutation-"));

function prepareCopy(): void {
  for (const name of ["src", "test", "assets", "docs", "scripts", "package.json", "tsconfig.json"]) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  // Without the bundles that the tests of the command line and of the pages need.
  writeFileSync(
    join(copy, "jest.config.mjs"),
    `import base from ${JSON.stringify(join(project, "jest.config.js"))};
    const { globalSetup, ...rest } = base;
    export default { ...rest, rootDir: ${JSON.stringify(copy)}, bail: 1 };`,
  );
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

function passes(tests: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    [resolve(project, "node_modules/jest/bin/jest.js"), "--config", "jest.config.mjs", "-i", ...tests],
    { cwd: copy, stdio: "ignore", timeout: 300_000 },
  );
  return status === 0;
}

function sample(all: readonly Mutant[], count: number, seed: number): Mutant[] {
  const random = randomOf(seed);
  const rest = [...all];
  const taken: Mutant[] = [];
  while (taken.length < count && rest.length > 0) taken.push(...rest.splice(random.below(rest.length), 1));
  return taken;
}

prepareCopy();
// Else every mistake would seem to be seen.
if (!passes(OTHERS)) throw new Error("The tests fail without any mistake");
const end = Date.now() + Number(values.minutes) * 60_000;
const paths = positionals.length > 0 ? positionals : ["src/check", "src/standards"];
let killed = 0;
let survived = 0;
for (const file of paths.flatMap(filesIn)) {
  if (!file.endsWith(".ts")) continue;
  const text = readFileSync(join(project, file), "utf8");
  const own = ["check", "narrate/checks"].map((name) => `test/${name}/${basename(file, ".ts")}.test.ts`);
  const tests = own.filter((test) => existsSync(test));
  for (const mutant of sample(mutantsOf(file, text), Number(values["per-file"]), Number(values.seed))) {
    if (Date.now() > end) break;
    writeFileSync(join(copy, file), withMutant(text, mutant));
    const isSeen = (tests.length > 0 && !passes(tests)) || !passes(OTHERS);
    if (isSeen) killed += 1;
    else {
      survived += 1;
      const short = mutant.from.replace(/\s+/g, " ").slice(0, 80);
      console.log(
        `survived: ${file}:${mutant.line}  ${short}  →  ${mutant.to.replace(/\s+/g, " ").slice(0, 80)}`,
      );
    }
  }
  writeFileSync(join(copy, file), text);
}
rmSync(copy, { recursive: true });
const said = `${paths.join(", ")}: ${killed} of ${killed + survived} mistakes were seen by a test`;
console.log(said);
if (values.keep) writeFileSync(keptFile("mutation"), `${said}\n`);
