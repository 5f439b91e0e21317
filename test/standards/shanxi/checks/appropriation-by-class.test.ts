import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

// culture-2026 has money that is no appropriation, town-2026 has none.
checkCases("appropriation-by-class", [
  {
    name: "all money is appropriation: a class that differs",
    budget: "town-2026",
    change: { "appropriation/7/3": 215.39 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 D13", "表四 D14"],
        actual: "205.39",
        expected: "215.39",
        difference: "10.00",
        tolerance: "0.00",
      },
    ],
  },
  {
    name: "all money is appropriation: to the last digit",
    budget: "town-2026",
    change: { "appropriation/7/3": 205.38 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表一 D13", "表四 D14"], difference: "0.01" }],
  },
  {
    name: "all money is appropriation: a class left blank",
    budget: "town-2026",
    change: { "appropriation/10/3": "", "appropriation/5/3": 1 },
    findings: [
      { severity: "error", cells: ["表一 D11", "表四 D12"], actual: "0.00", expected: "1.00" },
      { severity: "error", cells: ["表一 D16", "表四 D17"], actual: "1.00", expected: "0.00" },
    ],
  },
  {
    name: "other money: a class may be less",
    change: { "appropriation/6/3": 2000, "appropriation/4/3": "" },
  },
  examples["appropriation-by-class"],
  {
    name: "other money: the largest excess that rounding explains",
    change: { "appropriation/7/3": 451.79 },
    findings: [{ outcome: "rounding", severity: "info", cells: ["表一 D13", "表四 D14"], tolerance: "0.01" }],
  },
  {
    name: "other money: one unit more is an error",
    change: { "appropriation/7/3": 451.8 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表一 D13", "表四 D14"], difference: "0.02" }],
  },
  {
    name: "other money: a class that all money does not have",
    change: { "appropriation/5/3": 1 },
    findings: [{ severity: "error", cells: ["表一 D11", "表四 D12"], actual: "0.00", expected: "1.00" }],
  },
  {
    name: "money carried over that is no appropriation: a bound again",
    budget: "town-2026",
    change: {
      "revenue-expenditure/31/1": 585.44,
      "revenue-expenditure/32/1": 1870.11,
      "revenue-expenditure/32/3": 1870.11,
      "revenue-expenditure/7/3": 215.39,
    },
  },
  {
    name: "other numerals and spaces",
    budget: "town-2026",
    change: {
      "appropriation/7/2": "(八) 社会保障和就业支出",
      "revenue-expenditure/0/2": "1、一般公共服务支出",
    },
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "appropriation/4/3": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without its table", without: ["appropriation"], notChecked: "《财政拨款收支总表》" },
  {
    name: "without the total of all money",
    without: ["revenue-expenditure"],
    notChecked: "《预算收支总表》",
  },
]);
