import { checkWorkbook } from "../../../src/engine";
import { tablesResult } from "../../../src/report/tables";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

type Value = string | number;

const sheet = (name: string, rows: readonly (readonly Value[])[]) => ({
  name,
  rows: rows.map((cells) => cells.map((value) => (value === "" ? undefined : { value }))),
});

/** How a column without a known label goes with the total of its row. */
type Stands = "in the total" | "beside it" | "without a rule";

interface Case {
  readonly stands: Stands;
  /** Of ten items. */
  readonly wrong?: readonly number[];
  readonly isAllOne?: boolean;
}

/** 支出总表 with a fourth column of amounts that nobody knows, and what goes with it. */
function workbook({ stands, wrong = [], isAllOne = false }: Case): WorkbookSnapshot {
  const items = Array.from({ length: isAllOne ? 1 : 10 }, (_, index) => {
    const [basic, project, more] = [10 + index, 5 + 2 * index, 3 + 3 * index];
    const taken = stands === "in the total" || (stands === "without a rule" && index % 2 === 0) ? more : 0;
    return [basic + project + taken, basic, project, more];
  });
  const total = [0, 1, 2, 3].map((column) => items.reduce((sum, item) => sum + (item[column] ?? 0), 0));
  const all = total[0] ?? 0;
  const printed = items.map((item, index) =>
    item.map((value, column) => (column === 1 && wrong.includes(index) ? value + 50 : value)),
  );
  const rows = printed.map((item, index) => [
    `20101${String(index + 1).padStart(2, "0")}`,
    `事务${index + 1}`,
    ...item,
  ]);
  return {
    sheets: [
      sheet("收支", [
        ["收支总表"],
        ["部门：某某局", "", "", "单位：万元"],
        ["收入", "", "支出", ""],
        ["项目", "预算数", "项目", "预算数"],
        ["一、一般公共预算拨款收入", all, "一、一般公共服务支出", all],
        ["本年收入合计", all, "本年支出合计", all],
        ["收入总计", all, "支出总计", all],
      ]),
      sheet("支出", [
        ["支出总表"],
        ["部门：某某局", "", "", "", "", "单位：万元"],
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "甲类资金"],
        ["", "合计", ...total],
        ["201", "一般公共服务支出", ...total],
        ["20101", "人大事务", ...total],
        ...rows,
      ]),
    ],
  };
}

function read(one: Case) {
  const checked = checkWorkbook(workbook(one));
  if (checked === undefined) throw new Error("No budget");
  const { findings, notChecked } = checked.diagnosis;
  const table = tablesResult("a.xlsx", checked).tables.find(({ id }) => id === "expenditure");
  return {
    column: table?.columns?.find(({ label }) => label === "甲类资金"),
    ofColumns: findings.filter(({ check }) => check === "column-sum").map(({ severity }) => severity),
    notChecked: notChecked.map(({ reason }) => reason),
    between: findings.filter(({ check }) => check === "same-quantity").length,
  };
}

describe("a column of which nobody knows the label", () => {
  it("is a part of the total where its figures say so", () => {
    expect(read({ stands: "in the total" })).toMatchObject({
      column: { quantity: "addend", uncertain: true },
      ofColumns: [],
      notChecked: [],
    });
  });

  it("stands beside the total where its figures say so", () => {
    expect(read({ stands: "beside it" })).toMatchObject({
      column: { quantity: "of-which", uncertain: true },
      ofColumns: [],
      notChecked: [],
    });
  });

  it("is not understood where its figures agree with neither", () => {
    expect(read({ stands: "without a rule" })).toEqual({
      column: expect.objectContaining({ quantity: null }) as unknown,
      ofColumns: [],
      notChecked: ["《支出总表》“合计”没有与各列之和核对：“甲类资金”没有读懂"],
      between: 0,
    });
  });

  it("is not understood where one amount, printed on every level, is all the evidence", () => {
    expect(read({ stands: "in the total", isAllOne: true }).column).toMatchObject({ quantity: null });
  });

  it("makes of one wrong figure among many a doubt, never an error", () => {
    expect(read({ stands: "in the total", wrong: [4] }).ofColumns).toEqual(["warning"]);
  });

  it("makes of many wrong figures none", () => {
    expect(read({ stands: "in the total", wrong: [1, 3, 5, 7] })).toMatchObject({
      column: { quantity: null },
      ofColumns: [],
    });
  });
});
