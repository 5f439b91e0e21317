import type { Row } from "../../../src/budget/document";
import { narrate } from "../../../src/narrate/write/narrate";
import { shanxi } from "../../../src/standards/shanxi/standard";
import { given } from "../../fixtures/narratives/given";
import { documentOf } from "../prose-cases";

const document = documentOf("culture-2026");
const unit = documentOf("library-2026");

function section(number: string, inputs: object = {}, of = document) {
  const found = narrate(of, shanxi, given(inputs)).sections.find((one) => one.number === number);
  if (found === undefined) throw new Error(`No section ${number}`);
  return { ...found, texts: found.paragraphs.map(({ text }) => text) };
}

const total = document.tables.get("revenue-expenditure")?.rows.find(({ id }) => id === "grandTotal");
const totalAmount = "3759.33";

test("the budget of these tests", () => {
  expect(total?.facts.get("total")?.value).toBe(37_593_300_000_000_000_000n);
  expect([document.kind, unit.kind]).toEqual(["部门", "单位"]);
});

test.each([
  [
    "a rise of exactly 100%",
    { totalRevenue: "1879.665" },
    "比上年增加1879.67万元，增长100%，主要原因是【待填：收入变动的主要原因】；",
  ],
  ["no change", { totalRevenue: totalAmount }, "万元，与上年持平；"],
  [
    "nothing last year",
    { totalRevenue: "0" },
    "比上年增加3759.33万元，上年无该项预算，增长率不可比，主要原因是【待填：收入变动的主要原因】；",
  ],
  [
    "last year unknown",
    {},
    "比上年【待填：增加或减少】【待填：增减额】万元，【待填：增长或下降】【待填：增减率】%，主要原因是【待填：收入变动的主要原因】；",
  ],
])("section 一: %s", (_, lastYear, words) => {
  expect(section("一", { lastYear }).texts.join("")).toContain(words);
});

test("gaps name what is missing, each once", () => {
  expect(section("一").gaps.map(({ key }) => key)).toEqual([
    "lastYear.totalRevenue",
    "reasons.revenue",
    "lastYear.totalExpenditure",
    "reasons.expenditure",
  ]);
  expect(section("二").gaps).toEqual([]);
  expect(section("九", { procurement: { goods: "1" } }).gaps.map(({ key }) => key)).toEqual([
    "procurement.works",
    "procurement.services",
  ]);
});

test("a missing table is a gap, never zero", () => {
  const tables = new Map(document.tables);
  const three = tables.get("expenditure");
  if (three) tables.set("expenditure", { ...three, state: "missing", rows: [] });
  const { texts, gaps } = section("三", {}, { ...document, tables });
  expect(texts[0]).toBe(
    "2026年度云州市文化和旅游局支出预算【待填：支出合计】万元，其中：基本支出【待填：基本支出】万元，占【待填：占比】%；项目支出【待填：项目支出】万元，占【待填：占比】%。",
  );
  expect(gaps.map(({ label }) => label)).toEqual(["支出合计", "基本支出", "项目支出"]);
});

/** The budget with the rows of a table changed. */
function withRows(id: string, change: (row: Row) => Row | undefined, of = document): typeof document {
  const tables = new Map(of.tables);
  const table = tables.get(id);
  if (table) tables.set(id, { ...table, rows: table.rows.flatMap((row) => change(row) ?? []) });
  return { ...of, tables };
}

function withState(id: string, state: "missing" | "empty"): typeof document {
  const tables = new Map(document.tables);
  const table = tables.get(id);
  if (table) tables.set(id, { ...table, state, rows: [] });
  return { ...document, tables };
}

function blank(row: Row): Row {
  const facts = [...row.facts].map(
    ([column, fact]) => [column, { ...fact, form: "blank" as const, value: 0n }] as const,
  );
  return { ...row, facts: new Map(facts) };
}

describe("nothing is written that the tables do not have", () => {
  test.each<[string, typeof document, string]>([
    ["missing", withState("general-expenditure", "missing"), "表头认不出"],
    ["empty though others have its money", withState("general-expenditure", "empty"), "没有填写，而"],
    [
      "without its classes",
      withRows("general-expenditure", (row) => (row.id === "total" ? row : undefined)),
      "没有读到，而合计有金额",
    ],
  ])("section 五: a table that is %s", (_, of, reason) => {
    const { texts, gaps } = section("五", {}, of);
    expect(texts.at(-2)).toContain("主要用于以下方面：【待填：一般公共预算支出的各类科目】。");
    expect(texts.join("")).not.toContain("无。");
    expect(gaps.find(({ key }) => key === "tables.classes")?.reason).toContain(reason);
  });

  test("a blank total over rows with money is no zero", () => {
    const of = withRows("basic-expenditure", (row) => (row.kind === "total" ? blank(row) : row));
    const { texts, gaps } = section("六", {}, of);
    expect(texts[0]).toContain("基本支出【待填：基本支出合计】万元");
    expect(gaps[0]?.reason).toContain("是空白，而下面各行有金额");
  });

  test("the items of 人员经费 and 公用经费 where they were not read", () => {
    const of = withRows("basic-expenditure", (row) => (row.kind === "total" ? row : undefined));
    expect(section("六", {}, of).texts.slice(1)).toEqual([
      expect.stringMatching(/^人员经费.*万元，主要包括：【待填：人员经费的项目】；$/),
      expect.stringMatching(/^公用经费.*万元，主要包括：【待填：公用经费的项目】。$/),
    ]);
  });

  test("an empty table of money that no other has is zero", () => {
    const lastYear = { threePublic: { abroad: 0, reception: 0, vehiclePurchase: 0, vehicleOperation: 0 } };
    const { texts } = section("七", { lastYear }, withState("three-public", "empty"));
    expect(texts).toEqual(["本部门无“三公”经费预算。"]);
  });

  test("section 十 without forms and without inputs", () => {
    const { texts, gaps } = section("十");
    expect(texts[1]).toBe("2026年【待填：是否编报整体支出绩效目标】。");
    expect(texts[3]).toContain("二级项目【待填：二级项目个数】个，共计金额【待填：二级项目金额】万元");
    expect(texts.join("")).not.toMatch(/\d+(\.\d+)?(个|万元)/);
    expect(gaps.map(({ key }) => key)).toContain("performance.published.operating.count");
  });
});

test("section 十: what is left of the whole is of the other kind, and none reported is said", () => {
  const { texts } = section("十", {
    performance: {
      whole: { reported: "未编报" },
      units: { total: 4, reporting: 0, amount: 0 },
      projects: { operating: { count: 3, amount: "60" }, specific: { count: 1, amount: "40" } },
      published: { operating: { count: 3, amount: "60" }, specific: { count: 0, amount: 0 } },
    },
  });
  expect(texts[1]).toBe(
    "2026年未编报部门整体支出绩效目标；机关及下属预算单位4个，其中0个单位（包括机关）编报了单位整体绩效目标，涉及资金0万元。",
  );
  expect(texts[3]).toContain("二级项目4个，共计金额100.00万元。其中：其他运转类项目3个，涉及金额60.00万元；");
  expect(texts[3]).toContain("公开项目绩效目标3个，涉及项目金额60.00万元，");
});

test.each([
  "主要原因是新增了项目",
  "主要原因：新增了项目。",
  "，原因是新增了项目；",
  "主要是新增了项目",
  "其主要原因为新增了项目",
])("a reason does not repeat its lead-in: %s", (revenue) => {
  const [text] = section("一", { lastYear: { totalRevenue: "1" }, reasons: { revenue } }).texts;
  expect(text).toContain("主要原因是新增了项目；本年部门");
});

test.each(["新增了项目。", "新增了项目；", "新增了项目。。", "新增了项目"])(
  "a reason ends once: %s",
  (revenue) => {
    const [text] = section("一", { lastYear: { totalRevenue: "1" }, reasons: { revenue } }).texts;
    expect(text).toContain("主要原因是新增了项目；本年部门");
  },
);

test("a unit is called a unit", () => {
  expect(section("一", {}, unit).title).toBe("单位预算收支数据变动情况及原因");
  expect(section("一", {}, unit).texts[0]).toContain("；本年单位预算支出总计");
});

test.each<[string, object, string[]]>([
  [
    "the same as last year",
    { abroad: "15.38", reception: "5.06", vehiclePurchase: "0", vehicleOperation: "41.48" },
    ["与2025年预算数相同。", "公务接待费5.06万元，与上年预算数相同；"],
  ],
  [
    "some up, some down",
    { abroad: "10", reception: "6", vehiclePurchase: "0", vehicleOperation: "41.48" },
    [
      "比2025年增加4.44万元，主要原因是",
      "因公出国（境）费15.38万元，与上年相比预算数增加5.38万元；",
      "减少0.94万元；",
    ],
  ],
])("section 七: %s", (_, threePublic, words) => {
  const text = section("七", { lastYear: { threePublic } }).texts.join("");
  for (const one of words) expect(text).toContain(one);
});

test("no vehicles means none of any kind; otherwise each is asked for", () => {
  const assets = { asOf: "2025-12-31", vehicles: { quota: 2, total: 0 }, officeArea: "336" };
  const { texts, gaps } = section("十一", { assets });
  expect(texts[1]).toBe(
    "截至2025年12月31日，云州市文化和旅游局共有公务用车编制2辆，实有0辆，其中：领导用车0辆，机要通信用车0辆，应急保障用车0辆，执法执勤用车0辆，特种专业技术用车0辆，事业单位业务用车0辆，其他公务用车0辆。",
  );
  expect(gaps.map(({ key }) => key)).toEqual(["assets.equipmentOver500k", "assets.equipmentOver1m"]);
  const some = section("十一", { assets: { ...assets, vehicles: { quota: 2, total: 2 } } });
  expect(some.gaps).toHaveLength(9);
});

test("every figure knows the cells that it was written from", () => {
  const { paragraphs } = section("二");
  const figure = paragraphs[0]?.figures.find(({ key }) => key === "fund");
  expect(figure?.text).toBe("109.99");
  expect(figure?.facts.map(({ table, row }) => [table, row])).toEqual([["revenue-expenditure", "fund"]]);
  for (const { text, figures } of paragraphs) {
    for (const one of figures) expect(text.slice(one.start, one.end)).toBe(one.text);
  }
});
