import { changeSums } from "../../src/narrate/judge/change-sums";
import { onlyWorded } from "../../src/narrate/read/reading";
import { sectionText } from "../../src/narrate/read/section-text";

function said(text: string) {
  const line = { text, place: { paragraph: 0 }, offset: 0 };
  const section = { id: "one", number: "一", title: () => "", headings: [], body: () => [] };
  const found = { section, heading: line, lines: [line] };
  return changeSums(onlyWorded(found, sectionText([line]), 2026)).map((one) =>
    one.is === "finding"
      ? {
          quote: text.slice(one.at?.start, one.at?.end),
          severity: one.severity ?? "error",
          says: one.message,
        }
      : one.is,
  );
}

const wrong = (quote: string, says: string, severity = "error") => [
  { quote, severity, says: expect.stringContaining(says) as unknown },
];

describe("changes of parts in one sentence", () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    [
      "make that of the whole",
      "2026年一般公共预算支出 612.3 万元，比上年增加58.21万元，其中：基本支出增加70.20万元，项目支出减少11.99万元。",
      ["passed"],
    ],
    [
      "do not",
      "2026年一般公共预算支出612.3万元，比上年增加 58.12 万元，增长10.49%，其中：基本支出增加70.20万元，项目支出减少11.99万元。",
      wrong("58.12", "增加 70.20 万元、减少 11.99 万元，合计增加 58.21 万元"),
    ],
    [
      "another direction",
      "财政拨款支出较2025年减少58.21万元，主要原因是基本支出增加70.20万元，项目支出减少11.99万元。",
      wrong("58.21", "合计增加 58.21 万元"),
    ],
    [
      "where something else may have changed too it is no error",
      "支出预算612.3万元，较上年增加58.12万元，其中基本支出增加70.20万元（新增人员），项目支出减少11.99万元。",
      wrong("58.12", "合计增加 58.21", "warning"),
    ],
    [
      "nor where a fund's is only a part of it",
      "支出812.3万元，其中财政拨款支出612.3万元，较上年增加58.12万元，其中基本支出增加70.20万元，项目支出减少11.99万元。",
      wrong("58.12", "合计增加 58.21", "warning"),
    ],
    [
      "differences of rounding",
      "一般公共预算支出较上年增加58.21万元，其中基本支出增加70.20万元，项目支出减少11.98万元。",
      ["passed"],
    ],
    [
      "each with its amount",
      "“三公”经费预算16.8万元，比上年减少16.5万元，其中：因公出国（境）费0万元，比上年减少10万元；公务用车购置及运行维护费6.3万元，比上年减少5万元；公务接待费0.5万元，比上年减少0.5万元。",
      wrong("16.5", "合计减少 15.50 万元", "warning"),
    ],
    [
      "a whole that is told more coarsely",
      "一般公共预算支出较上年增加58万元，其中基本支出增加70.20万元，项目支出减少11.99万元。",
      [],
    ],
    [
      "only one of them is told",
      "“三公”经费预算16.8万元，比上年减少15.6万元，其中：公务接待费0.5万元，比上年减少0.5万元。",
      [],
    ],
    [
      "one of them is as last year",
      "一般公共预算支出比上年增加58.12万元，其中基本支出与上年持平，项目支出增加58.21万元。",
      wrong("58.12", "各项持平、增加 58.21 万元，合计增加 58.21 万元"),
    ],
    [
      "one of them is nearly as last year",
      "一般公共预算支出比上年增加58.12万元，其中基本支出与上年基本持平，项目支出增加58.21万元。",
      [],
    ],
    [
      "without last year's name",
      "2.支出预算增加118.76万元，其中基本支出增加79.26万元，项目支出增加39.4万元。",
      wrong("118.76", "合计增加 118.66 万元", "warning"),
    ],
    [
      "cars that are bought apart from those that run",
      "“三公”经费支出预算比上年减少0.75万元，其中：因公出国（境）费与上年持平；公务用车购置费0万元，与上年持平；公务用车运行费比上年减少0.70万元；公务接待费与上年持平。",
      wrong("0.75", "合计减少 0.70 万元"),
    ],
    ["a reason of one part", "一般公共预算支出比上年增加58.12万元，主要是项目支出增加50万元。", []],
    [
      "several sentences",
      "一般公共预算支出比上年增加58.12万元。其中基本支出增加70.20万元，项目支出减少11.99万元。",
      [],
    ],
    [
      "what was carried over is a part too",
      "支出比上年增加58.12万元，其中基本支出增加70.20万元，项目支出减少11.99万元，年末结转减少0.09万元。",
      [],
    ],
    [
      "two bases",
      "一般公共预算支出比上年预算数增加58.12万元，其中基本支出比上年执行数增加70.20万元，项目支出减少11.99万元。",
      [],
    ],
    [
      "parts of several funds",
      "支出比上年增加58.12万元，其中一般公共预算基本支出增加70.20万元，政府性基金项目支出减少11.99万元。",
      [],
    ],
    [
      "a part told twice",
      "一般公共预算支出比上年增加58.12万元，其中基本支出增加70.20万元，项目支出减少11.99万元，项目支出增加1万元。",
      [],
    ],
    [
      "something between the whole and its parts",
      "一般公共预算支出比上年增加58.12万元，人员增加5人，基本支出增加70.20万元，项目支出减少11.99万元。",
      [],
    ],
    ["about", "一般公共预算支出比上年增加约58万元，其中基本支出增加70.20万元，项目支出减少1.99万元。", []],
  ])("%s", (_, text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});
