import fc from "fast-check";
import { recognizeWorkbook } from "../../../src/engine";
import { narrate } from "../../../src/narrate/write/narrate";
import type { RememberedParagraph } from "../../../src/narrate/write/remembered-paragraph";
import { updateParagraph } from "../../../src/narrate/write/update";
import { shanxi } from "../../../src/standards/shanxi/standard";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { randomRuns } from "../../sample";

/** Words and figures in turn; figures are marked 〈key=text〉. */
function paragraph(marked: string): RememberedParagraph {
  let text = "";
  const figures: RememberedParagraph["figures"][number][] = [];
  for (const piece of marked.split(/(〈[^〉]*〉)/)) {
    const [, key, figure] = /^〈(.*)=(.*)〉$/.exec(piece) ?? [];
    if (key !== undefined && figure !== undefined) {
      figures.push({ key, start: text.length, end: text.length + figure.length, text: figure });
      text += figure;
    } else text += piece;
  }
  return { text, figures };
}

const before = paragraph(
  "本年收入〈a=8,277.83〉万元，上年结转〈b=0〉万元，比上年〈d=减少〉〈c=18867.76〉万元。",
);
const after = paragraph("本年收入〈a=8,300.00〉万元，上年结转〈b=0〉万元，比上年〈d=增加〉〈c=18.00〉万元。");

test.each([
  ["untouched", before.text, after.text],
  [
    "words around the figures changed",
    "本部门今年收入总计8,277.83万元（含补助），结转0万元，较上年减少18867.76万元。",
    "本部门今年收入总计8,300.00万元（含补助），结转0万元，较上年增加18.00万元。",
  ],
  [
    "a figure of the user's own beside them",
    "本年收入8,277.83万元（其中专项500万元），上年结转0万元，比上年减少18867.76万元，其中压减10万元。",
    "本年收入8,300.00万元（其中专项500万元），上年结转0万元，比上年增加18.00万元，其中压减10万元。",
  ],
  [
    "a clause with an unchanged figure taken out",
    "本年收入8,277.83万元，比上年减少18867.76万元。",
    "本年收入8,300.00万元，比上年增加18.00万元。",
  ],
])("%s", (_, current, text) => {
  const updated = updateParagraph(before, current, after);
  expect(updated).toMatchObject({ fits: true, text });
  if (!updated.fits) return;
  expect(updated.changes.map(({ key }) => key)).toEqual(["a", "d", "c"]);
  for (const figure of updated.figures)
    expect(updated.text.slice(figure.start, figure.end)).toBe(figure.text);
});

test.each([
  ["the user typed another figure", before.text.replace("8,277.83", "8,277.84"), after],
  ["a digit before the figure makes it another one", before.text.replace("8,277.83", "18,277.83"), after],
  ["the user chose another word for the direction", before.text.replace("减少", "下降"), after],
  [
    "the sentence would be another one",
    `${before.text}另`,
    paragraph("本年收入〈a=8,300.00〉万元，上年结转〈b=0〉万元，与上年持平。"),
  ],
])("does not fit: %s", (_, current, fresh) => {
  expect(updateParagraph(before, current, fresh)).toMatchObject({ fits: false, current, fresh: fresh.text });
});

test("a figure that the user changed and that did not change is left to him", () => {
  const fresh = paragraph(
    "本年收入〈a=8,277.83〉万元，上年结转〈b=5.00〉万元，比上年〈d=减少〉〈c=18867.76〉万元。",
  );
  const updated = updateParagraph(before, before.text.replace("8,277.83", "8277.8"), fresh);
  expect(updated).toMatchObject({
    fits: true,
    text: before.text.replace("8,277.83", "8277.8").replace("转0", "转5.00"),
  });
});

describe("random edits", () => {
  const word = fc.string({
    unit: fc.constantFrom(..."本年度收入支出预算安排其中部门，。；（）的、"),
    maxLength: 8,
  });
  const number = fc
    .record({ whole: fc.nat(99_999), cents: fc.nat(99) })
    .map(({ whole, cents }) => `${whole}.${String(cents).padStart(2, "0")}`);
  const figure = fc.oneof(number, fc.constant("0"), fc.constantFrom("增加", "减少", "增长", "下降"));
  const piece = fc.record({
    words: word,
    figure,
    fresh: figure,
    edited: fc.option(word, { nil: undefined }),
  });
  /** Words never empty on both sides: two figures side by side could not be told apart. */
  const pieces = fc.array(piece, { minLength: 1, maxLength: 12 });

  const join = (all: readonly { words: string; figure: string }[], end: string): RememberedParagraph =>
    paragraph(`${all.map(({ words, figure: one }, index) => `${words}〈${index}=${one}〉`).join("")}${end}`);

  it("keep the user's words and bring the new figures", () => {
    fc.assert(
      fc.property(pieces, word, word, (all, end, editedEnd) => {
        const separated = all.map((one) => ({
          ...one,
          words: `元${one.words}`,
          edited: `元${one.edited ?? one.words}`,
        }));
        const old = join(separated, `元${end}`);
        const current = join(
          separated.map(({ edited, figure: one }) => ({ words: edited, figure: one })),
          `元${editedEnd}`,
        );
        const wanted = join(
          separated.map(({ edited, fresh }) => ({ words: edited, figure: fresh })),
          `元${editedEnd}`,
        );
        const fresh = join(
          separated.map(({ words, fresh: one }) => ({ words, figure: one })),
          `元${end}`,
        );
        const updated = updateParagraph(old, current.text, fresh);
        expect(updated).toMatchObject({ fits: true, text: wanted.text, figures: wanted.figures });
      }),
      randomRuns(500, 5),
    );
  });

  it("never lose a character that the user typed, whatever was done to the paragraph", () => {
    const anything = fc.string({
      unit: fc.constantFrom(..."本年收入8,277.83万元增加减少0元，。"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(anything, (current) => {
        const updated = updateParagraph(before, current, after);
        if (!updated.fits) return updated.current === current;
        // With the figures taken out of both, what is left is the same.
        let rest = updated.text;
        for (const one of [...updated.figures].reverse())
          rest = rest.slice(0, one.start) + rest.slice(one.end);
        const olds = updated.figures.map(
          ({ key }) => before.figures.find((one) => one.key === key)?.text ?? "",
        );
        return rest.length + olds.join("").length === current.length;
      }),
      randomRuns(500, 5),
    );
  });
});

test("a paragraph of a budget whose tables changed", () => {
  const written = (amount: string) => {
    const { tables } = budgets["construction-2026"];
    const expenditure = tables.expenditure.map((cells, row) =>
      row === 0 ? cells.map((cell) => (cell === "329.83" ? amount : cell)) : cells,
    );
    const recognized = recognizeWorkbook(
      layOut({ ...budgets["construction-2026"], tables: { ...tables, expenditure } }),
    );
    if (recognized === undefined) throw new Error("No budget tables");
    const { sections } = narrate(recognized.recognition.document, shanxi);
    const [paragraph] = sections.find(({ number }) => number === "三")?.paragraphs ?? [];
    if (paragraph === undefined) throw new Error("No section 三");
    return paragraph;
  };
  const mine = (text: string) => text.replace("其中：基本支出", "其中，用于保障日常运转的基本支出约");
  const [old, fresh] = [written("329.83"), written("340.00")];
  const updated = updateParagraph(old, mine(old.text), fresh);
  expect(updated).toMatchObject({ fits: true, text: mine(fresh.text) });
  expect(fresh.text).toContain("基本支出340万元，占4.11%");
  expect(updated.fits && updated.changes.map(({ key }) => key)).toEqual(["basic", "basic.share"]);
});
