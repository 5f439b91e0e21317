import type { WordedFinding } from "../../src/check/diagnosis";
import { noInputs, type NarrativeInputs } from "../../src/budget/narrative/inputs";
import { checkProse } from "../../src/narrate/check-prose";
import { findProse, type FoundProse } from "../../src/narrate/read/find-prose";
import { readProse } from "../../src/narrate/read/read-prose";
import type { SectionReading } from "../../src/narrate/read/reading";
import { spanOf, type Stretch } from "../../src/narrate/read/section-text";
import { narrativeContext } from "../../src/narrate/write/narrate";
import { shanxi } from "../../src/standards/shanxi/standard";
import type { CellPlace } from "../../src/workbook/snapshot";
import { measured } from "../evidence/measured";
import { budgetNames, type BudgetName } from "../fixtures/budget";
import { narrated, publishedInputs } from "../fixtures/narratives/narratives";
import { chanceOf, rephrased } from "../fixtures/narratives/rephrased";
import { sampled } from "../sample";
import { documentOf } from "./prose-cases";

/** Of the styles of numbers in all layouts, which are 110: 220 narratives of five budgets. */
const SEEDS = 44;

type Sheets = readonly (readonly string[])[];

function foundIn(sheets: Sheets): FoundProse {
  const found = findProse(
    {
      sheets: sheets.map((cells, index) => ({
        name: `说明${index + 1}`,
        rows: cells.map((value) => [{ value }]),
      })),
    },
    shanxi,
  );
  if (found === undefined) throw new Error("Not taken for a narrative");
  return found;
}

const cases = budgetNames.flatMap((name) => Array.from({ length: SEEDS }, (_, seed) => ({ name, seed })));

function checked(name: BudgetName, sheets: Sheets, inputs = noInputs) {
  const context = narrativeContext(documentOf(name), inputs);
  const { findings, notChecked } = checkProse(foundIn(sheets), context, shanxi);
  return { said: findings.filter(({ severity }) => severity !== "info"), findings, notChecked };
}

/** 10 to 12 are not written. */
function missingSections(findings: readonly WordedFinding[]): string[] {
  return findings
    .filter(({ check }) => check === "narrative-missing-section")
    .map(({ message }) => message)
    .filter((message) => !message.startsWith("这里没有“十、"));
}

test("what offices write in words of their own is read whole, and right figures are called right", () => {
  const some = sampled(cases, 4);
  expect(some.length).toBeGreaterThan(15);
  const doubts: string[] = [];
  const errors: string[] = [];
  for (const { name, seed } of some) {
    const { sheets, style } = rephrased(documentOf(name), noInputs, seed);
    const { said, findings } = checked(name, sheets);
    expect(missingSections(findings)).toEqual([]);
    for (const { severity, message } of said)
      (severity === "error" ? errors : doubts).push(`${name} ${seed} (${style}): ${message}`);
  }
  expect(errors).toEqual([]);
  measured("narratives in other words without a false doubt", some.length - doubts.length, some.length);
  expect(doubts.length * 20).toBeLessThanOrEqual(some.length);
});

/** What changed against last year, and of which both figures are in the texts. */
const CHANGE = /(?:比上年|较上年|与上年相比|同比)(?:度|预算数)?(?:增加|增长|减少|下降|降低)/;

test("changes against last year are judged by last year's figures where these are known", () => {
  const own = narrated.flatMap((name) => Array.from({ length: SEEDS }, (_, seed) => ({ name, seed })));
  let [told, found] = [0, 0];
  for (const { name, seed } of sampled(own, 6, 1)) {
    const known = [...publishedInputs(name)].filter(([key]) => key.startsWith("lastYear."));
    const inputs: NarrativeInputs = new Map(known);
    const right = rephrased(documentOf(name), inputs, seed);
    expect(checked(name, right.sheets, inputs).said).toEqual([]);
    // As if last year had been a tenth less or a fifth more.
    const { sheets } = rephrased(documentOf(name), noInputs, seed);
    if (!CHANGE.test(sheets.flat().join("\n"))) continue;
    const { said, notChecked } = checked(name, sheets, inputs);
    told += 1;
    if (said.length > 0) found += 1;
    else expect(notChecked).not.toEqual([]);
  }
  measured("wrong changes against last year in other words", found, told);
  expect(told).toBeGreaterThan(3);
  expect(found).toBeGreaterThanOrEqual(told * 0.95);
});

/** A figure that is printed with a unit, and not zero. */
const FIGURE = /[\d０-９][\d０-９,]*(?:[.．][\d０-９]+)?(?=\s*(?:[万亿]?元|%))/g;

interface Planted {
  readonly sheets: Sheets;
  readonly place: CellPlace;
  readonly start: number;
}

/** Some figures of a narrative, each with one of its first digits changed: the fourth of a change may fit the same rate. */
function planted(sheets: Sheets, seed: number, count: number): Planted[] {
  const chance = chanceOf(seed * 7 + 3);
  const all = sheets.flatMap((cells, sheet) =>
    cells.flatMap((text, row) =>
      [...text.matchAll(FIGURE)].map(({ 0: digits, index }) => ({ sheet, row, start: index, digits })),
    ),
  );
  const figures = all.filter(({ digits }) => !/^[0０](?:[.．][0０]+)?$/.test(digits));
  return chance
    .shuffled(figures)
    .slice(0, count)
    .flatMap(({ sheet, row, start, digits }): Planted[] => {
      const places = [...digits].flatMap((digit, at) => (/[\d０-９]/.test(digit) ? [at] : []));
      const at = chance.pick(places.slice(0, Math.max(1, Math.min(3, places.length - 1))));
      const code = digits.charCodeAt(at);
      const zero = code >= 0xff10 ? 0xff10 : 0x30;
      const other = String.fromCharCode(zero + ((code - zero + chance.pick([1, 2, 3, 4, 5, 6, 7])) % 10));
      const wrong = digits.slice(0, at) + other + digits.slice(at + 1);
      if (/^[0０][\d０-９,]/.test(wrong)) return [];
      const change = (text: string) => text.slice(0, start) + wrong + text.slice(start + digits.length);
      return [
        {
          sheets: sheets.map((cells, index) =>
            index === sheet ? cells.map((text, line) => (line === row ? change(text) : text)) : cells,
          ),
          place: { sheet: `说明${sheet + 1}`, row, column: 0 },
          start,
        },
      ];
    });
}

/** Whether a figure that is read is the planted one. */
function isAt({ text }: SectionReading, { start, end }: Stretch, { place, start: from }: Planted): boolean {
  const span = spanOf(text, start, end);
  return (
    span !== undefined &&
    "sheet" in span.place &&
    span.place.sheet === place.sheet &&
    span.place.row === place.row &&
    span.start === from
  );
}

test("a wrong figure is found, and what was bound to nothing is counted", () => {
  let [all, found, bound, foundBound] = [0, 0, 0, 0];
  const silent: string[] = [];
  for (const { name, seed } of sampled(cases, 10, 3)) {
    const { sheets, style } = rephrased(documentOf(name), noInputs, seed);
    const before = checked(name, sheets);
    for (const one of planted(sheets, seed, 5)) {
      const after = checked(name, one.sheets);
      const { sections } = readProse(foundIn(one.sheets), narrativeContext(documentOf(name), noInputs));
      const isCounted = sections.some(
        (section) =>
          section.unbound.some((token) => isAt(section, token, one)) ||
          section.figures.some(
            (figure) => figure.part.quantity.value === undefined && isAt(section, figure, one),
          ),
      );
      const isBound = sections.some((section) =>
        section.figures.some(
          (figure) => figure.part.quantity.value !== undefined && isAt(section, figure, one),
        ),
      );
      const isFound =
        after.said.length > before.said.length ||
        // Within the rounding of a sum: said, and no fault.
        after.findings.some(({ outcome }) => outcome === "rounding");
      all += 1;
      if (isFound) found += 1;
      if (isBound) bound += 1;
      if (isBound && isFound) foundBound += 1;
      if (!isFound && !(isCounted && after.notChecked.length > 0)) silent.push(`${name} ${seed} (${style})`);
    }
  }
  measured("wrong figures in other words", found, all);
  measured("wrong figures in other words that are bound", foundBound, bound);
  expect(all).toBeGreaterThan(25);
  expect(foundBound).toBeGreaterThanOrEqual(bound * 0.95);
  expect(found).toBeGreaterThanOrEqual(all * 0.9);
  expect(silent).toEqual([]);
});
