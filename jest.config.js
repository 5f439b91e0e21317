import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const typescript = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
  },
];

/** What the built command line, the built pages and the documents about them do. */
const built = ["test/cli/program/*.test.ts", "test/e2e/*.test.ts", "test/security/security-document.test.ts"];

/** Statistics, long runs, and what needs other programs: LibreOffice, nginx, the builds of a release. */
const long = [
  "test/build/licences.test.ts",
  "test/build/pages.test.ts",
  "test/check/long-tables.test.ts",
  "test/check/review/planted.test.ts",
  "test/cli/program/balance.test.ts",
  "test/cli/program/batch.test.ts",
  "test/cli/program/batch-resume.test.ts",
  "test/cli/program/document.test.ts",
  "test/cli/program/narrate.test.ts",
  "test/cli/program/prose.test.ts",
  "test/cli/program/recalc.test.ts",
  "test/cli/program/teaching.test.ts",
  "test/deploy/release.test.ts",
  "test/e2e/accessibility.test.ts",
  "test/e2e/balance.test.ts",
  "test/e2e/long/*.test.ts",
  "test/e2e/mending.test.ts",
  "test/e2e/narrative.test.ts",
  "test/e2e/own-ties.test.ts",
  "test/e2e/sheet-view.test.ts",
  "test/e2e/way.test.ts",
  "test/fuzz/*.test.ts",
  "test/interop/*.test.ts",
  "test/narrate/review-faults.test.ts",
  "test/rates/*-20??.test.ts",
  "test/rates/provinces.test.ts",
  "test/recognize/teaching/renamed-headers.test.ts",
  "test/recalculate/speed.test.ts",
  "test/workbench/speed.test.ts",
];

/** A sample of their cases in `npm test`, all of them in `npm run test:long`; see test/sample.ts. */
const sampled = [
  "test/check/checks/own-tie.test.ts",
  "test/check/diagnose.test.ts",
  "test/check/formulas/formula-faults.test.ts",
  "test/compare/random-edits.test.ts",
  "test/narrate/digits.test.ts",
  "test/narrate/other-words.test.ts",
  "test/narrate/rephrased.test.ts",
  "test/narrate/wrong-cells.test.ts",
  "test/narrate/write/any-standard.test.ts",
  "test/narrate/write/round-trip.test.ts",
  "test/narrate/write/update.test.ts",
  "test/properties/added-ratios.test.ts",
  "test/properties/amounts.test.ts",
  "test/properties/any-form.test.ts",
  "test/properties/any-layout.test.ts",
  "test/properties/recalculation.test.ts",
  "test/properties/recognition.test.ts",
  "test/properties/standard-forms.test.ts",
  "test/recalculate/balance/fixtures.test.ts",
  "test/recalculate/balance/in-ten-thousands.test.ts",
  "test/recalculate/layouts.test.ts",
  "test/recalculate/whole/*.test.ts",
  "test/recognize/kinds/documents.test.ts",
  "test/recognize/kinds/further-forms.test.ts",
  "test/recognize/kinds/left-out.test.ts",
  "test/recognize/layout-changes.test.ts",
  "test/rates/slips/applied.test.ts",
  "test/rates/slips/slips.test.ts",
  "test/recognize/layouts.test.ts",
  "test/recognize/shanxi/other-forms.test.ts",
  "test/recognize/kinds/slips.test.ts",
  "test/recognize/kinds/untitled.test.ts",
  "test/workbook/excel/read/read-again.test.ts",
  "test/workbook/excel/read/read-workbook.test.ts",
  "test/workbook/excel/structure/add-and-remove.test.ts",
  "test/workbook/excel/write/step-faults.test.ts",
  "test/workbook/excel/write/step-properties.test.ts",
  "test/workbook/file/shapes.test.ts",
  "test/workbook/file/write-edits.property.test.ts",
  "test/workbook/file/write-edits.test.ts",
];

/**
 * Folders whose tests `npm test` runs as one file each, test/together/<group>.test.ts: they share the time that loading
 * the engine takes, and that V8 takes until it is fast.
 */
const groups = {
  check: ["test/check", "test/standards"],
  excel: ["test/workbook/excel", "test/workbench"],
  files: ["test/amount", "test/cli", "test/report", "test/rates", "test/security", "test/workbook"],
  narrate: ["test/narrate"],
  recalculate: ["test/properties", "test/recalculate"],
  recognize: ["test/fixtures", "test/recognize"],
  taskpane: ["test/taskpane"],
};

const inProject = (paths) => paths.map((path) => `<rootDir>/${path}`);
/** As a pattern for `testPathIgnorePatterns`, which knows no globs. */
const asPattern = (path) =>
  `/${path.replaceAll(".", "\\.").replaceAll("*", "[^/]*").replaceAll("?", "[^/]")}$`;

const rootDir = fileURLToPath(new URL(".", import.meta.url));
const notInUnit = [...built, ...long, "test/together/*.test.ts"].map(asPattern);

/** What needs the modules or the environment for itself alone. */
const isApart = (path) => /jest\.mock\(|@jest-environment|useFakeTimers/.test(readFileSync(path, "utf8"));

const gathered = {};
for (const name of readdirSync(join(rootDir, "test"), { recursive: true }).sort()) {
  const path = ["test", ...name.split(sep)].join("/");
  if (!/\.test\.tsx?$/.test(path) || notInUnit.some((one) => new RegExp(one).test(`/${path}`))) continue;
  const [group] =
    Object.entries(groups).find(([, folders]) => folders.some((one) => path.startsWith(`${one}/`))) ?? [];
  if (group !== undefined && !isApart(join(rootDir, path))) (gathered[group] ??= []).push(path);
}

const shared = {
  rootDir,
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  transform: { "\\.ts$": typescript(false), "\\.tsx$": typescript(true) },
};

/**
 * `unit` needs nothing but the sources and starts at once; `built` and `long` build first what they run. `npm test` runs
 * `together`, which is all of `unit` in few files, and `built`; `npm run test:long` runs `long`.
 *
 * @type {import('jest').Config}
 */
export default {
  // Both of two cores: what is tested in the browser waits more than it works.
  maxWorkers: "100%",
  testSequencer: join(rootDir, "test/together/sequencer.js"),
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: inProject(["test/**/*.test.{ts,tsx}"]),
      testPathIgnorePatterns: notInUnit,
    },
    {
      ...shared,
      displayName: "together",
      testMatch: inProject(["test/**/*.test.{ts,tsx}"]),
      testPathIgnorePatterns: [...built, ...long, ...Object.values(gathered).flat()].map(asPattern),
      globals: { together: gathered },
    },
    {
      ...shared,
      displayName: "built",
      testMatch: inProject(built),
      testPathIgnorePatterns: long.map(asPattern),
      globalSetup: "<rootDir>/test/build-all.js",
    },
    {
      ...shared,
      displayName: "long",
      testMatch: inProject([...long, ...sampled]),
      globalSetup: "<rootDir>/test/build-all.js",
      globals: { isLongRun: true },
    },
  ],
};
