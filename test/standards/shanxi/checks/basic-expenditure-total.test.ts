import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("basic-expenditure-total", [
  examples["basic-expenditure-total"],
  {
    name: "are the same to the last digit",
    change: { "general-expenditure/0/3": 2468.73 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表六 C6", "表五 D6"], difference: "0.01" }],
  },
  {
    name: "one of them is blank: blank is exactly zero",
    change: { "general-expenditure/0/3": "" },
    findings: [{ severity: "error", actual: "2468.72", expected: "0.00" }],
  },
  {
    name: "figures of different fineness: the largest difference that rounding explains",
    change: { "general-expenditure/0/3": 2468.725 },
    findings: [{ outcome: "rounding", severity: "info", difference: "0.005", tolerance: "0.0055" }],
  },
  {
    name: "figures of different fineness: more is an error",
    change: { "general-expenditure/0/3": 2468.726 },
    findings: [{ outcome: "failed", severity: "error", difference: "0.006", tolerance: "0.0055" }],
  },
  {
    name: "both tables are empty",
    budget: "library-2026",
    change: { "basic-expenditure/0/2": "", "general-expenditure/0/3": "" },
  },
  {
    name: "a unit's own budget",
    budget: "library-2026",
    change: { "basic-expenditure/0/2": 464.98 },
    findings: [{ severity: "error", cells: ["表六 C6", "表五 D6"], actual: "464.98", expected: "446.98" }],
  },
  {
    name: "a total row that is not printed is told, not judged",
    change: {
      "basic-expenditure/0/0": "",
      "basic-expenditure/0/2": "",
      "basic-expenditure/0/3": "",
      "basic-expenditure/0/4": "",
    },
    notChecked: "",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "basic-expenditure/0/2": { value: { error: "#REF!" } } },
    notChecked: "读不出金额",
  },
  { name: "without the one table", without: ["basic-expenditure"], notChecked: "基本支出分经济科目表" },
  { name: "without the other", without: ["general-expenditure"], notChecked: "《一般公共预算支出预算表》" },
]);
