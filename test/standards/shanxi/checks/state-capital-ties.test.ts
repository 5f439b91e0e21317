import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("state-capital-ties", [
  {
    name: "the total of revenue, against all tables and its own expenditure",
    change: { "state-capital/0/2": 26.05 },
    findings: [
      {
        outcome: "failed",
        severity: "error",
        table: "state-capital",
        cells: ["表九 C7", "表二 F6"],
        actual: "26.05",
        expected: "20.65",
        difference: "5.40",
        tolerance: "0.00",
      },
      { severity: "error", cells: ["表九 C7", "表一 B8"] },
      { severity: "error", cells: ["表九 C7", "表四 B9"] },
      { severity: "error", cells: ["表九 C7", "表九 F7"] },
    ],
  },
  {
    name: "revenue and expenditure are the same to the last digit",
    change: { "state-capital/0/5": 20.66 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表九 C7", "表九 F7"], difference: "0.01" }],
  },
  examples["state-capital-ties"],
  {
    name: "a code that only one table prints: the finding says which does not",
    change: { "state-capital/5/3": "2239901" },
    findings: [
      {
        severity: "error",
        at: "表二 F43",
        actual: "0.00",
        expected: "8.00",
        says: "《国有资本经营预算收支预算表》",
      },
      { severity: "error", at: "表九 F12", actual: "8.00", expected: "0.00", says: "《预算收入总表》" },
    ],
  },
  {
    name: "codes of revenue are not codes of expenditure",
    change: { "state-capital/3/0": "2230105" },
  },
  { name: "no state capital money", budget: "construction-2026", notApplicable: "没有国有资本经营预算" },
  { name: "none in a unit's budget", budget: "library-2026", notApplicable: "没有国有资本经营预算" },
  {
    name: "state capital money in one place only",
    budget: "library-2026",
    change: { "revenue/0/5": 5 },
    findings: [{ severity: "error", cells: ["表九 C7", "表二 F6"], actual: "0.00", expected: "5.00" }],
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "state-capital/0/2": "待定" },
    notChecked: "读不出金额",
  },
  { name: "without its table", without: ["state-capital"], notChecked: "《国有资本经营预算收支预算表》" },
  { name: "without the total of revenue", without: ["revenue"], notChecked: "《预算收入总表》" },
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
