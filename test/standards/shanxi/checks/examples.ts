import type { Case } from "../../../check/case";
import { performanceForms } from "../../../fixtures/layouts/performance-forms";

/** The cases that the pages of these checks show, by check: one finding of each, plain to see. */
export const examples = {
  "three-public-sum": {
    name: "every column is added up",
    change: { "three-public/1/2": 6.06 },
    findings: [{ severity: "error", at: "表十 C11", actual: "61.92", expected: "62.92" }],
  },
  "revenue-by-source": {
    name: "a source that differs",
    change: { "revenue-expenditure/0/1": 3327.36 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 B6", "表二 D6"],
        actual: "3327.36",
        expected: "3317.36",
        difference: "10.00",
        tolerance: "0.00",
      },
    ],
  },
  "expenditure-by-class": {
    name: "a class that differs from the table of expenditure",
    change: { "revenue-expenditure/7/3": 461.78 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 D13", "表三 C25"],
        actual: "461.78",
        expected: "451.78",
        difference: "10.00",
        tolerance: "0.00",
      },
    ],
  },
  "revenue-expenditure-by-code": {
    name: "a code whose expenditure is not its revenue and carry-over",
    change: { "expenditure/6/2": 484.5 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "expenditure",
        cells: ["表三 C12", "表二 C12", "表二 I12"],
        actual: "484.50",
        expected: "474.50",
        difference: "10.00",
        tolerance: "0.015",
      },
    ],
  },
  "appropriation-by-source": {
    name: "is the same to the last digit",
    change: { "appropriation/0/1": 3317.37 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表一 B6", "表四 B7"], difference: "0.01" }],
  },
  "appropriation-by-class": {
    name: "other money: but not more",
    change: { "appropriation/4/3": 755.17 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        cells: ["表一 D10", "表四 D11"],
        actual: "727.25",
        expected: "755.17",
        difference: "27.92",
        says: "小于",
      },
    ],
  },
  "general-expenditure-by-code": {
    name: "a code that differs from the column of revenue",
    change: { "general-expenditure/9/2": 38.64 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "general-expenditure",
        cells: ["表五 C15", "表二 D15"],
        actual: "38.64",
        expected: "28.64",
        difference: "10.00",
        tolerance: "0.00",
      },
    ],
  },
  "basic-expenditure-total": {
    name: "two totals that differ",
    change: { "basic-expenditure/0/2": 2486.72 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "basic-expenditure",
        cells: ["表六 C6", "表五 D6"],
        actual: "2486.72",
        expected: "2468.72",
        difference: "18.00",
        tolerance: "0.00",
      },
    ],
  },
  "fund-ties": {
    name: "a code that differs from the column of revenue",
    change: { "fund-expenditure/3/2": 96.53 },
    findings: [{ severity: "error", cells: ["表八 C8", "表二 E24"], actual: "96.53", expected: "86.53" }],
  },
  "state-capital-ties": {
    name: "a code of expenditure that differs from the column of revenue",
    change: { "state-capital/4/5": 9 },
    findings: [{ severity: "error", cells: ["表九 F11", "表二 F42"], actual: "9.00", expected: "8.00" }],
  },
  "project-total": {
    name: "the projects of the general budget are not its project expenditure",
    change: { "projects/0/2": 884.64 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "general-expenditure",
        cells: ["表五 E6", "表十二 C7"],
        actual: "848.64",
        expected: "884.64",
        difference: "36.00",
        tolerance: "0.00",
      },
    ],
  },
  "carryover-total": {
    name: "a budget's projects of more than it carried over",
    change: { "carryover-projects/0/3": 38.52 },
    findings: [
      {
        severity: "error",
        table: "appropriation",
        cells: ["表四 B40", "表十三 D7"],
        actual: "35.82",
        expected: "38.52",
        says: "小于",
      },
    ],
  },
  "three-public-bound": {
    name: "less reception than basic expenditure pays",
    change: { "three-public/1/1": 3.1 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "three-public",
        cells: ["表十 B7", "表六 C39"],
        actual: "3.10",
        expected: "3.20",
        difference: "0.10",
        tolerance: "0.01",
        says: "小于",
      },
    ],
  },
  "operating-expenses-bound": {
    name: "more than all operating funds",
    change: { "operating-expenses/0/1": 361.84, "operating-expenses/0/2": 361.84 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        cells: ["表六 E6", "表十一 C6"],
        actual: "316.84",
        expected: "361.84",
        difference: "45.00",
        tolerance: "0.01",
        says: "小于",
      },
    ],
  },
  "economic-functional": {
    name: "with the amounts and their difference",
    change: { "basic-expenditure/9/2": 132.66 },
    findings: [
      { severity: "warning", actual: "194.79", expected: "185.79", difference: "9.00", tolerance: "0.015" },
    ],
  },
  "missing-table": {
    name: "projects are missing",
    without: ["projects"],
    findings: [
      { outcome: "failed", severity: "error", table: "projects", cells: ["表五 E6"], says: "没有这张表" },
    ],
  },
  "performance-ties": {
    name: "a form shows more than the project's budget",
    forms: performanceForms["culture-2026"],
    change: { "form/0/amounts/0": "1,857,000.00", "form/0/amounts/3": "1,857,000.00" },
    findings: [
      {
        severity: "error",
        cells: ["绩效2 G6", "表十二 B9"],
        actual: "185.70",
        expected: "185.60",
        difference: "0.10",
      },
    ],
  },
  "performance-coverage": {
    name: "a project whose form speaks of another",
    forms: performanceForms["culture-2026"],
    change: { "form/0/name": "城区雨污分流" },
    findings: [
      { severity: "warning", at: "表十二 A9", says: "“文化和旅游宣传推广专项”没有项目支出绩效目标表" },
    ],
  },
} satisfies Readonly<Record<string, Case>>;
