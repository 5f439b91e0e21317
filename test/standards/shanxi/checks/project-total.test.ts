import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

/** Ten of last year's money that is no appropriation. */
const otherCarryOver = {
  "revenue-expenditure/31/1": 585.44,
  "revenue-expenditure/32/1": 1870.11,
  "revenue-expenditure/32/3": 1870.11,
};

checkCases("project-total", [
  examples["project-total"],
  {
    name: "they are the same to the last digit",
    change: { "general-expenditure/0/4": 848.65 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表五 E6", "表十二 C7"], difference: "0.01" }],
  },
  {
    name: "the projects of the other two budgets",
    change: { "projects/0/3": 99.99, "projects/0/4": 2.65 },
    findings: [
      { severity: "error", table: "fund-expenditure", cells: ["表八 E5", "表十二 D7"], expected: "99.99" },
      { severity: "error", table: "state-capital", cells: ["表九 H7", "表十二 E7"], expected: "2.65" },
    ],
  },
  {
    name: "this year's and last year's projects are not the project expenditure",
    change: { "expenditure/0/4": 1258.92 },
    findings: [
      {
        severity: "error",
        table: "expenditure",
        cells: ["表三 E6", "表十二 B7", "表十三 B7"],
        actual: "1258.92",
        expected: "1285.91",
        difference: "26.99",
        tolerance: "0.015",
      },
    ],
  },
  {
    name: "the largest difference that two tables explain",
    change: { "expenditure/0/4": 1285.9 },
    findings: [{ outcome: "rounding", severity: "info", at: "表三 E6", difference: "0.01" }],
  },
  {
    name: "one unit more is an error",
    change: { "expenditure/0/4": 1285.93 },
    findings: [{ outcome: "failed", severity: "error", at: "表三 E6", difference: "0.02" }],
  },
  {
    name: "without projects of last year, one unit is a doubt",
    budget: "construction-2026",
    change: { "expenditure/0/4": 7948.01 },
    findings: [{ outcome: "failed", severity: "warning", at: "表三 E6", difference: "0.01", says: "请核实" }],
  },
  {
    name: "without projects of last year, two units are an error",
    budget: "construction-2026",
    change: { "expenditure/0/4": 7948.02 },
    findings: [{ outcome: "failed", severity: "error", at: "表三 E6", difference: "0.02" }],
  },
  {
    name: "projects of other money are project expenditure too",
    budget: "library-2026",
    change: { "projects/0/1": 150 },
    findings: [{ severity: "error", cells: ["表三 E6", "表十二 B7", "表十三 B7"], expected: "163.09" }],
  },
  {
    name: "last year's other money pays projects that no table lists",
    budget: "town-2026",
    change: { ...otherCarryOver, "expenditure/0/4": 936.68 },
  },
  {
    name: "but no fewer than those that are listed",
    budget: "town-2026",
    change: { ...otherCarryOver, "expenditure/0/4": 916.68 },
    findings: [
      {
        severity: "error",
        cells: ["表三 E6", "表十二 B7", "表十三 B7"],
        actual: "916.68",
        expected: "926.68",
        says: "小于",
      },
    ],
  },
  {
    name: "money left for next year may be that of a project",
    budget: "construction-2026",
    change: { "revenue-expenditure/31/3": 48, "expenditure/0/4": 7900 },
    notApplicable: "年终结转",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "projects/0/1": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without the projects", without: ["projects"], notChecked: "《项目支出预算表（本年预算）》" },
  {
    name: "without last year's projects the equality is not checked, and that is told",
    without: ["carryover-projects"],
    notChecked: "《项目支出预算表（上年结转）》",
  },
  {
    name: "without last year's projects this year's are still a bound",
    without: ["carryover-projects"],
    change: { "expenditure/0/4": 1100 },
    findings: [
      { severity: "error", cells: ["表三 E6", "表十二 B7"], actual: "1100.00", expected: "1177.54" },
    ],
    notChecked: "《项目支出预算表（上年结转）》",
  },
  {
    name: "without the table of expenditure, which is told",
    without: ["expenditure"],
    notChecked: "《预算支出总表》",
  },
  {
    name: "without the general budget's table, which is told",
    without: ["general-expenditure"],
    notChecked: "《一般公共预算支出预算表》",
  },
]);
