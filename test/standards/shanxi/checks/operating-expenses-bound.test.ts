import type { Change } from "../../../check/case";
import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

/** The library's budget with operating expenses of some units. */
const units = (...names: readonly string[]): Pick<Change, "budget" | "change"> => ({
  budget: "library-2026",
  change: {
    "operating-expenses/0/1": 10 * names.length,
    "operating-expenses/0/2": 10 * names.length,
    ...Object.fromEntries(
      names.flatMap((name, index) => [
        [`表十一!A${7 + index}`, name],
        [`表十一!B${7 + index}`, 10],
        [`表十一!C${7 + index}`, 10],
      ]),
    ),
  },
});

checkCases("operating-expenses-bound", [
  examples["operating-expenses-bound"],
  {
    name: "less is what institutions leave",
    change: { "operating-expenses/0/1": 100, "operating-expenses/0/2": 100 },
  },
  {
    name: "the largest excess that rounding explains",
    budget: "town-2026",
    change: { "operating-expenses/0/1": 72.79, "operating-expenses/0/2": 72.79 },
    findings: [
      { outcome: "rounding", severity: "info", cells: ["表六 E6", "表十一 C6"], difference: "0.01" },
    ],
  },
  {
    name: "one unit more is an error",
    budget: "town-2026",
    change: { "operating-expenses/0/1": 72.8, "operating-expenses/0/2": 72.8 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表六 E6", "表十一 C6"], difference: "0.02" }],
  },
  {
    name: "money of other budgets is not in the basic expenditure's table",
    budget: "town-2026",
    change: { "operating-expenses/0/1": 80, "operating-expenses/0/3": 7.22 },
  },
  {
    name: "a unit that stands twice",
    change: { "operating-expenses/2/0": "云州市文化和旅游局(机关)" },
    findings: [{ outcome: "failed", severity: "warning", cells: ["表十一 A8"], says: "两行" }],
  },
  { name: "a unit's own budget with its own row", ...units("云州市图书馆") },
  { name: "a unit's own budget with its own row, and an addition", ...units("云州市图书馆（本级）") },
  {
    name: "a unit's own budget with several units",
    ...units("云州市图书馆", "云州市博物馆"),
    findings: [{ severity: "warning", cells: ["表十一 A7", "表十一 A8"], says: "云州市图书馆" }],
  },
  {
    name: "a unit's own budget with another unit",
    ...units("云州市博物馆"),
    findings: [{ severity: "warning", cells: ["表十一 A7"], says: "云州市博物馆" }],
  },
  {
    name: "no operating expenses",
    budget: "construction-2026",
    change: { "operating-expenses/0/0": "合计" },
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "operating-expenses/0/1": "待定", "operating-expenses/0/2": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without its table", without: ["operating-expenses"], notChecked: "机关运行经费预算表" },
  {
    name: "without the basic expenditure",
    without: ["basic-expenditure"],
    notChecked: "基本支出分经济科目表",
  },
]);
