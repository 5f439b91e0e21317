import fc from "fast-check";
import { ONE, powerOfTen } from "../../../src/amount/decimal";
import type { BudgetDocument } from "../../../src/budget/document";
import { noInputs, type InputValue, type NarrativeInputs } from "../../../src/budget/narrative/inputs";
import type { Standard } from "../../../src/budget/standard";
import type { WordedFindings } from "../../../src/check/diagnosis";
import { narrateWorkbook, recognizeAll } from "../../../src/engine";
import { checkProse } from "../../../src/narrate/check-prose";
import { sectionsIn } from "../../../src/narrate/read/find-prose";
import { narrate, narrativeContext, type WrittenSection } from "../../../src/narrate/write/narrate";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { anyForm } from "../../fixtures/any-form/any-form";
import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { workbookOf } from "../../fixtures/forms/forms";
import { paragraphsOf } from "../../fixtures/narratives/narratives";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";
import { standardForms, trueBudget } from "../../fixtures/standard-forms/standard-forms";
import { randomRuns } from "../../sample";

/** Of every standard but the first, which has tests of its own. */
interface Told {
  readonly standard: Standard;
  readonly document: BudgetDocument;
}

function toldIn(workbook: WorkbookSnapshot): readonly Told[] {
  return recognizeAll(workbook)
    .filter(({ standard }) => standard.tables.length === 0)
    .map(({ standard, recognition: { document } }) => ({
      standard,
      document,
      // A counterexample in one line: its tables fill a thousand.
      [fc.toStringMethod]: () => `${standard.id} ${document.department ?? ""}`,
    }));
}

const known = new Map<string, readonly Told[]>();

function toldOf(name: string, workbook: () => WorkbookSnapshot): readonly Told[] {
  const all = known.get(name) ?? toldIn(workbook());
  known.set(name, all);
  return all;
}

const ids = Object.keys(standardForms).filter((id) => id !== Object.keys(standardForms)[0]);

/** A true budget in a standard's form, or in that of some office. */
const books: fc.Arbitrary<Told> = fc
  .record({ seed: fc.integer({ min: 1, max: 12 }), form: fc.constantFrom(...ids, "any") })
  .map(({ seed, form }) => {
    const write = () =>
      form === "any" ? anyForm(seed).workbook : (standardForms[form]?.write(trueBudget(seed)) ?? fail());
    return toldOf(`${form} ${seed}`, write)[0] ?? fail();
  });

function fail(): never {
  throw new Error("Nothing to tell of");
}

const CENT = powerOfTen(-2);
const amounts = fc
  .oneof(fc.constant(0n), fc.bigInt({ min: 100n, max: 10n ** 7n }))
  .map((cents): InputValue => cents * CENT);
const texts = fc.constantFrom("人员调增", "本年新增培训项目", "会议费安排12.3万元", "政策调整");
const counts = fc.nat(9).map((count): InputValue => BigInt(count) * ONE);

/** All that a standard asks for, or some of it. */
function inputsFor({ standard, document }: Told, isAll: boolean): fc.Arbitrary<NarrativeInputs> {
  const all = standard.inputs.flatMap(({ inputs }) => inputs);
  const value = ({ type }: (typeof all)[number]): fc.Arbitrary<InputValue> => {
    const lastYear = (document.year ?? 2026) - 1;
    switch (type) {
      case "amount":
      case "measure":
        return amounts;
      case "count":
        return counts;
      case "text":
      case "choice":
        return texts;
      case "date":
        return fc.constant(`${lastYear}-12-31`);
      case "year":
        return fc.constant(BigInt(lastYear) * ONE);
    }
  };
  return fc
    .tuple(...all.map((input) => fc.tuple(fc.constant(input.key), value(input), fc.boolean())))
    .map((drawn) => {
      const given = new Map(drawn.filter(([, , is]) => isAll || is).map(([key, own]) => [key, own] as const));
      const parts = [...given].filter(([key]) => /^assets\.vehicles\.(?!total)/.test(key));
      const sum = parts.reduce((whole, [, one]) => whole + (typeof one === "bigint" ? one : 0n), 0n);
      return given.has("assets.vehicles.total") ? given.set("assets.vehicles.total", sum) : given;
    });
}

function linesOf(sections: readonly WrittenSection[]): string[] {
  return sections.flatMap(({ number, title, paragraphs }) => [
    `${number}、${title}`,
    ...paragraphs.map(({ text }) => text),
  ]);
}

function checked(
  { standard, document }: Told,
  lines: readonly string[],
  inputs: NarrativeInputs,
): WordedFindings {
  const found = sectionsIn(paragraphsOf(lines), standard);
  if (found === undefined) throw new Error("Not taken for a narrative");
  return checkProse(found, narrativeContext(document, inputs), standard);
}

/** Gaps that were left are rightly found. */
function against({ findings }: WordedFindings): string[] {
  return findings
    .filter(({ check, severity }) => check !== "narrative-residue" && severity !== "info")
    .map(({ check, message, sentence }) => `${check} ${message} ${sentence ?? ""}`);
}

const workbooks: readonly (readonly [string, () => WorkbookSnapshot])[] = [
  ...provinceNames.map((name) => [name, () => provinceWorkbook(name)] as const),
  ...Object.entries(finalForms).map(([name, sheets]) => [name, () => workbookOf(sheets)] as const),
];

describe.each(workbooks)("%s", (name, workbook) => {
  it("is told without a word against it, and every section is read as it was written", () => {
    for (const told of toldOf(name, workbook)) {
      const read = checked(told, linesOf(narrate(told.document, told.standard).sections), noInputs);
      expect(against(read)).toEqual([]);
      expect(read.notChecked.filter(({ reason }) => reason.includes("写法"))).toEqual([]);
    }
  });
});

const cases = books.chain((told) => inputsFor(told, false).map((inputs) => ({ told, inputs })));
const full = books.chain((told) => inputsFor(told, true).map((inputs) => ({ told, inputs })));

describe("random budgets of every standard", () => {
  it("are written and read back without a word against them", () => {
    fc.assert(
      fc.property(cases, ({ told, inputs }) => {
        const lines = linesOf(narrate(told.document, told.standard, inputs).sections);
        expect(against(checked(told, lines, inputs))).toEqual([]);
      }),
      randomRuns(40, 10),
    );
  });

  it("are read back by a reader who does not know what was supplied", () => {
    fc.assert(
      fc.property(cases, ({ told, inputs }) => {
        // Who supplies another figure of last year than the tables print is rightly told so.
        fc.pre([...told.document.tables.values()].every(({ beside }) => beside === undefined));
        const lines = linesOf(narrate(told.document, told.standard, inputs).sections);
        expect(against(checked(told, lines, noInputs))).toEqual([]);
      }),
      randomRuns(30, 10),
    );
  });

  it("with one digit of a figure changed: found at its place, with the right figure", () => {
    fc.assert(
      fc.property(
        full,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        ({ told, inputs }, which, digit, by) => {
          const { sections } = narrate(told.document, told.standard, inputs);
          const figures = sections.flatMap(({ paragraphs }) =>
            paragraphs.flatMap((paragraph) =>
              paragraph.figures
                .filter(({ text }) => /^[\d,.]+$/.test(text))
                .map((figure) => ({ paragraph, figure })),
            ),
          );
          const { paragraph, figure } = figures[which % figures.length] ?? fail();
          const digits = [...figure.text.matchAll(/\d/g)].map(({ index }) => figure.start + index);
          const at = digits[digit % digits.length] ?? 0;
          const changed = String((Number(paragraph.text[at]) + by) % 10);
          const text = paragraph.text.slice(0, at) + changed + paragraph.text.slice(at + 1);
          const lines = sections.flatMap(({ number, title, paragraphs }) => [
            `${number}、${title}`,
            ...paragraphs.map((one) => (one === paragraph ? text : one.text)),
          ]);
          const found = checked(told, lines, inputs).findings.map(({ span, expected }) => [
            span?.paragraph,
            span?.start,
            expected,
          ]);
          expect(found).toContainEqual([lines.indexOf(text), figure.start, figure.text]);
        },
      ),
      randomRuns(40, 10),
    );
  });

  it("have no number that is not bound: to cells, to what was supplied, or to the year", () => {
    fc.assert(
      fc.property(cases, ({ told, inputs }) => {
        const { sections } = narrate(told.document, told.standard, inputs);
        const left = sections.flatMap(({ paragraphs }) =>
          paragraphs.map(({ text, figures }) => {
            let rest = text;
            for (const { start, end } of [...figures].reverse())
              rest = rest.slice(0, start) + rest.slice(end);
            return rest.replace(/^\d+[.．]|^（(?:\d+|[一二三四五六七八九十]+)）|100万元|0万元，增长0%/g, "");
          }),
        );
        expect(left.filter((text) => /\d/.test(text))).toEqual([]);
      }),
      randomRuns(30, 10),
    );
  });
});

describe.each(["shanghai", "jiangsu", "national-final"])("%s with last year's workbook", (id) => {
  const now = trueBudget(3);
  const entries = now.entries.map((entry) => ({
    ...entry,
    fen: Math.floor((entry.fen * 9) / 100_000) * 10_000,
  }));
  const write = standardForms[id]?.write ?? fail;
  const narrated = narrateWorkbook(write(now), noInputs, write({ ...now, year: now.year - 1, entries }));
  if (narrated?.ok !== true) throw new Error(narrated?.error);
  const { narrative, years } = narrated.value;
  const gaps = narrative.sections.flatMap((section) => section.gaps.map(({ key }) => key));

  it("asks for nothing that the two workbooks have", () => {
    expect(gaps.filter((key) => /^(lastYear|reasons|tables)\./.test(key))).toEqual(
      expect.not.arrayContaining(["lastYear.totalRevenue", "lastYear.threePublic.abroad", "reasons.revenue"]),
    );
    expect(years?.lines.length).toBeGreaterThan(10);
  });

  it("drafts the reasons of what grew, marked as drafts", () => {
    const drafts = new Map(
      narrative.sections.flatMap((section) => section.drafts.map((one) => [one.key, one.text])),
    );
    expect(drafts.get("reasons.revenue") ?? drafts.get("reasons.appropriation")).toMatch(
      /^[^；]+支出比上年增加[\d.]+万元/,
    );
    if (id !== "national-final") expect(drafts.get("reasons.threePublic")).toContain("比上年增加");
  });
});
