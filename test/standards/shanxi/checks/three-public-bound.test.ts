import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("three-public-bound", [
  examples["three-public-bound"],
  { name: "more is paid by projects", change: { "three-public/1/1": 30, "three-public/4/1": 40 } },
  {
    name: "the largest lack that rounding explains",
    change: { "three-public/4/1": 21.59 },
    findings: [
      { outcome: "rounding", severity: "info", cells: ["表十 B10", "表六 C44"], difference: "0.01" },
    ],
  },
  {
    name: "one unit more is an error",
    change: { "three-public/4/1": 21.58 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表十 B10", "表六 C44"], difference: "0.02" }],
  },
  {
    name: "a blank: blank is exactly zero",
    change: { "three-public/1/1": "" },
    findings: [{ severity: "error", cells: ["表十 B7", "表六 C39"], actual: "0.00", expected: "3.20" }],
  },
  {
    name: "travel abroad in two rows of the basic expenditure",
    replace: { 印刷费: "因公出国(境)费用" },
    change: { "three-public/0/1": 7 },
    findings: [
      { severity: "error", cells: ["表十 B6", "表六 C31", "表六 C32"], actual: "7.00", expected: "7.09" },
    ],
  },
  { name: "travel abroad within it", replace: { 印刷费: "因公出国（境）费用" } },
  {
    name: "basic expenditure without such items",
    budget: "construction-2026",
    change: { "three-public/1/1": 2, "three-public/5/1": 2 },
  },
  {
    name: "a unit's own budget",
    budget: "library-2026",
    change: { "three-public/4/1": 1.08 },
    findings: [{ severity: "error", cells: ["表十 B10", "表六 C25"], actual: "1.08", expected: "1.80" }],
  },
  {
    name: "a line that is not found is told, not passed over",
    change: { "three-public/1/0": "", "three-public/1/1": "", "three-public/1/2": "" },
    notChecked: "",
  },
  {
    name: "a table in yuan beside tables in 万元",
    change: {
      "表十!E3": "单位：元",
      ...Object.fromEntries(
        [153800, 50600, 414800, 198800, 216000, 619200].flatMap((yuan, row) =>
          [1, 2].map((column) => [`three-public/${row}/${column}`, yuan]),
        ),
      ),
    },
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "three-public/1/1": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without its table", without: ["three-public"], notChecked: "“三公”经费支出预算表" },
  {
    name: "without the basic expenditure",
    without: ["basic-expenditure"],
    notChecked: "基本支出分经济科目表",
  },
]);
