import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("general-expenditure-by-code", [
  examples["general-expenditure-by-code"],
  {
    name: "is the same to the last digit",
    change: { "revenue/9/3": 28.63 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表五 C15", "表二 D15"], difference: "0.01" }],
  },
  {
    name: "the total, against both tables",
    change: { "general-expenditure/0/2": 3371.36 },
    findings: [
      { severity: "error", cells: ["表五 C6", "表二 D6"], actual: "3371.36", expected: "3317.36" },
      { severity: "error", cells: ["表五 C6", "表一 B6"], actual: "3371.36", expected: "3317.36" },
    ],
  },
  {
    name: "a code that only one table prints: the finding says which does not",
    change: { "general-expenditure/9/0": "2070111" },
    findings: [
      {
        severity: "error",
        at: "表二 D15",
        actual: "0.00",
        expected: "28.64",
        says: "《一般公共预算支出预算表》",
      },
      { severity: "error", at: "表五 C15", actual: "28.64", expected: "0.00", says: "《预算收入总表》" },
    ],
  },
  {
    name: "the same money has the same basic expenditure",
    change: { "expenditure/10/3": 240.38 },
    findings: [
      {
        severity: "error",
        table: "expenditure",
        cells: ["表三 D16", "表五 D16"],
        actual: "240.38",
        expected: "230.38",
      },
    ],
  },
  {
    name: "and the same project expenditure, to the last digit",
    change: { "general-expenditure/10/4": 71.94 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表三 E16", "表五 E16"], difference: "0.01" }],
  },
  {
    name: "a code with money carried over is not the same money",
    change: { "expenditure/8/2": 130.22, "expenditure/8/3": 21.56, "expenditure/8/4": 108.66 },
  },
  {
    name: "a code with other money is not the same money",
    change: { "expenditure/14/3": 135.03, "expenditure/14/4": 224.84, "general-expenditure/7/3": 300 },
  },
  {
    name: "codes of the other two budgets are none of its own",
    change: { "revenue/17/4": 90, "revenue/34/5": 20 },
  },
  {
    name: "a code that the dictionary does not know",
    replace: { "2070112": "2070133", 文化和旅游市场管理: "新设科目" },
  },
  {
    name: "figures of different fineness within rounding",
    change: { "revenue/9/3": 28.6432 },
    findings: [
      {
        outcome: "rounding",
        severity: "info",
        cells: ["表五 C15", "表二 D15"],
        difference: "0.0032",
        tolerance: "0.00505",
      },
    ],
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "general-expenditure/9/2": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without its table", without: ["general-expenditure"], notChecked: "《一般公共预算支出预算表》" },
  { name: "without the table of revenue", without: ["revenue"], notChecked: "《预算收入总表》" },
  {
    name: "without the table of all money the total is half checked, and that is told",
    without: ["revenue-expenditure"],
    notChecked: "《预算收支总表》",
  },
]);
