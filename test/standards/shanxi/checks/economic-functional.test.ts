import type { Case } from "../../../check/case";
import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

/** Each pair: the item whose amount is changed, all its rows, and the functional rows that it usually equals. */
const pairs: readonly Case[] = (
  [
    ["机关事业单位基本养老保险缴费", "basic-expenditure/9/2", ["C14", "C15"], ["D27"]],
    ["职业年金缴费", "basic-expenditure/11/2", ["C16", "C17"], ["D28"]],
    ["住房公积金", "basic-expenditure/19/2", ["C24", "C25"], ["D36"]],
    ["职工基本医疗保险缴费", "basic-expenditure/13/2", ["C18", "C19"], ["D31", "D32"]],
    ["公务员医疗补助缴费", "basic-expenditure/15/2", ["C20", "C21"], ["D33"]],
    ["退休费", "basic-expenditure/43/2", ["C49"], ["D25", "D26"]],
  ] as const
).map(([name, key, items, codes]) => ({
  name: `${name} differs from its functional items`,
  change: { [key]: 1000 },
  findings: [
    {
      outcome: "failed",
      severity: "warning",
      table: "basic-expenditure",
      cells: [...items.map((cell) => `表六 ${cell}`), ...codes.map((cell) => `表五 ${cell}`)],
      says: "通常",
    },
  ],
}));

checkCases("economic-functional", [
  ...pairs,
  examples["economic-functional"],
  {
    name: "the largest difference that two rows explain",
    change: { "basic-expenditure/9/2": 123.67 },
    findings: [{ outcome: "rounding", severity: "info", at: "表六 C14", difference: "0.01" }],
  },
  {
    name: "one unit more is a doubt, never an error",
    change: { "basic-expenditure/9/2": 123.68 },
    findings: [{ outcome: "failed", severity: "warning", at: "表六 C14", difference: "0.02" }],
  },
  {
    name: "with one row on each side, one unit is a doubt too",
    budget: "construction-2026",
    change: { "basic-expenditure/5/2": 29.77 },
    findings: [
      { outcome: "failed", severity: "warning", at: "表六 C11", difference: "0.01", tolerance: "0.00" },
    ],
  },
  {
    name: "what is paid by projects is not compared",
    change: { "general-expenditure/21/2": 195.79, "general-expenditure/21/4": 10 },
  },
  {
    name: "an item that stands under other functional items",
    change: {
      "general-expenditure/22/0": "",
      "general-expenditure/22/1": "",
      "general-expenditure/22/2": "",
      "general-expenditure/22/3": "",
    },
  },
  {
    name: "a functional item that the economic table names otherwise",
    replace: { 职业年金缴费: "其他社会保障" },
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "basic-expenditure/9/2": "待定" },
    notChecked: "读不出金额",
  },
  {
    name: "without the basic expenditure",
    without: ["basic-expenditure"],
    notChecked: "基本支出分经济科目表",
  },
  {
    name: "without the general expenditure",
    without: ["general-expenditure"],
    notChecked: "《一般公共预算支出预算表》",
  },
]);
