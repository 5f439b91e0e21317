import { checkAll } from "../../../src/engine";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { budgetNames, budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { provinceNames, provinceWorkbook } from "../../fixtures/provinces";
import { besideBudget, otherTableCases, withWrongTotal, type OtherTableCase } from "./other-tables";

type Rows = OtherTableCase["rows"];

function doubtsIn(workbook: WorkbookSnapshot, otherTables = true) {
  const checked = checkAll(workbook, [], { otherTables });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value
    .flatMap(({ diagnosis }) => diagnosis.findings)
    .filter(({ check }) => check === "other-table-sum");
}

describe.each(Object.entries(otherTableCases))("%s", (_, one) => {
  it("is silent where it adds up", () => {
    expect(doubtsIn(besideBudget(one.rows))).toEqual([]);
  });

  it("doubts a total that does not", () => {
    const [row, column] = one.total;
    const doubts = doubtsIn(besideBudget(withWrongTotal(one)));
    expect(doubts.map(({ severity }) => severity)).toContain("warning");
    expect(doubts.flatMap(({ cells }) => cells.map(({ place }) => place))).toContainEqual({
      sheet: "附",
      row,
      column,
    });
    expect(doubts.length).toBeLessThan(3);
  });

  it("is not looked at unless it is asked for", () => {
    expect(doubtsIn(besideBudget(withWrongTotal(one)), false)).toEqual([]);
  });
});

describe("no doubt is told", () => {
  it.each(budgetNames)("of %s", (name) => {
    expect(doubtsIn(layOut(budgets[name]))).toEqual([]);
  });

  it.each(provinceNames)("of %s", (name) => {
    expect(doubtsIn(provinceWorkbook(name))).toEqual([]);
  });

  it.each<readonly [string, Rows]>([
    [
      "a list that is not complete",
      [
        ["项目", "金额"],
        ["甲", 100],
        ["乙", 80],
        ["丙", 106.91],
        ["合计", 417.41],
      ],
    ],
    [
      "a total of something else",
      [
        ["指标", "目标"],
        ["满意度", 95],
        ["合格率", 98],
        ["合计得分", 100],
      ],
    ],
    ["a text", [["合计"], ["一、本年预算合计 100 万元"], ["二、其他"]]],
    [
      "a single row",
      [
        ["名称", "金额"],
        ["甲", 5],
        ["合计", 6],
      ],
    ],
    [
      "a total with 其中 below it",
      [
        ["项目", "金额"],
        ["合计", 100],
        ["其中：甲", 20],
        ["乙", 30],
        ["丙", 25],
        ["丁", 25],
      ],
    ],
    [
      "a mean between parts and total",
      [
        ["姓名", "分"],
        ["甲", 80],
        ["乙", 81],
        ["丙", 82],
        ["丁", 83],
        ["戊", 84],
        ["平均", 82],
        ["合计", 410],
      ],
    ],
    [
      "a total of the last year",
      [
        ["项目", "金额"],
        ["甲", 10],
        ["乙", 20],
        ["丙", 30],
        ["上年合计", 55],
        ["合计", 60],
      ],
    ],
    [
      "what is told of the last year",
      [
        ["项目", "金额"],
        ["甲", 10],
        ["乙", 20],
        ["丙", 30],
        ["比上年增加", 5],
        ["合计", 60],
      ],
    ],
    [
      "ages beside amounts",
      [
        ["姓名", "年龄", "工资", "补贴", "奖金"],
        ["张", 30, 5000, 300, 100],
        ["李", 40, 6000, 400, 200],
        ["王", 44, 7000, 500, 300],
        ["合计", 38, 18000, 1200, 600],
      ],
    ],
    [
      "two tables side by side",
      [
        ["名称", "一", "二", "三", "", "科目", "金额"],
        ["甲", 1, 2, 3, "", "A", 5],
        ["乙", 2, 3, 4, "", "B", 6],
        ["丙", 3, 4, 5, "", "C", 7],
        ["合计", 6, 9, 12, "", "D", 8],
        ["", "", "", "", "", "合计", 26],
      ],
    ],
    [
      "a year over the amounts",
      [
        ["项目", 2025],
        ["甲", 5000],
        ["乙", 6000],
        ["丙", 7000],
        ["合计", 18000],
      ],
    ],
    [
      "numbers of columns",
      [
        ["项目", "金额"],
        ["栏次", 1],
        ["甲", 50],
        ["乙", 60],
        ["丙", 70],
        ["合计", 180],
      ],
    ],
    [
      "days that are partly words",
      [
        ["姓名", "一", "二", "三", "合计"],
        ["a", 1, 1, "病", 2],
        ["b", 1, 1, "病", 2],
        ["c", 1, 1, "事", 2],
        ["d", 1, 1, 1, 3],
      ],
    ],
    [
      "deductions",
      [
        ["项目", "金额"],
        ["基本", 1000],
        ["补贴", 2000],
        ["绩效", 1500],
        ["扣：社保", 400],
        ["合计", 4100],
      ],
    ],
    [
      "a column of deductions",
      [
        ["姓名", "基本", "补贴", "罚款", "合计"],
        ["a", 10, 20, 0, 30],
        ["b", 11, 20, 5, 26],
        ["c", 12, 20, 0, 32],
        ["d", 13, 20, 0, 33],
      ],
    ],
    [
      "an amount in words",
      [
        ["项目", "金额"],
        ["a", "10万元"],
        ["b", 20],
        ["c", "约 30"],
        ["d", 40],
        ["e", 50],
        ["f", 60],
        ["合计", 210],
      ],
    ],
  ])("of %s", (_, rows) => {
    expect(doubtsIn(besideBudget(rows))).toEqual([]);
  });
});

it("says what the total is, what its parts come to, and by how much they differ", () => {
  const [one] = Object.values(otherTableCases);
  const doubts = doubtsIn(besideBudget(withWrongTotal(one as OtherTableCase)));
  expect(doubts.map(({ message }) => message)).toEqual([
    "其他表《政府采购预算明细表》“合计”的“金额”为 15.18，以上各行之和为 13.80，相差 1.38，请核实。",
  ]);
});

it("adds up a list of purchases of which no figure was read as the budget's, and calls it no empty table", () => {
  const rows: Rows = [
    ["政府采购预算明细表"],
    ["序号", "采购项目", "数量", "单价", "金额"],
    [1, "计算机", 20, 5000, 100000],
    [2, "打印机", 5, 3600, 18000],
    [3, "复印纸", 100, 200, 20000],
    ["", "合计", "", "", 148000],
  ];
  const cells = rows.map((row) => row.map((value) => (value === "" ? undefined : { value })));
  const { sheets } = provinceWorkbook("shanghai-finance-2025");
  const workbook = { sheets: [...sheets, { name: "附", rows: cells }] };
  expect(doubtsIn(workbook).map(({ message }) => message)).toEqual([
    "其他表《政府采购预算明细表》“合计”的“金额”为 148,000.00，以上各行之和为 138,000.00，相差 10,000.00，请核实。",
  ]);
  const checked = checkAll(workbook, []);
  if (!checked.ok) throw new Error(checked.error);
  const tables = checked.value.flatMap(({ recognition }) => [...recognition.document.tables.values()]);
  expect(tables.find(({ title }) => title === "政府采购预算明细表")?.state).not.toBe("empty");
});
