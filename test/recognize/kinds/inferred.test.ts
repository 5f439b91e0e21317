import type { BudgetDocument } from "../../../src/budget/document";
import { diagnose } from "../../../src/check/diagnose";
import { judgeTables } from "../../../src/check/judge-tables";
import { checkWorkbook } from "../../../src/engine";
import { checkSections } from "../../../src/report/html";
import { checkResult } from "../../../src/report/result";
import { checkText } from "../../../src/report/text/check-text";
import { noColors } from "../../../src/report/text/colors";
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

/** With figures that are others in so many rows of items, and the columns taken for what they were before. */
function withOthers(document: BudgetDocument, count: number): BudgetDocument {
  const table = document.tables.get("expenditure");
  if (table === undefined) throw new Error("No table");
  const items = table.rows.filter(({ code }) => code?.length === 7).slice(0, count);
  const [first] = table.description.sections[0].columns;
  const rows = table.rows.map((row) => {
    const fact = row.facts.get(first.id);
    if (fact === undefined || !items.includes(row)) return row;
    return { ...row, facts: new Map([...row.facts, [first.id, { ...fact, value: fact.value * 2n }]]) };
  });
  return { ...document, tables: new Map([...document.tables, [table.id, { ...table, rows }]]) };
}

describe("a column that was taken for what most of its figures are not", () => {
  const checked = checkWorkbook(workbook({ stands: "in the total" }));
  if (checked === undefined) throw new Error("No budget");
  const { recognition, standard } = checked;
  const resultWith = (count: number) => {
    const document = withOthers(recognition.document, count);
    const judged = judgeTables(document, standard);
    const diagnosis = diagnose(document, judged);
    return checkResult("a.xlsx", {
      ...checked,
      judged,
      diagnosis,
      recognition: { ...recognition, document },
    });
  };

  it("is one notice that says what was read as what, with its ties under it", () => {
    const { notChecked, findings } = resultWith(5);
    const notices = notChecked.flatMap(({ misread }) => misread ?? []);
    expect(notices).toEqual([
      {
        table: "expenditure",
        read: ["合计"],
        as: "“基本支出”、“项目支出”、“甲类资金”之和",
        ties: expect.any(Array) as unknown,
      },
    ]);
    const ties = notices[0]?.ties ?? [];
    expect(ties.filter(({ outcome }) => outcome === "failed")).toHaveLength(5);
    expect(ties.length).toBeGreaterThan(10);
    expect(ties[0]?.cells.map(({ address }) => address)).toEqual(["C4", "D4", "E4", "F4"]);
    expect(findings.filter(({ check }) => check === "column-sum")).toEqual([]);
  });

  it("is told apart from what could not be checked", () => {
    const lines = checkText(resultWith(5), noColors).split("\n");
    const at = lines.indexOf("可能认错了");
    expect(lines[at + 1]).toContain("《支出总表》可能认错了“合计”这一列");
    expect(lines[at + 2]).toMatch(/^ {4}有 13 处勾稽因此没有核对，其中 5 处对不上，如：/);
    expect(lines).not.toContain("无法核对");
  });

  it("has its ties folded under it in the page", () => {
    const page = checkSections(resultWith(5));
    expect(page).toContain("<h2>可能认错了</h2>");
    expect(page).toContain("<summary>因此没有核对的勾稽 13 处，其中 5 处对不上</summary><ul><li>");
    expect(checkSections(resultWith(1))).not.toContain("可能认错了");
  });

  it("is none where one figure is wrong", () => {
    expect(resultWith(1).notChecked.filter(({ misread }) => misread)).toEqual([]);
  });
});
