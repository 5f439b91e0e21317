import { narratedOf, allInputsRead } from "../../fixtures/narratives/narrated";
import { termsIn } from "../../../src/narrate/write/terms";
import { narrativeResult, narrativeText } from "../../../src/report/narrative";

const narrated = narratedOf("culture-2026", allInputsRead());
const terms = termsIn(narrated.narrative);

test("the terms that the narrative uses, each once, and no others", () => {
  const names = terms.map(({ term }) => term);
  expect(names).toContain("“三公”经费");
  expect(names).toContain("机关运行经费");
  expect(new Set(names).size).toBe(names.length);
  const only = {
    sections: narrated.narrative.sections.filter(({ number }) => number === "三"),
  };
  expect(termsIn(only).map(({ term }) => term)).toEqual(["基本支出", "项目支出"]);
});

test("none of them has a figure, and each is a sentence", () => {
  for (const { text } of terms) {
    expect(text).toMatch(/。$/);
    expect(text).not.toMatch(/\d/);
  }
});

test("they stand behind the narrative where they were asked for", () => {
  const text = narrativeText(narrated, 0, terms);
  expect(text).toContain(`\n名词解释\n1、${terms[0]?.term ?? ""}：`);
  expect(narrativeText(narrated, 0)).not.toContain("名词解释");
  expect(narrativeResult("a.xlsx", narrated, 0, terms).terms).toEqual(terms);
  expect(narrativeResult("a.xlsx", narrated, 0).terms).toBeUndefined();
});
