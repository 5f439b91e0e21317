import { proseChecks } from "../../../src/narrate/prose-checks";
import { checkWithProse, checkWorkbook, isAboutProse, type Checked } from "../../../src/engine";
import { findProse } from "../../../src/narrate/read/find-prose";
import { shanxi } from "../../../src/standards/shanxi/standard";
import type { Cell, Sheet, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgets, budgetNames } from "../../fixtures/budget";
import { layOut, layouts } from "../../fixtures/layouts/layouts";
import { paragraphsOf, publishedProse } from "../../fixtures/narratives/narratives";

const name = "construction-2026";
const lines = publishedProse(name);
const tables = layOut(budgets[name]).sheets;

function sheet(cells: readonly (readonly string[])[]): Sheet {
  return {
    name: "情况说明",
    rows: cells.map((row) => row.map((value): Cell | undefined => (value === "" ? undefined : { value }))),
  };
}

function prose(checked: Checked | undefined) {
  return checked?.diagnosis.findings.filter(({ check }) => isAboutProse(check)) ?? [];
}

/** One wrong figure, wherever the text stands. */
const wrong = lines.join("\n").replace("基本支出329.83万元，占", "基本支出329.93万元，占");
const wrongLines = wrong.split("\n");

/** 三、支出预算情况说明：2026年度… */
function inOneLine(text: string, mark: string): string[] {
  return text.replace(/^([一二三四五六七八九]、.*)\n/gm, (_, heading: string) => heading + mark).split("\n");
}

const forms: [string, Sheet][] = [
  ["a paragraph a row", sheet(wrongLines.map((line) => [line]))],
  ["in the third column, with blank rows", sheet(wrongLines.flatMap((line) => [["", "", line], []]))],
  ["all in one cell", sheet([[wrong]])],
  ["a section a cell", sheet(wrong.split(/\n(?=[一二三四五六七八九]、)/).map((section) => [section]))],
  ["indented with full-width spaces", sheet(wrongLines.map((line) => [`　　${line}`]))],
  ["heading and text in one cell, a stop between", sheet(inOneLine(wrong, "。").map((line) => [line]))],
  ["heading and text in one cell, a colon between", sheet(inOneLine(wrong, "：").map((line) => [line]))],
  ["heading and text in one cell, nothing between", sheet(inOneLine(wrong, "").map((line) => [line]))],
  ["all lines joined", sheet([[wrongLines.join("")]])],
  [
    "each heading at the end of the cell before",
    sheet(
      wrong
        .replace(/\n(?=[一二三四五六七八九]、)/g, "")
        .split("\n")
        .map((line) => [line]),
    ),
  ],
  [
    "headings as parts",
    sheet(
      wrong
        .replace(/^([一二三四五六七八九])、/gm, "第$1部分 ")
        .split("\n")
        .map((line) => [line]),
    ),
  ],
  [
    "headings without numbers",
    sheet(
      wrong
        .replace(/^[一二三四五六七八九]、/gm, "")
        .split("\n")
        .map((line) => [line]),
    ),
  ],
  [
    "behind a catalogue",
    sheet([
      ...wrongLines
        .filter((line) => /^[一二三四五六七八九]、|^（/.test(line))
        .map((line) => [`${line}…………12`]),
      ...wrongLines.map((line) => [line]),
    ]),
  ],
];

test.each(forms)("prose on a sheet: %s", (_, given) => {
  const found = prose(checkWorkbook({ sheets: [...tables, given] })).filter(
    ({ severity }) => severity === "error",
  );
  expect(found).toHaveLength(1);
  const [finding] = found;
  expect(finding).toMatchObject({
    check: "narrative-amount",
    quote: "329.93",
    expected: "329.83",
  });
  const place = finding?.span?.cell;
  const value = place && given.rows[place.row]?.[place.column]?.value;
  expect(String(value).slice(finding?.span?.start, finding?.span?.end)).toBe("329.93");
  expect(finding?.cells[0]).toEqual({ place, role: "text" });
  // And the cell of the table that it was written from.
  expect(finding?.cells[1]?.place.sheet).toBe("表三");
  expect(finding?.sentence).toContain("支出预算8277.83万元");
});

test.each([1, 3, 6])("prose on two sheets, the first with %d sections", (count) => {
  const heading = new RegExp(`^${"一二三四五六七八九"[count] ?? ""}、`);
  const at = wrongLines.findIndex((line) => heading.test(line));
  const parts = [wrongLines.slice(0, at), wrongLines.slice(at)].map((part, index) => ({
    ...sheet(part.map((line) => [line])),
    name: `说明${index + 1}`,
  }));
  const checked = checkWorkbook({ sheets: [...tables, ...parts] });
  const found = prose(checked).filter(({ severity }) => severity !== "info");
  expect(found.map(({ quote }) => quote)).toEqual(["329.93"]);
  expect(checked?.diagnosis.notChecked.filter(({ reason }) => reason.includes("不在认出的"))).toEqual([]);
});

test("a second copy of the narrative is held against the tables too", () => {
  const copies = [1, 2].map((copy) => ({ ...sheet(wrongLines.map((line) => [line])), name: `说明${copy}` }));
  const checked = checkWorkbook({ sheets: [...tables, ...copies] });
  expect(prose(checked).filter(({ severity }) => severity === "error")).toHaveLength(2);
});

test("a section of which the standard knows nothing ends the one before it, and is read by its own words", () => {
  const more = [...wrongLines.slice(0, 7), "四、政府性基金预算支出情况说明", "本部门基本支出999.99万元。"];
  const checked = checkWorkbook({ sheets: [...tables, sheet(more.map((line) => [line]))] });
  expect(
    prose(checked)
      .filter(({ severity }) => severity === "error")
      .map(({ quote }) => quote),
  ).toEqual(["329.93", "999.99"]);
});

test("findings of the prose are numbered after those of the tables, and counted", () => {
  const before = checkWorkbook({ sheets: tables })?.diagnosis;
  const after = checkWorkbook({ sheets: [...tables, sheet(wrongLines.map((line) => [line]))] })?.diagnosis;
  const ids = after?.findings.map(({ id }) => id);
  expect(ids).toEqual(ids?.map((_, index) => `F${index + 1}`));
  expect(after?.findings.slice(0, before?.findings.length)).toEqual(before?.findings);
  expect(after?.counts.errors).toBe((before?.counts.errors ?? 0) + 1);
  expect(after?.counts.passed).toBeGreaterThan((before?.counts.passed ?? 0) + 50);
});

describe("what is no narrative", () => {
  it.each(budgetNames)("the tables of %s", (budget) => {
    expect(findProse(layOut(budgets[budget]), shanxi)).toBeUndefined();
  });
  it.each(Object.entries(layouts))("unrelated sheets: %s", (_, layout) => {
    expect(findProse(layOut(budgets["culture-2026"], layout), shanxi)).toBeUndefined();
  });
  it.each<[string, string[][]]>([
    ["a catalogue", lines.filter((line) => /^[一二三四五六七八九]、/.test(line)).map((line) => [line, "12"])],
    [
      "notes that speak of the same things",
      [
        ["注：1.机关运行经费是指行政单位使用财政拨款安排的公用经费。"],
        ["二、收入预算情况说明"],
        ["本表的收入预算为8,277.83万元。"],
        ["三公经费：指因公出国（境）费、公务接待费。"],
      ],
    ],
  ])("%s", (_, cells) => {
    const workbook: WorkbookSnapshot = { sheets: [...tables, sheet(cells)] };
    expect(findProse(workbook, shanxi)?.sections ?? []).toEqual([]);
    expect(prose(checkWorkbook(workbook))).toEqual([]);
  });
});

describe("prose given beside the workbook", () => {
  const given = (texts: readonly string[]) => {
    const checked = checkWithProse({ sheets: tables }, [], { prose: paragraphsOf(texts) });
    if (checked?.ok !== true) throw new Error("No budget tables");
    return checked.value;
  };

  it("is checked paragraph by paragraph", () => {
    const [finding] = prose(given(wrongLines)).filter(({ severity }) => severity === "error");
    expect(finding?.span).toMatchObject({ paragraph: 6 });
    expect(finding?.span?.cell).toBeUndefined();
  });

  it("ends where a form begins", () => {
    const performance = publishedProse(name, ".performance");
    const end = performance.findIndex((line) => line.startsWith("十一、"));
    const form = ["（区）级预算部门（单位）项目支出绩效目标表", "政策文件【XX】号，项目支出1.00万元。。"];
    const without = given(performance).diagnosis;
    const { diagnosis } = given([...performance.slice(0, end), ...form, ...performance.slice(end)]);
    expect(prose(given(performance)).length).toBeGreaterThan(1);
    expect(diagnosis.findings.map(({ message }) => message)).toEqual(
      without.findings.map(({ message }) => message),
    );
    const passedOver = diagnosis.notChecked.filter(({ reason }) => reason.includes("不在认出的"));
    expect(passedOver.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("有 1 段写了金额的文字"),
    ]);
    expect(diagnosis.notChecked.filter((one) => !passedOver.includes(one))).toEqual(without.notChecked);
  });

  it("may be a single section", () => {
    const [finding] = prose(given(wrongLines.slice(5, 7)));
    expect(finding).toMatchObject({ quote: "329.93", span: { paragraph: 1 } });
  });

  it.each([
    [
      "（一）",
      (text: string) => text.replace(/^（[一二]）.*$/gm, "").replace(/^([一二三四五六七八九])、/gm, "（$1）"),
    ],
    [
      "1.",
      (text: string) =>
        text
          .replace(/^（[一二]）.*$/gm, "")
          .replace(
            /^([一二三四五六七八九])、/gm,
            (_, numeral: string) => `${"一二三四五六七八九".indexOf(numeral) + 1}.`,
          ),
    ],
  ])("may have headings that begin with %s", (_, changed) => {
    const found = prose(given(changed(wrong).split("\n"))).filter(({ severity }) => severity === "error");
    expect(found.map(({ quote, expected }) => ({ quote, expected }))).toEqual([
      { quote: "329.93", expected: "329.83" },
    ]);
  });

  it("that is no narrative is reported, not passed", () => {
    const { diagnosis } = given(["今天开会。", "一、议题"]);
    expect(prose(given(["今天开会。"]))).toEqual([]);
    const checks = diagnosis.notChecked.filter(({ check }) => isAboutProse(check));
    expect(checks).toHaveLength(proseChecks.length);
    expect(checks[0]?.reason).toContain("没有认出情况说明的各部分");
  });
});
