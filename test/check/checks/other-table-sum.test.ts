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
