import { coverageOf } from "../../src/report/coverage";
import { tablesResult } from "../../src/report/tables";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { forms, workbookOf } from "../fixtures/forms/forms";
import { performanceForms, withForms } from "../fixtures/layouts/performance-forms";
import { checkedOf } from "./checked";

const budget = workbookOf(forms["sichuan"] ?? []);

const withSheet = (name: string, rows: readonly (readonly (string | number)[])[]): WorkbookSnapshot => ({
  sheets: [
    ...budget.sheets,
    { name, rows: rows.map((line) => line.map((value) => (value === "" ? undefined : { value }))) },
  ],
});

function seen(workbook: WorkbookSnapshot) {
  const checked = checkedOf(workbook);
  return { left: tablesResult("a.xlsx", checked).leftovers, unread: coverageOf(checked).unread };
}

const alone = seen(budget);

test("a performance form that was read is not left over", () => {
  const whole = withForms(budget as Parameters<typeof withForms>[0], performanceForms["culture-2026"]);
  expect(checkedOf(whole).recognition.document.performanceForms.length).toBeGreaterThan(1);
  expect(seen(whole)).toEqual(alone);
});

test("a list of targets is said to be beside what is checked, and was understood", () => {
  const list = withSheet("12", [
    ["2026年项目支出绩效目标表"],
    ["单位：万元"],
    ["单位编码", "单位（项目）名称", "资金总额", "绩效目标", "三级指标", "指标值"],
    ["126001", "业务工作经费", 35.78, "按时完成", "总成本", 35.78],
  ]);
  const { left, unread } = seen(list);
  expect(left.slice(alone.left.length)).toEqual([
    { sheet: "12", row: 1, text: "2026年项目支出绩效目标表", reason: "是绩效表，不在这套核对之内" },
  ]);
  expect(unread).toBe(alone.unread);
});

test("a table whose header says nothing was not understood", () => {
  const odd = withSheet("12", [
    ["2026年一般公共预算支出表"],
    ["单位：万元"],
    ["甲", "乙", "丙"],
    ["子", 1, 2],
    ["丑", 3, 4],
    ["寅", 5, 6],
  ]);
  const { left, unread } = seen(odd);
  expect(left.slice(alone.left.length)).toMatchObject([{ sheet: "12", text: "2026年一般公共预算支出表" }]);
  expect(unread).toBe(alone.unread + 1);
});
