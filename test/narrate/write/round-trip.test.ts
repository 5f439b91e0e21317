import { noInputs } from "../../../src/budget/narrative/inputs";
import fc from "fast-check";
import { narrate } from "../../../src/narrate/write/narrate";
import { shanxi } from "../../../src/standards/shanxi/standard";
import { recognizeWorkbook } from "../../../src/engine";
import { budgetNames, budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { performanceForms, withForms } from "../../fixtures/layouts/performance-forms";
import { given } from "../../fixtures/narratives/given";
import { allInputs } from "../../fixtures/narratives/narrated";
import { documentOf, checkedProse, writtenLines } from "../prose-cases";
import { randomBudgets } from "../random-budget";
import { randomRuns } from "../../sample";

function fail(): never {
  throw new Error("A narrative without figures");
}

/** What is written from the tables is read back without a word against it. */
describe("written and read back", () => {
  it("random budgets", () => {
    fc.assert(
      fc.property(randomBudgets, ({ document, inputs }) => {
        const { findings } = checkedProse(document, writtenLines(document, inputs), inputs);
        expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
      }),
      randomRuns(60, 20),
    );
  });

  it("random budgets, by a reader who does not know what the user supplied", () => {
    fc.assert(
      fc.property(randomBudgets, ({ document, inputs }) => {
        const { findings } = checkedProse(document, writtenLines(document, inputs));
        expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
      }),
      randomRuns(40, 20),
    );
  });

  it("random budgets with one digit of any figure changed: found at its place, with the right figure", () => {
    fc.assert(
      fc.property(
        randomBudgets,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (random, which, digit, by) => {
          const { document, inputs } = random;
          const sections = narrate(document, shanxi, inputs).sections;
          const figures = sections.flatMap(({ paragraphs }) =>
            paragraphs.flatMap((paragraph) =>
              paragraph.figures
                .filter(({ text }) => /^[\d,.]+$/.test(text))
                .map((figure) => ({ paragraph, figure })),
            ),
          );
          const { paragraph, figure } = figures[which % figures.length] ?? figures[0] ?? fail();
          const digits = [...figure.text.matchAll(/\d/g)].map(({ index }) => figure.start + index);
          const at = digits[digit % digits.length] ?? 0;
          const changed = String((Number(paragraph.text[at]) + by) % 10);
          const text = paragraph.text.slice(0, at) + changed + paragraph.text.slice(at + 1);
          const lines = sections.flatMap(({ number, title, paragraphs }) => [
            `${number}、${title}`,
            ...paragraphs.map((one) => (one === paragraph ? text : one.text)),
          ]);
          const found = checkedProse(document, lines, inputs).findings.map(({ span, expected }) => [
            span?.paragraph,
            span?.start,
            expected,
          ]);
          expect(found).toContainEqual([lines.indexOf(text), figure.start, figure.text]);
        },
      ),
      randomRuns(60, 20),
    );
  });

  it.each(["culture-2026", "science-2024"] as const)("%s with its performance forms", (name) => {
    const workbook = withForms(layOut(budgets[name]), performanceForms[name]);
    const document = recognizeWorkbook(workbook)?.recognition.document ?? fail();
    const performance = { projects: { operating: { count: 1, amount: "1" } } };
    const assets = { ...allInputs.assets, asOf: `${(document.year ?? 0) - 1}-12-31` };
    const inputs = given({ ...allInputs, performance, assets });
    const lines = writtenLines(document, inputs);
    expect(lines.join("\n")).not.toContain("待填");
    for (const known of [inputs, noInputs]) {
      const { findings } = checkedProse(document, lines, known);
      expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
    }
  });

  it.each(budgetNames)("%s without anything supplied: only the gaps are found", (name) => {
    const document = documentOf(name);
    const { findings } = checkedProse(document, writtenLines(document, noInputs));
    const checks = new Set(findings.map(({ check }) => check));
    expect([...checks]).toEqual(["narrative-residue"]);
    expect(findings.every(({ quote }) => /^【待填：.*】$/.test(quote ?? ""))).toBe(true);
  });
});
