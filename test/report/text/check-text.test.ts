import { noColors, terminalColors } from "../../../src/report/text/colors";
import { checkResult, type CheckResult } from "../../../src/report/result";
import { checkText } from "../../../src/report/text/check-text";
import { budgets } from "../../fixtures/budget";
import { layOut, withCell, placeOf } from "../../fixtures/layouts/layouts";
import { checkedOf } from "../checked";

const sound: CheckResult = {
  version: 1,
  file: "a.xlsx",
  standard: "shanxi",
  department: "云州市文化和旅游局",
  kind: "部门",
  year: 2026,
  documents: [],
  tables: [
    {
      id: "revenue",
      document: 0,
      title: "2026年预算收入总表",
      sheet: "表二",
      range: "A1:I9",
      unit: "万元",
      state: "filled",
    },
    {
      id: "expenditure",
      document: 0,
      title: "2026年预算支出总表",
      sheet: "表三",
      range: "A1:E9",
      unit: "元",
      state: "filled",
    },
    {
      id: "fund-revenue",
      document: 0,
      title: "2026年政府性基金预算收入表",
      sheet: "表七",
      range: "A1:C6",
      unit: "万元",
      state: "empty",
    },
  ],
  summary: {
    passed: 1968,
    rounding: 2,
    failed: 0,
    notApplicable: 1,
    notChecked: 0,
    errors: 0,
    warnings: 0,
    infos: 2,
    causes: 0,
    coverage: { tables: 2, amounts: 0, tied: 0, unread: 0 },
  },
  causes: [],
  culprits: [],
  findings: ["F1", "F2"].map((id) => ({
    id,
    document: 0,
    check: "column-sum",
    outcome: "rounding",
    severity: "info",
    message: "相差 0.01 万元",
    table: "revenue",
    cells: [],
  })),
  notChecked: [],
  notApplicable: [{ document: 0, check: "fund-ties", title: "政府性基金", reason: "本年没有政府性基金资金" }],
  checks: [],
};

const unsound: CheckResult = {
  ...sound,
  tables: [
    ...sound.tables,
    { id: "projects", document: 0, title: "项目支出预算表（本年预算）", state: "missing" },
  ],
  summary: { ...sound.summary, failed: 5, notChecked: 3, errors: 3, warnings: 1, infos: 3 },
  causes: [
    {
      id: "C1",
      document: 0,
      kind: "cell",
      message: "表三 C12：155.70 → 144.70（2 处勾稽一致指向）",
      certain: true,
      cells: [{ sheet: "表三", address: "C12" }],
      edits: [],
      findings: ["F3", "F4"],
      alternatives: [],
    },
    {
      id: "C2",
      document: 0,
      kind: "swapped-rows",
      message: "两行的金额填反了",
      certain: false,
      cells: [{ sheet: "表三", address: "C14" }],
      edits: [],
      findings: ["F5", "F6", "F7", "F8"],
      alternatives: [{ kind: "cell", message: "表三 C14：1.00 → 2.00", cells: [], edits: [] }],
    },
  ],
  culprits: [
    {
      id: "C1",
      document: 0,
      cells: [{ sheet: "表三", address: "C12", actual: "155.70", suggested: "144.70" }],
      findings: ["F3", "F4"],
      certain: true,
      message: "表三 C12：155.70 → 144.70（2 处勾稽一致指向）",
    },
    {
      id: "C2",
      document: 0,
      cells: [{ sheet: "表三", address: "C14", actual: "1.00", suggested: "2.00" }],
      findings: ["F5"],
      certain: false,
      message: "表三 C14：1.00 → 2.00（1 处勾稽一致指向）",
    },
  ],
  findings: [
    ...sound.findings,
    {
      id: "F3",
      document: 0,
      check: "column-sum",
      outcome: "failed",
      severity: "error",
      message: "合计为 155.70，分项之和为 144.70。",
      table: "expenditure",
      expected: "144.70",
      actual: "155.70",
      difference: "11.00",
      tolerance: "0.02",
      cells: [{ sheet: "表三", address: "C12", role: "total" }],
      culprit: "C1",
      cause: "C1",
    },
    {
      id: "F4",
      document: 0,
      check: "expenditure-bound",
      outcome: "failed",
      severity: "error",
      message: "小于另一张表。",
      table: "expenditure",
      expected: "1234567.80",
      actual: "155.70",
      difference: "1234412.10",
      tolerance: "0.02",
      cells: [{ sheet: "表三", address: "AC120", role: "bound" }],
      culprit: "C1",
      cause: "C1",
    },
    {
      id: "F5",
      document: 0,
      check: "item-name",
      outcome: "failed",
      severity: "warning",
      message: "名称不一致。",
      table: "expenditure",
      expected: "甲",
      actual: "乙",
      cells: [{ sheet: "表三", address: "B3", role: "text" }],
    },
    {
      id: "F6",
      document: 0,
      check: "amount-form",
      outcome: "failed",
      severity: "info",
      message: "文本金额。",
      table: "revenue",
      cells: [{ sheet: "表二", address: "C3", role: "text" }],
    },
    {
      id: "F7",
      document: 0,
      check: "other",
      outcome: "failed",
      severity: "error",
      message: "不属于任何表。",
      cells: [],
    },
  ],
  notChecked: [
    {
      document: 0,
      check: "unit-sum",
      title: "部门等于各单位之和",
      reason: "工作簿中没有找到《项目支出预算表》",
    },
    {
      document: 0,
      check: "project-total",
      title: "项目支出相等",
      reason: "工作簿中没有找到《项目支出预算表》",
    },
    {
      document: 0,
      check: "project-total",
      title: "项目支出相等",
      reason: "有 1 处勾稽涉及读不出金额的单元格，没有核对",
    },
  ],
};

test("nothing wrong: said plainly, rounding differences only counted", () => {
  expect(checkText(sound, noColors)).toBe(`a.xlsx
云州市文化和旅游局 2026 年部门预算，找到 3/3 张表（其中空表 1 张）
按《山西省部门（单位）预算公开（13 张表）》读取
未发现错误（1,970 处勾稽，2 处尾差）

尾差（四舍五入所致，不是错误）：预算收入总表 2 处
`);
});

test("errors: causes first, then by table in columns, hints, what was not checked, missing tables", () => {
  expect(checkText(unsound, noColors)).toBe(`a.xlsx
云州市文化和旅游局 2026 年部门预算，找到 3/4 张表（其中空表 1 张）
按《山西省部门（单位）预算公开（13 张表）》读取
发现错误 3 处，疑点 1 处，提示 1 处；通过 1,968 处，尾差 2 处，无法核对 3 项

要改的地方（2 处，改正后，所列问题随之消除）
  C1  表三 C12：155.70 → 144.70（2 处勾稽一致指向），解释 F3、F4
  C2  两行的金额填反了（推测），解释 F5、F6、F7 等 4 处
      或者：表三 C14：1.00 → 2.00

2026年预算支出总表  表三 A1:E9
  错误  F3  表三 C12    155.70 ≠       144.70  差        11.00 元  ← C1
        合计为 155.70，分项之和为 144.70。
  错误  F4  表三 AC120  155.70 < 1,234,567.80  差 1,234,412.10 元  ← C1
        小于另一张表。
  疑点  F5  表三 B3
        名称不一致。

整套预算
  错误  F7
        不属于任何表。

提示
  提示  F6  表二 C3
        文本金额。

尾差（四舍五入所致，不是错误）：预算收入总表 2 处

无法核对
  工作簿中没有找到《项目支出预算表》（部门等于各单位之和；项目支出相等）
  有 1 处勾稽涉及读不出金额的单元格，没有核对（项目支出相等）

没有找到的表（1 张）：《项目支出预算表（本年预算）》
`);
});

test("no error, but doubts and gaps: neither is hidden", () => {
  const result = { ...sound, summary: { ...sound.summary, failed: 1, warnings: 1, notChecked: 2 } };
  expect(checkText(result, noColors).split("\n")[3]).toBe(
    "未发现错误（1,971 处勾稽，2 处尾差）；疑点 1 处，无法核对 2 项",
  );
});

test("what was not read is told with what was", () => {
  const coverage = { tables: 12, amounts: 1647, tied: 1640, unread: 3 };
  const result = { ...sound, documents: [], summary: { ...sound.summary, coverage } };
  expect(checkText(result, noColors).split("\n")[4]).toBe(
    "读了 12 张表、1,647 个金额，其中 1,640 个参加勾稽；有 3 处没有读懂（gouji tables 列出是哪些）",
  );
});

test("a budget that names neither department nor year", () => {
  const [, header] = checkText({ ...sound, department: "", year: null }, noColors).split("\n");
  expect(header).toBe("（没有写明名称）（没有写明年度）部门预算，找到 3/3 张表（其中空表 1 张）");
});

test("colour only sets off: without it the words are the same", () => {
  const painted = checkText(unsound, terminalColors);
  expect(painted).toContain("\u001B[31m错误\u001B[39m");
  expect(painted.replace(/\u001B\[\d+m/g, "")).toBe(checkText(unsound, noColors));
});

test("what stands in cells reaches the terminal as text only", () => {
  const workbook = layOut(budgets["culture-2026"]);
  const place = placeOf(workbook, "expenditure/12/2");
  const hostile = withCell(workbook, place, {
    value: "\u001B[2J\u001B]0;x\u0007\u009B1m44\r\n7.33\u202E元角",
  });
  const renamed = {
    sheets: hostile.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}\u001B[31m` })),
  };
  const text = checkText(checkResult("\u001B[31ma.xlsx", checkedOf(renamed)), noColors);
  expect(text).toContain("元角");
  expect(text).toMatch(/^[^\p{Cf}]*$/u);
  expect(text.replaceAll("\n", "")).toMatch(/^\P{Cc}*$/u);
});

test("a table beside those that a province prescribes is none of them", () => {
  const missing = { ...sound.tables[0], state: "missing" } as CheckResult["tables"][number];
  const beside = sound.tables[0] as CheckResult["tables"][number];
  const tables = [missing, ...Array.from({ length: 9 }, () => beside)];
  const standard = { standard: "shanghai", standardTitle: "" };
  const text = checkText({ ...sound, ...standard, tables }, noColors);
  expect(text).toContain("找到 8/9 张表，另有 1 张");
});
