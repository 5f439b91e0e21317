import { shanxi } from "../../src/standards/shanxi/standard";
import type { PerformanceForm } from "../../src/budget/document";
import type { Cell, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { performanceForms, withForms } from "../fixtures/layouts/performance-forms";
import { recognizeAll } from "../../src/engine";
import { provinceWorkbook } from "../fixtures/provinces";
import { recognize } from "../../src/recognize/recognize";

type Line = readonly (string | number)[];

function formsIn(workbook: WorkbookSnapshot): readonly PerformanceForm[] {
  return recognize(workbook, [shanxi])?.document.performanceForms ?? [];
}

const sheet = (lines: readonly Line[]): WorkbookSnapshot => ({
  sheets: [
    {
      name: "Sheet1",
      rows: lines.map((line) =>
        line.map((value): Cell | undefined => (value === "" ? undefined : { value })),
      ),
    },
  ],
});

/** A form's rows as `section/id amount in yuan`. */
const amountsOf = ({ figures }: PerformanceForm) =>
  figures.rows.map(
    ({ section, id, facts }) => `${section}/${id} ${(facts.get("amount")?.value ?? 0n) / 10n ** 12n}`,
  );

const head: readonly Line[] = [
  ["某县县级预算部门（单位）项目支出绩效目标表"],
  ["（2026年度）"],
  ["项目名称", "道路养护"],
  ["主管部门及代码", "201-某局", "", "实施单位", "某县公路段"],
];
const moneyLines: readonly Line[] = [
  ["项目资金(万元)", "实施期资金总额：", 30, "年度资金总额：", "10.5"],
  ["", "其中：中央财政资金", 0, "其中：中央财政资金", 0],
  ["", "市县（区）财政资", 30, "市县（区）财政资", "１０．５０"],
  ["项目概况", "其他资金由单位自筹", 99],
];

describe("performance forms", () => {
  it("are read from their own labels, whatever their sheet", () => {
    const [form, second] = formsIn(sheet([...head, ...moneyLines]));
    expect(second).toBeUndefined();
    expect(form).toMatchObject({
      of: "project",
      name: { text: "道路养护", place: { sheet: "Sheet1", row: 2, column: 1 } },
      unit: "某县公路段",
      year: { year: 2026, place: { row: 1, column: 0 } },
      figures: { id: "performance-1", unit: "万元", areas: [{ top: 0, bottom: 6 }] },
    });
    expect(form && amountsOf(form)).toEqual([
      "period/total 300000",
      "period/source-1 0",
      "period/source-2 300000",
      "year/total 105000",
      "year/source-1 0",
      "year/source-2 105000",
    ]);
  });

  it("do without a title, a year and the whole period", () => {
    const [form] = formsIn(
      sheet([
        ["二级项目名称：道路养护"],
        ["资金（元）", "年度资金总额", 105000],
        ["", "上级补助", 105000],
        ["目标", "", 3],
      ]),
    );
    expect(form).toMatchObject({ name: { text: "道路养护" }, figures: { title: "项目支出绩效目标表" } });
    expect(form?.year).toBeUndefined();
    expect(form && amountsOf(form)).toEqual(["year/total 105000", "year/source-1 105000"]);
  });

  it("leave a blank amount in the column of the others", () => {
    const [form] = formsIn(
      sheet([
        ...head,
        ["项目资金（元）", "年度资金总额", "", 5],
        ["", "其中：财政资金", "", 5],
        ["", "其他资金"],
      ]),
    );
    const other = form?.figures.rows.at(-1)?.facts.get("amount");
    expect(other).toMatchObject({ form: "blank", place: { row: 6, column: 3 } });
  });

  it("count parts of parts in no sum", () => {
    const [form] = formsIn(
      sheet([
        ...head,
        ["项目资金（元）", "年度资金总额", 9],
        ["", "其中：财政拨款", 9],
        ["", "其中：上年结转", 4],
        ["", "其他资金", 0],
      ]),
    );
    expect(form && amountsOf(form)).toEqual(["year/total 9"]);
  });

  it.each([
    ["no unit of money", [...head, ["项目资金", "年度资金总额", 105000]]],
    ["an amount in its label's cell", [...head, ["项目资金（元）", "年度资金总额：105,000", ""]]],
  ])("have no figures with %s", (_, lines) => {
    const [form] = formsIn(sheet(lines));
    expect(form?.name.text).toBe("道路养护");
    expect(form?.figures.rows).toEqual([]);
  });

  it.each([
    ["a report of what was achieved", [["项目支出绩效自评表"], ...head.slice(1), ...moneyLines]],
    [
      "amounts beside those carried out",
      [...head, ["项目资金（元）", "", "预算数", "执行数"], ["", "年度资金总额", 9, 8]],
    ],
    ["money without a project", [["（2026年度）"], ...moneyLines]],
    ["a sentence", [["项目名称", "道路养护"], ["本单位年度资金总额为 10.5 万元，资金来源于市县财政。"]]],
  ])("are not %s", (_, lines) => {
    expect(formsIn(sheet(lines))).toEqual([]);
  });

  it("of the whole department are read from both views of its money", () => {
    const forms = formsIn(
      withForms(layOut(budgets["science-2024"]), performanceForms["science-2024"], { where: "one-sheet" }),
    );
    expect(forms).toHaveLength(10);
    const [whole] = forms;
    expect(whole).toMatchObject({
      of: "whole",
      name: { text: "晋城市科学技术局" },
      year: { year: 2024 },
      figures: { unit: "万元", title: "市级预算部门(单位)整体支出绩效目标申报表" },
    });
    expect(whole && amountsOf(whole)).toEqual([
      "source/total 42642900",
      "source/general 42642900",
      "source/fund 0",
      "source/stateCapital 0",
      "source/socialInsurance 0",
      "source/specialAccount 0",
      "source/ownFunds 0",
      "direction/total 42642900",
      "direction/basic 11207900",
      "direction/project 31435000",
    ]);
  });

  it("below a table leave the table and all else as it was", () => {
    const tables = layOut(budgets["construction-2026"]);
    const before = recognize(tables, [shanxi]);
    const forms = performanceForms["construction-2026"];
    for (const where of ["below-tables", "sheets"] as const) {
      const after = recognize(withForms(tables, forms, { where }), [shanxi]);
      expect(after?.document.performanceForms).toHaveLength(10);
      expect(after?.document.tables).toEqual(before?.document.tables);
      expect(after?.leftovers).toEqual(before?.leftovers);
    }
  });
});

describe("what forms say beside their money", () => {
  const targets = (...lines: readonly Line[]) =>
    formsIn(sheet([...head, ...moneyLines, ...lines]))[0]?.targets;

  it("targets of cost, for the whole period and for the year", () => {
    const found = targets(
      ["绩效指标", "成本指标", "项目金额", "≤30万元", "成本指标", "项目金额", "≤10.5万元"],
      ["", "", "人均成本", "≤5元", "", "", ""],
      ["", "社会效益", "畅通", "是"],
      ["", "", "安全", "是"],
    );
    expect(found?.isBlank).toBe(false);
    expect(found?.costs.map((costs) => costs.map(({ name, text }) => `${name} ${text}`))).toEqual([
      ["项目金额 ≤30万元", "人均成本 ≤5元"],
      ["项目金额 ≤10.5万元"],
    ]);
  });

  it("that there are none, and nothing of a form without such a part", () => {
    expect(targets(["绩效指标", "产出指标", "数量指标", ""], ["", "", "质量指标"])?.isBlank).toBe(true);
    expect(targets(["项目概况", "道路养护"])).toBeUndefined();
    // What belongs to the next form is none of its own.
    expect(targets(["项目支出绩效目标表"], ["绩效指标", "数量指标", "里程", "3公里"])).toBeUndefined();
  });

  it("the department, without its code, and the kind of the project", () => {
    const [form] = formsIn(sheet([...head, ["项目类别", "特定目标类"], ...moneyLines]));
    expect(form?.department?.text).toBe("某局");
    expect(form?.projectKind).toBe("特定目标类");
  });
});

describe("forms beside tables of other standards", () => {
  it.each(["shandong-yantai-audit-2026", "jiangsu-wuxi-statistics-2026"] as const)("%s", (name) => {
    const workbook = provinceWorkbook(name);
    const forms = sheet([...head, ...moneyLines]).sheets.map((one) => ({ ...one, name: "绩效目标" }));
    const [recognized] = recognizeAll({ sheets: [...workbook.sheets, ...forms] });
    expect(recognized?.standard.id).not.toBe("shanxi");
    expect(recognized?.recognition.document.performanceForms.map(({ name: { text } }) => text)).toContain(
      "道路养护",
    );
  });
});
