import type { Change } from "../../../check/case";
import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

/** Money left for next year, so that a code may spend less than it gets; the budget's own ties are exact. */
const leaving = (change: NonNullable<Change["change"]>) =>
  ({
    budget: "construction-2026",
    change: { "revenue-expenditure/31/3": 10, ...change },
    notApplicable: "年终结转",
  }) as const;

checkCases("revenue-expenditure-by-code", [
  examples["revenue-expenditure-by-code"],
  {
    name: "the largest difference that two parts explain",
    change: { "expenditure/6/2": 474.51 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表三 C12", difference: "0.01", tolerance: "0.015" },
    ],
  },
  {
    name: "one unit more is an error",
    change: { "expenditure/6/2": 474.52 },
    findings: [{ outcome: "failed", severity: "error", at: "表三 C12", difference: "0.02" }],
  },
  {
    name: "without carry-over, one unit is a doubt",
    change: { "expenditure/9/2": 28.65 },
    findings: [{ outcome: "failed", severity: "warning", at: "表三 C15", tolerance: "0.00", says: "请核实" }],
  },
  {
    name: "without carry-over, two units are an error",
    change: { "expenditure/9/2": 28.66 },
    findings: [{ outcome: "failed", severity: "error", at: "表三 C15", difference: "0.02" }],
  },
  {
    name: "the totals of all codes",
    change: { "revenue/0/8": 131.07 },
    findings: [
      { severity: "error", at: "表三 C6", actual: "3759.33", expected: "3777.33", difference: "18.00" },
    ],
  },
  {
    name: "a code that only one table prints: the finding says which does not",
    change: { "expenditure/9/0": "2070111" },
    findings: [
      { severity: "error", at: "表二 C15", actual: "0.00", expected: "28.64", says: "《预算支出总表》" },
      { severity: "error", at: "表三 C15", actual: "28.64", expected: "0.00", says: "《预算收入总表》" },
    ],
  },
  { name: "money left for next year: a code may spend less", ...leaving({ "expenditure/15/2": 80 }) },
  {
    name: "money left for next year: but not more",
    ...leaving({ "expenditure/15/2": 90.02 }),
    findings: [
      {
        outcome: "failed",
        severity: "error",
        cells: ["表二 C21", "表二 I21", "表三 C21"],
        actual: "90.00",
        expected: "90.02",
        difference: "0.02",
        tolerance: "0.01",
        says: "小于",
      },
    ],
  },
  {
    name: "money left for next year: one unit more is rounding",
    ...leaving({ "expenditure/15/2": 90.01 }),
    findings: [
      { outcome: "rounding", severity: "info", at: "表二 C21", difference: "0.01", tolerance: "0.01" },
    ],
  },
  {
    name: "money left for next year: a code without any revenue spends nothing",
    ...leaving({ "expenditure/15/0": "2120107" }),
    findings: [{ outcome: "failed", severity: "error", actual: "0.00", expected: "90.00" }],
  },
  {
    name: "a code that both tables leave blank",
    change: { "revenue/9/2": "", "revenue/9/3": "", "expenditure/9/2": "", "expenditure/9/4": "" },
  },
  {
    name: "a code that the dictionary does not know",
    replace: { "2070112": "2070133", 文化和旅游市场管理: "新设科目" },
  },
  {
    name: "codes as text in one table and as numbers in the other",
    change: { "expenditure/9/0": { value: 2070110 }, "revenue/9/0": " 2070110" },
  },
  {
    name: "a column that is not found is told, not taken for zero",
    change: { "表二!I4": "上年滚存" },
    notChecked: "",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "revenue/6/8": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without the table of revenue", without: ["revenue"], notChecked: "《预算收入总表》" },
  { name: "without the table of expenditure", without: ["expenditure"], notChecked: "《预算支出总表》" },
]);
