import { checkCases, diagnosisOf, workbookOf } from "../../../check/cases";
import { examples } from "./examples";

checkCases("fund-ties", [
  {
    name: "the total of expenditure, against all four tables",
    change: { "fund-expenditure/0/2": 119.99 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "fund-expenditure",
        cells: ["表八 C5", "表二 E6"],
        actual: "119.99",
        expected: "109.99",
        difference: "10.00",
        tolerance: "0.00",
      },
      { severity: "error", cells: ["表八 C5", "表一 B7"] },
      { severity: "error", cells: ["表八 C5", "表四 B8"] },
      { severity: "error", cells: ["表八 C5", "表七 C6"] },
    ],
  },
  {
    name: "the total of revenue is the same to the last digit",
    change: { "fund-revenue/0/2": 109.98 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表八 C5", "表七 C6"], difference: "0.01" }],
  },
  examples["fund-ties"],
  {
    name: "a code that only one table prints: the finding says which does not",
    change: { "fund-expenditure/3/0": "2070999" },
    findings: [
      {
        severity: "error",
        at: "表二 E24",
        actual: "0.00",
        expected: "86.53",
        says: "《政府性基金预算支出表》",
      },
      { severity: "error", at: "表八 C8", actual: "86.53", expected: "0.00", says: "《预算收入总表》" },
    ],
  },
  { name: "no fund money", budget: "construction-2026", notApplicable: "没有政府性基金" },
  { name: "no fund money in a unit's budget", budget: "library-2026", notApplicable: "没有政府性基金" },
  {
    name: "fund money in one place only",
    budget: "library-2026",
    change: { "revenue/0/4": 5 },
    findings: [{ severity: "error", cells: ["表八 C5", "表二 E6"], actual: "0.00", expected: "5.00" }],
  },
  {
    name: "figures of different fineness within rounding",
    change: { "revenue/0/4": 109.9949 },
    findings: [
      { outcome: "rounding", severity: "info", cells: ["表八 C5", "表二 E6"], tolerance: "0.00505" },
    ],
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "fund-revenue/0/2": "待定" },
    notChecked: "读不出金额",
  },
  {
    name: "without the table of expenditure",
    without: ["fund-expenditure"],
    notChecked: "《政府性基金预算支出表》",
  },
  { name: "without the total of revenue", without: ["revenue"], notChecked: "《预算收入总表》" },
  {
    name: "without the table of fund revenue, which is told",
    without: ["fund-revenue"],
    notChecked: "《政府性基金预算收入表》",
  },
  {
    name: "a missing table of all money is told, not judged",
    without: ["revenue-expenditure"],
    notChecked: "《预算收支总表》",
  },
  {
    name: "a missing table of appropriation is told, not judged",
    without: ["appropriation"],
    notChecked: "《财政拨款收支总表》",
  },
]);

describe("fund-ties", () => {
  it("does not call fund money inapplicable where any table shows some", () => {
    for (const key of ["fund-revenue/0/2", "fund-expenditure/0/2", "revenue/0/4"]) {
      const { notApplicable } = diagnosisOf(workbookOf({ budget: "library-2026", change: { [key]: 5 } }));
      expect([key, notApplicable.filter(({ check }) => check === "fund-ties")]).toEqual([key, []]);
    }
  });
});
