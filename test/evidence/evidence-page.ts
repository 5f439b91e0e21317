import type { BudgetRates } from "../rates/rates";
import type { Measured } from "./measured";

export interface Evidence {
  /** What the README's commands took on a fresh machine. */
  readonly setUp: readonly string[];
  readonly rates: Readonly<Record<string, BudgetRates>>;
  readonly tests: readonly TestFile[];
  /** Of the last long runs. */
  readonly fuzzing: readonly string[];
  readonly mutation: readonly string[];
  readonly measured: readonly Measured[];
  /** Lines of the bench: holds, FAILS, or a remark. */
  readonly bench: readonly string[];
}

export interface TestFile {
  readonly path: string;
  readonly passed: number;
  readonly failed: number;
}

/** What each folder of tests shows, in the order of the page. */
const SUBJECTS: readonly (readonly [folder: string, shows: string])[] = [
  ["test/amount", "exact amounts: reading, rounding, intervals"],
  ["test/recognize", "recognition of tables, rows and amounts"],
  ["test/check", "each check: a table of cases, and nothing against sound budgets"],
  ["test/rates", "detection, culprits and edits over all changes (measured anew)"],
  ["test/recalculate", "fixes, suggestions, formulas"],
  ["test/narrate", "the narrative, written and read"],
  ["test/properties", "properties over random inputs"],
  ["test/fuzz", "fuzzing"],
  ["test/workbook/file", "reading and writing files"],
  ["test/workbook/excel", "Excel through the unmodified office.js"],
  ["test/workbench", "the emulated Excel"],
  ["test/interop", "written files in LibreOffice"],
  ["test/taskpane", "the pane's state"],
  ["test/e2e", "the whole in a browser: flows, accessibility, keyboard, 320 px"],
  ["test/cli", "the command line as built"],
  ["test/build", "the built pages: size, security policy, no foreign request"],
];

/** docs/evidence.md. */
export function evidencePage(evidence: Evidence): string {
  const { setUp, rates, tests, fuzzing, mutation, measured, bench } = evidence;
  return [
    "# Evidence",
    "",
    "What the tests and the bench said when `npm run evidence` last wrote this page. Every figure is from their own output.",
    "",
    "## What is found",
    "",
    "Every figure of five budgets changed in turn, the whole engine run on each; by budget, by table and by kind of change",
    "in [detection-rates.md](detection-rates.md). All budgets together:",
    "",
    "| change | detected | named with its former value | former value offered as an edit | no right cell named as certainly wrong |",
    "| --- | --- | --- | --- | --- |",
    ...changesOf(rates).map(
      (change) =>
        `| ${change} | ${share(rates, change, "detected")} | ${share(rates, change, "named")} | ${share(rates, change, "offered")} | ${share(rates, change, "spared")} |`,
    ),
    "",
    "False alarms: the three published budgets have no error and no culprit (test/engine.test.ts). No fix touches a cell",
    "that was right, over all of these changes and 2,500 pairs of changes (test/rates).",
    "",
    "| measured | held | of |",
    "| --- | --- | --- |",
    ...topics(measured).map(([topic, held, of]) => `| ${TOPICS[topic] ?? topic} | ${held} | ${of} |`),
    "",
    "## What is tested",
    "",
    "| tests | show | passed | failed |",
    "| --- | --- | --- | --- |",
    ...SUBJECTS.flatMap(([folder, shows]) => {
      const [passed, failed] = countOf(tests, ({ path }) => path.startsWith(`${folder}/`));
      return passed + failed === 0 ? [] : [`| ${folder} | ${shows} | ${passed} | ${failed} |`];
    }),
    `| all | | ${countOf(tests, () => true).join(" | ")} |`,
    "",
    "The last long run of `npm run fuzz` (random and damaged workbooks, texts and packages; each case ended after ten",
    "seconds; memory in use after the first hundred cases and at the end):",
    "",
    ...fuzzing.map((line) => `- ${line}`),
    "",
    "The last long run of `npm run mutate` (a small mistake put into a source, one at a time):",
    "",
    ...mutation.map((line) => `- ${line}`),
    "",
    "## Two commands",
    "",
    "In a fresh clone, as on a machine with nothing but Node and git:",
    "",
    ...setUp.map((line) => `- ${line}`),
    "",
    "## Speed",
    "",
    "Ratios measured in one run (`npm run bench`); milliseconds are this machine's.",
    "",
    ...bench.map((line) => `- ${line.trim()}`),
    "",
    "## Real Excel",
    "",
    "Nothing has been seen in a real Excel yet: [real-excel.md](real-excel.md) is the checklist, and says what was.",
    "",
  ].join("\n");
}

const TOPICS: Readonly<Record<string, string>> = {
  layouts: "layout variants of a budget that give the same tables, amounts and findings (five budgets)",
  "digits of the prose":
    "digits changed, one at a time, in three published narratives: found with the right figure",
  "narratives in other words without a false doubt":
    "narratives in other words, numbers and layouts than the standard's, all of them right: nothing said against them",
  "wrong figures in other words": "figures of those with one digit changed: found",
  "wrong figures in other words that are bound": "the same, of those that the tables have: found",
  "wrong changes against last year in other words":
    "changes against last year in other words that last year's figures contradict: found",
  "right prose beside one wrong cell":
    "one cell of the tables blank, mistyped or ten times too large: right prose is not called wrong",
  "faults while writing":
    "points at which Excel fails while a step is written: written as said or not at all",
};

function topics(measured: readonly Measured[]): (readonly [string, number, number])[] {
  const sums = new Map<string, [number, number]>();
  for (const { topic, held, of } of measured) {
    const [heldBefore, ofBefore] = sums.get(topic) ?? [0, 0];
    sums.set(topic, [heldBefore + held, ofBefore + of]);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([topic, [held, of]]) => [topic, held, of]);
}

function changesOf(rates: Evidence["rates"]): string[] {
  const [first = {}] = Object.values(rates);
  return Object.keys(first);
}

function share(
  rates: Evidence["rates"],
  change: string,
  measure: "detected" | "named" | "offered" | "spared",
): string {
  const counts = Object.values(rates).map((budget) => budget[change]?.[measure] ?? ([0, 0] as const));
  const held = counts.reduce((sum, [one]) => sum + one, 0);
  const of = counts.reduce((sum, [, one]) => sum + one, 0);
  return of === 0 ? "—" : `${((held / of) * 100).toFixed(1)}% (${held}/${of})`;
}

function countOf(
  tests: readonly TestFile[],
  isMeant: (test: TestFile) => boolean,
): [passed: number, failed: number] {
  const meant = tests.filter(isMeant);
  return [
    meant.reduce((sum, { passed }) => sum + passed, 0),
    meant.reduce((sum, { failed }) => sum + failed, 0),
  ];
}
