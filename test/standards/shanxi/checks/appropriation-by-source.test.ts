import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

// culture-2026 has money that is no appropriation, town-2026 has none.
checkCases("appropriation-by-source", [
  {
    name: "a budget's money that differs",
    change: { "appropriation/1/1": 190.99 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 B7", "表四 B8"],
        actual: "109.99",
        expected: "190.99",
        difference: "81.00",
        tolerance: "0.00",
      },
      {
        severity: "error",
        table: "appropriation",
        cells: ["表四 F42", "表四 B8", "表四 B40"],
        actual: "145.81",
      },
    ],
  },
  examples["appropriation-by-source"],
  {
    name: "all money is appropriation: carry-over and totals are the same",
    budget: "town-2026",
    change: { "appropriation/31/1": 585.44 },
    findings: [{ severity: "error", cells: ["表一 B37", "表四 B38"], actual: "575.44", expected: "585.44" }],
  },
  {
    name: "all money is appropriation: to the last digit",
    budget: "town-2026",
    change: { "appropriation/30/1": 1284.67 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表一 B36", "表四 B37"], difference: "0.01" }],
  },
  {
    name: "all money is appropriation: both sides' totals",
    budget: "town-2026",
    change: { "appropriation/35/1": 1861.11, "appropriation/30/3": 1862.11, "appropriation/35/3": 1863.11 },
    findings: [
      { severity: "error", cells: ["表一 D36", "表四 D37"], expected: "1862.11" },
      { severity: "error", cells: ["表一 B38", "表四 B42"], expected: "1861.11" },
      { severity: "error", cells: ["表一 D38", "表四 D42"], expected: "1863.11" },
    ],
  },
  {
    name: "other money: the appropriation may be less",
    change: { "appropriation/30/1": 3400, "appropriation/35/1": 3500, "appropriation/30/3": 3300 },
  },
  {
    name: "other money: but not more than all of it",
    change: { "appropriation/30/1": 3700 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        cells: ["表一 B36", "表四 B37"],
        actual: "3646.26",
        expected: "3700.00",
        difference: "53.74",
        says: "小于",
      },
    ],
  },
  {
    name: "other money: the largest excess that rounding explains",
    change: { "appropriation/30/1": 3646.27 },
    findings: [{ outcome: "rounding", severity: "info", cells: ["表一 B36", "表四 B37"], tolerance: "0.01" }],
  },
  {
    name: "other money: one unit more is an error",
    change: { "appropriation/30/1": 3646.28 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表一 B36", "表四 B37"], difference: "0.02" }],
  },
  {
    name: "a unit's own funds that only the projects show are other money too",
    budget: "town-2026",
    change: { "projects/2/6": 5, "revenue-expenditure/30/1": 1289.66 },
  },
  {
    name: "money carried over that is no appropriation: a bound again",
    budget: "town-2026",
    change: {
      "revenue-expenditure/31/1": 585.44,
      "revenue-expenditure/32/1": 1870.11,
      "revenue-expenditure/30/3": 1870.11,
      "revenue-expenditure/32/3": 1870.11,
    },
  },
  {
    name: "a carry-over that is more in one place only is wrong, not other money",
    budget: "town-2026",
    change: { "revenue-expenditure/31/1": 585.44 },
    findings: [{ severity: "error", cells: ["表一 B37", "表四 B38"], actual: "585.44", expected: "575.44" }],
  },
  {
    name: "each of the three budgets spends what it brings and carries over",
    change: { "appropriation/35/5": 154.81 },
    findings: [
      { severity: "error", cells: ["表四 F42", "表四 B8", "表四 B40"], actual: "154.81", expected: "145.81" },
    ],
  },
  {
    name: "one of the three budgets within rounding",
    change: { "appropriation/35/5": 145.82 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表四 F42", difference: "0.01", tolerance: "0.015" },
    ],
  },
  {
    name: "budgets whose lines are not printed are zero",
    budget: "town-2026",
    change: { "appropriation/1/0": "", "appropriation/2/0": "", "revenue-expenditure/2/0": "" },
  },
  {
    name: "a carry-over whose three budgets are not printed is told, not judged",
    budget: "town-2026",
    change: {
      "appropriation/32/0": "",
      "appropriation/32/1": "",
      "appropriation/33/0": "",
      "appropriation/34/0": "",
    },
    notChecked: "",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "appropriation/0/1": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without its table", without: ["appropriation"], notChecked: "《财政拨款收支总表》" },
  {
    name: "without the total of all money",
    without: ["revenue-expenditure"],
    notChecked: "《预算收支总表》",
  },
]);
