import { failure } from "../../../src/common/result";
import { narrateWorkbook, checkWithProse, type Narrated } from "../../../src/engine";
import { parseDecimal } from "../../../src/amount/decimal";
import { noInputs } from "../../../src/budget/narrative/inputs";
import { withoutPlaces } from "../without-places";
import { budgets, type Budget } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { given } from "../../fixtures/narratives/given";
import { paragraphsOf, publishedProse, type NarratedBudget } from "../../fixtures/narratives/narratives";
import type { ProseParagraph } from "../../../src/narrate/read/find-prose";
import type { Narrative } from "../../../src/narrate/write/narrate";
import { allInputs } from "../../fixtures/narratives/narrated";
import { checkedProse, documentOf } from "../prose-cases";

const thisYear = budgets["culture-2026"];

/** Last year's budget: the same department a year before, with other figures where the rows are named. */
function before(change: Readonly<Record<string, string>> = {}, other: Partial<Budget> = {}): Budget {
  const tables = Object.fromEntries(
    Object.entries(thisYear.tables).map(([id, rows]) => [
      id,
      rows.map((cells, row) => cells.map((cell, column) => change[`${id}/${row}/${column}`] ?? cell)),
    ]),
  ) as unknown as Budget["tables"];
  return { ...thisYear, year: 2025, tables, ...other };
}

function narrated(last: Budget, inputs: object = {}): Narrated {
  const result = narrateWorkbook(layOut(thisYear), given(inputs), layOut(last));
  if (result?.ok !== true) throw new Error(result?.error ?? "No tables");
  return result.value;
}

const rowNamed = (table: keyof Budget["tables"], name: string) =>
  thisYear.tables[table].findIndex((cells) => cells.some((cell) => cell.includes(name)));

const total = thisYear.tables["revenue-expenditure"].length - 1;

test("fills every comparison", () => {
  const { narrative } = narrated(before({ [`revenue-expenditure/${total}/1`]: "3000.00" }));
  const text = (number: string) =>
    narrative.sections
      .find((one) => one.number === number)
      ?.paragraphs.map((one) => one.text)
      .join("") ?? "";
  expect(text("一")).toContain("比上年增加759.33万元，增长25.31%");
  expect(text("一")).toContain("本年预算安排3,646.26万元，上年结转113.07万元，与上年持平");
  expect(text("五")).toContain("3,317.36万元，与上年持平。");
  expect(text("七")).toContain("61.92万元，与2025年预算数相同。");
  expect(text("八")).toContain("176.01万元，与上年持平。");
  const gaps = narrative.sections.slice(0, 8).flatMap((one) => one.gaps.map(({ key }) => key));
  // Only the totals differ: there is no line to draft the reason from.
  expect(gaps).toEqual(["reasons.revenue"]);
});

test("what the user typed goes before what was read", () => {
  const { inputs } = narrated(before(), { lastYear: { operatingFunds: "100" } });
  expect(inputs.get("lastYear.operatingFunds")).toBe(parseDecimal("100"));
  expect(inputs.get("lastYear.totalRevenue")).toBe(parseDecimal("3759.33"));
});

test.each<[string, Budget, string]>([
  [
    "of the same year",
    before({}, { year: 2026 }),
    "给出的上年工作簿是 2026 年的，本年是 2026 年，应当选 2025 年的工作簿",
  ],
  ["of an earlier year", before({}, { year: 2023 }), "应当选 2025 年的工作簿"],
  ["of another department", before({}, { department: "云州市财政局" }), "不是同一个部门，不能比较"],
])("refuses a workbook %s", (_, last, reason) => {
  for (const result of [
    narrateWorkbook(layOut(thisYear), noInputs, layOut(last)),
    checkWithProse(layOut(thisYear), [], { lastYear: layOut(last) }),
  ]) {
    expect(result).toEqual(failure(expect.stringContaining(reason)));
  }
});

test("refuses a workbook without budget tables, and a year that does not fit", () => {
  expect(narrateWorkbook(layOut(thisYear), noInputs, { sheets: [] })).toEqual(
    failure("上年的工作簿里没有找到预算公开表，请确认选对了文件"),
  );
  expect(narrateWorkbook(layOut(thisYear), given({ lastYear: { year: 2024 } }))).toEqual(
    failure("“lastYear.year”是 2024，这套预算是 2026 年的，上年应为 2025"),
  );
});

describe("year on year", () => {
  const culture = rowNamed("revenue-expenditure", "文化旅游体育与传媒支出");
  const projects = thisYear.tables.projects;
  const names = projects.map(([name]) => name ?? "");
  const row = (name: string) => names.indexOf(name);
  const [fresh, changed, reworded] = [row("馆藏文物修复"), row("图书购置经费"), row("全民阅读活动")];
  const last = before({
    [`revenue-expenditure/${culture}/3`]: "2000.00",
    [`projects/${fresh}/0`]: "已经完成的旧馆拆除",
    [`projects/${fresh}/1`]: "77.70",
    [`projects/${changed}/1`]: "1.00",
    [`projects/${reworded}/0`]: `2025年${names[reworded] ?? ""}经费`,
    [`projects/${reworded}/1`]: "2.00",
  });
  const lines = withoutPlaces(narrated(last).years);

  it("lists what is new, dropped and changed, the largest first", () => {
    const amounts = lines.map(({ difference }) => Math.abs(Number(difference)));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(lines).toContainEqual({
      of: "class",
      name: "文化旅游体育与传媒支出",
      change: "changed",
      thisYear: "2229.67",
      lastYear: "2000.00",
      difference: "229.67",
    });
    const project = (name: string) => lines.find((line) => line.of === "project" && line.name === name);
    expect(project(names[fresh] ?? "")).toMatchObject({ change: "new" });
    expect(project("已经完成的旧馆拆除")).toMatchObject({ change: "dropped", lastYear: "77.70" });
    expect(project(names[changed] ?? "")).toMatchObject({ change: "changed", lastYear: "1.00" });
    expect(project(names[reworded] ?? "")).toMatchObject({
      change: "changed",
      formerName: `2025年${names[reworded] ?? ""}经费`,
      lastYear: "2.00",
    });
  });

  it("drafts the reasons, marked as drafts", () => {
    const { narrative } = narrated({
      ...last,
      tables: {
        ...last.tables,
        "revenue-expenditure": last.tables["revenue-expenditure"].map((cells, row) =>
          row === total ? cells.map((cell) => (cell === "3759.33" ? "3529.66" : cell)) : cells,
        ),
      },
    });
    const [section] = narrative.sections;
    expect(section?.drafts.map(({ key }) => key)).toEqual(["reasons.revenue", "reasons.expenditure"]);
    const text = section?.paragraphs[0]?.text ?? "";
    expect(text).toContain("主要原因是【草稿，请确认：");
    // Its parts did not change, so the classes are what tells it.
    expect(section?.drafts[1]?.text).toBe("文化旅游体育与传媒支出比上年增加229.67万元");
  });

  describe("what the change is made of", () => {
    const project = (name: string) => Number(projects[row(name)]?.[1] ?? 0);
    const expenditure = thisYear.tables.expenditure;
    const basic = thisYear.tables["basic-expenditure"];
    const plus = (cell: string | undefined, by: number) => (Number(cell) + by).toFixed(2);
    const basicTotal = basic.findIndex(([name]) => name === "合计");
    /** Last year 10 less for people, 1 more for the office, 300 more for projects; 0.5 of no kind at all. */
    const whole = before({
      [`revenue-expenditure/${total}/1`]: plus("3759.33", 291.5),
      [`revenue-expenditure/${total}/3`]: plus("3759.33", 291.5),
      [`basic-expenditure/${basicTotal}/3`]: plus(basic[basicTotal]?.[3], -10),
      [`basic-expenditure/${basicTotal}/4`]: plus(basic[basicTotal]?.[4], 1),
      [`expenditure/0/4`]: plus(expenditure[0]?.[4], 300),
      [`projects/${fresh}/0`]: "已经完成的旧馆拆除",
      [`projects/${fresh}/1`]: "177.70",
      [`projects/${changed}/1`]: plus(projects[changed]?.[1], 40),
    });
    const drafts = narrated(whole).narrative.sections[0]?.drafts.map(({ text }) => text) ?? [];

    it("people, office, projects with the largest of them, and the rest: it adds up", () => {
      const [revenue = "", spent = ""] = drafts;
      expect(spent).toMatch(
        /^人员经费增加10万元；公用经费减少1万元；项目支出减少300万元，其中：本年未安排已经完成的旧馆拆除项目177.7万元，/,
      );
      expect(revenue).toBe(spent);
      const [, inner = "", rest] = /其中：(.*?)(?:；(其他支出安排.*))?$/.exec(spent) ?? [];
      const signed = (text: string) =>
        [...text.matchAll(/(新增|未安排|增加|减少)[^，；]*?([\d.]+)万元/g)]
          .map(([, word = "", amount]) => Number(amount) * (/未安排|减少/.test(word) ? -1 : 1))
          .reduce((sum, one) => sum + one, 0);
      expect(signed(inner)).toBeCloseTo(-300, 2);
      expect(inner.split("，").length).toBeLessThanOrEqual(4);
      expect(rest).toBe("其他支出安排减少0.5万元");
      expect(project("图书购置经费")).toBeGreaterThan(0);
    });

    it("is read back, confirmed, without a word against it", () => {
      const [revenue, spent] = drafts;
      const { narrative, inputs } = narrated(whole, {
        ...allInputs,
        lastYear: {},
        reasons: { ...allInputs.reasons, revenue, expenditure: spent },
      });
      const lines = narrative.sections.flatMap(({ number, title, paragraphs }) => [
        `${number}、${title}`,
        ...paragraphs.map(({ text }) => text),
      ]);
      for (const known of [inputs, noInputs]) {
        const { findings } = checkedProse(documentOf("culture-2026"), lines, known);
        expect(findings.map(({ message }) => message)).toEqual([]);
      }
    });
  });

  it("says nothing of two equal years", () => {
    expect(narrated(before()).years?.lines).toEqual([]);
  });
});

describe("last year's prose", () => {
  const proseOf = (name: NarratedBudget) => paragraphsOf(publishedProse(name, ".performance"));
  const drafted = (narrative: Narrative) =>
    new Map(narrative.sections.flatMap(({ drafts }) => drafts.map(({ key, text }) => [key, text])));

  function withProse(lastProse: readonly ProseParagraph[], inputs: object = {}): Narrated {
    const next = { ...budgets["science-2024"], year: 2025 };
    const result = narrateWorkbook(layOut(next), given(inputs), undefined, { lastProse });
    if (result?.ok !== true) throw new Error(result?.error ?? "no tables");
    return result.value;
  }

  it("gives assets, dates a year later and standing sentences as drafts", () => {
    const { narrative } = withProse(proseOf("science-2024"));
    const drafts = drafted(narrative);
    expect(drafts.get("assets.asOf")).toBe("2024-12-31");
    expect(drafts.get("assets.officeArea")).toBe("480");
    expect(drafts.get("assets.vehicles.total")).toBe("0");
    expect(drafts.get("assets.vehicles.business")).toBe("0");
    expect(drafts.get("performance.units.total")).toBe("4");
    // Years are moved; the number of a document is not.
    expect(drafts.get("other.purchasedServices")).toMatch(
      /^严格执行.*晋财综\(2023\)43号.*本单位2025年政府购买服务指导性目录无预算支出$/,
    );
    // What changes every year is no draft.
    expect([...drafts.keys()].filter((key) => key.startsWith("performance.projects"))).toEqual([]);
    const rooms = narrative.sections[10]?.paragraphs[3]?.text;
    expect(rooms).toBe(
      "截至【草稿，请确认：2024年12月31日】，晋城市科学技术局使用的办公用房建筑总面积【草稿，请确认：480】平方米。",
    );
  });

  it("goes behind what was typed", () => {
    const { narrative } = withProse(proseOf("science-2024"), { assets: { officeArea: "500" } });
    expect(drafted(narrative).has("assets.officeArea")).toBe(false);
    expect(narrative.sections[10]?.paragraphs[3]?.text).toContain("总面积500平方米");
  });

  it("has no date that is still to come", () => {
    const next = { ...budgets["town-2026"], year: 2027 };
    const result = narrateWorkbook(layOut(next), noInputs, undefined, { lastProse: proseOf("town-2026") });
    expect(result?.ok === true && drafted(result.value.narrative).get("assets.asOf")).toBe("2026-12-31");
  });

  it("is read from last year's workbook", () => {
    const next = { ...budgets["construction-2026"], year: 2027 };
    const last = layOut(budgets["construction-2026"]);
    const sheet = {
      name: "情况说明",
      rows: publishedProse("construction-2026", ".performance").map((value) => [{ value }]),
    };
    const result = narrateWorkbook(layOut(next), noInputs, { sheets: [...last.sheets, sheet] });
    if (result?.ok !== true) throw new Error("nothing was written");
    const drafts = drafted(result.value.narrative);
    expect(drafts.get("assets.asOf")).toBe("2026-12-31");
    expect(drafts.get("other.purchasedServices")).toBe("参照山西省部门政府购买服务指导性目录");
    expect(drafts.get("other.notes")).toBe("本部门2026年度无其他说明事项");
  });

  it("that is none is refused", () => {
    const result = narrateWorkbook(layOut(thisYear), noInputs, undefined, {
      lastProse: paragraphsOf(["关于召开会议的通知"]),
    });
    expect(result).toEqual(failure(expect.stringContaining("没有认出各部分")));
  });
});
