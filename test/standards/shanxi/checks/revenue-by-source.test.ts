import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("revenue-by-source", [
  examples["revenue-by-source"],
  {
    name: "is the same to the last digit",
    change: { "revenue/0/3": 3317.35 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表一 B6", "表二 D6"], difference: "0.01" }],
  },
  {
    name: "every source, the total of the year and the carry-over",
    change: {
      "revenue-expenditure/1/1": 1,
      "revenue-expenditure/2/1": 2,
      "revenue-expenditure/3/1": 3,
      "revenue-expenditure/4/1": 4,
      "revenue-expenditure/30/1": 5,
      "revenue-expenditure/31/1": 6,
    },
    findings: [
      { cells: ["表一 B7", "表二 E6"], expected: "109.99" },
      { cells: ["表一 B8", "表二 F6"], expected: "20.65" },
      { cells: ["表一 B9", "表二 G6"], expected: "171.71" },
      { cells: ["表一 B10", "表二 H6"], expected: "26.55" },
      { cells: ["表一 B36", "表二 C6"], expected: "3646.26" },
      { cells: ["表一 B37", "表二 I6"], expected: "113.07" },
    ],
  },
  {
    name: "a source that one table leaves blank: blank is exactly zero",
    change: { "revenue-expenditure/3/1": "" },
    findings: [{ severity: "error", cells: ["表一 B9", "表二 G6"], actual: "0.00", expected: "171.71" }],
  },
  {
    name: "a dash is zero, not a blank",
    change: { "revenue-expenditure/3/1": "-", "revenue/0/6": "—" },
  },
  {
    name: "money of a source that only one table knows",
    budget: "construction-2026",
    change: { "revenue/0/7": 12 },
    findings: [{ severity: "error", cells: ["表一 B10", "表二 H6"], actual: "0.00", expected: "12.00" }],
  },
  {
    name: "figures of different fineness: the largest difference that rounding explains",
    change: { "revenue/0/3": 3317.365 },
    findings: [
      {
        outcome: "rounding",
        severity: "info",
        cells: ["表一 B6", "表二 D6"],
        difference: "0.005",
        tolerance: "0.0055",
      },
    ],
  },
  {
    name: "figures of different fineness: more is an error",
    change: { "revenue/0/3": 3317.3651 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        cells: ["表一 B6", "表二 D6"],
        difference: "0.0051",
        tolerance: "0.00505",
      },
    ],
  },
  {
    name: "negative amounts are compared with their sign",
    change: { "revenue-expenditure/0/1": -3317.36 },
    findings: [{ severity: "error", actual: "-3317.36", expected: "3317.36", difference: "6634.72" }],
  },
  {
    name: "a unit's own budget with its own funds",
    budget: "library-2026",
    change: { "revenue-expenditure/4/1": 23.52 },
    findings: [{ severity: "error", cells: ["表一 B10", "表二 H6"], actual: "23.52", expected: "32.52" }],
  },
  {
    name: "a source whose line is not printed is zero",
    budget: "library-2026",
    change: { "revenue-expenditure/1/0": "", "revenue-expenditure/2/0": "" },
  },
  {
    name: "a column that is not found is told, not taken for zero",
    change: { "表二!I4": "上年滚存" },
    notChecked: "",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "revenue/0/3": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without the one table", without: ["revenue"], notChecked: "《预算收入总表》" },
  { name: "without the other", without: ["revenue-expenditure"], notChecked: "《预算收支总表》" },
]);
