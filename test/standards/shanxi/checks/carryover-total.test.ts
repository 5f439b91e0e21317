import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("carryover-total", [
  {
    name: "projects of more than was carried over",
    budget: "town-2026",
    change: { "revenue-expenditure/31/1": 545.44 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 B37", "表十三 B7"],
        actual: "545.44",
        expected: "545.93",
        difference: "0.49",
        tolerance: "0.01",
        says: "小于",
      },
      { severity: "error", at: "表一 B37", actual: "1449.35", expected: "1479.35", difference: "30.00" },
    ],
  },
  {
    name: "what the projects leave is not what basic expenditure takes",
    budget: "town-2026",
    change: { "carryover-projects/0/1": 454.93 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        at: "表一 B37",
        actual: "1479.35",
        expected: "1388.35",
        difference: "91.00",
        tolerance: "0.02",
      },
    ],
  },
  {
    name: "the largest difference that four figures explain",
    budget: "town-2026",
    change: { "expenditure/0/3": 933.44 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表一 B37", difference: "0.02", tolerance: "0.02" },
    ],
  },
  {
    name: "one unit more is an error",
    budget: "town-2026",
    change: { "expenditure/0/3": 933.45 },
    findings: [
      { outcome: "failed", severity: "error", at: "表一 B37", difference: "0.03", tolerance: "0.02" },
    ],
  },
  {
    name: "nothing carried over: basic expenditure is this year's, one unit a doubt",
    budget: "construction-2026",
    change: { "expenditure/0/3": 329.84 },
    findings: [{ outcome: "failed", severity: "warning", difference: "0.01", says: "请核实" }],
  },
  {
    name: "nothing carried over: two units an error",
    budget: "construction-2026",
    change: { "expenditure/0/3": 329.85 },
    findings: [{ outcome: "failed", severity: "error", difference: "0.02" }],
  },
  {
    name: "with other money this year's basic expenditure is what the projects leave of its revenue",
    change: { "expenditure/0/3": 2437.42 },
    findings: [
      {
        severity: "error",
        cells: ["表一 B37", "表一 B36", "表十三 B7", "表三 D6", "表十二 B7"],
        actual: "3759.33",
        expected: "3723.33",
      },
    ],
  },
  {
    name: "a unit's own budget with other money",
    budget: "library-2026",
    change: { "expenditure/0/3": 476.47 },
    findings: [{ severity: "error", at: "表一 B37", actual: "649.10", expected: "658.10" }],
  },
  examples["carryover-total"],
  {
    name: "the largest excess that rounding explains",
    change: { "carryover-projects/0/3": 35.83 },
    findings: [
      { outcome: "rounding", severity: "info", cells: ["表四 B40", "表十三 D7"], tolerance: "0.01" },
    ],
  },
  {
    name: "one unit more of excess is an error",
    change: { "carryover-projects/0/3": 35.84 },
    findings: [
      { outcome: "failed", severity: "error", cells: ["表四 B40", "表十三 D7"], difference: "0.02" },
    ],
  },
  {
    name: "a budget that carried nothing over has no projects of it",
    change: { "carryover-projects/0/4": 3 },
    findings: [{ severity: "error", cells: ["表四 B41", "表十三 E7"], actual: "0.00", expected: "3.00" }],
  },
  {
    name: "money left for next year",
    budget: "town-2026",
    change: { "revenue-expenditure/31/3": 10, "expenditure/0/3": 923.42 },
    notApplicable: "年终结转",
  },
  {
    name: "money carried over that is no appropriation",
    budget: "town-2026",
    change: {
      "revenue-expenditure/31/1": 585.44,
      "revenue-expenditure/32/1": 1870.11,
      "revenue-expenditure/32/3": 1870.11,
    },
    notApplicable: "非财政拨款结转",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "carryover-projects/0/1": "待定" },
    notChecked: "读不出金额",
  },
  {
    name: "without its table",
    without: ["carryover-projects"],
    notChecked: "《项目支出预算表（上年结转）》",
  },
  { name: "without the table of expenditure", without: ["expenditure"], notChecked: "《预算支出总表》" },
  {
    name: "without this year's basic expenditure nothing can be said of last year's",
    budget: "town-2026",
    without: ["general-expenditure"],
    notChecked: "《一般公共预算支出预算表》",
  },
  {
    name: "with other money and without this year's projects neither",
    without: ["projects"],
    notChecked: "《项目支出预算表（本年预算）》",
  },
  {
    name: "without the appropriation's carry-over, which is told",
    without: ["appropriation"],
    notChecked: "《财政拨款收支总表》",
  },
]);
