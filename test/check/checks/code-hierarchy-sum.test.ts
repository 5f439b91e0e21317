import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("code-hierarchy-sum", [
  examples["code-hierarchy-sum"],
  {
    name: "the total is not its classes",
    change: { "expenditure/0/3": 2483.42 },
    findings: [
      { severity: "error", at: "表三 D6", actual: "2483.42", expected: "2473.42", says: "各类科目之和" },
    ],
  },
  {
    name: "a class that is neither its sections nor in the total",
    change: { "general-expenditure/4/4": 762.75 },
    findings: [
      {
        severity: "error",
        table: "general-expenditure",
        at: "表五 E6",
        actual: "848.64",
        expected: "858.65",
      },
      {
        severity: "error",
        table: "general-expenditure",
        at: "表五 E10",
        actual: "762.75",
        expected: "752.75",
      },
    ],
  },
  {
    name: "with one part only, one unit is a doubt",
    change: { "expenditure/19/2": 451.79 },
    findings: [
      {
        outcome: "failed",
        severity: "warning",
        at: "表三 C25",
        difference: "0.01",
        tolerance: "0.00",
        says: "请核实",
      },
      { outcome: "rounding", severity: "info", at: "表三 C6", difference: "0.01" },
    ],
  },
  {
    name: "with one part only, two units are an error",
    change: { "expenditure/19/2": 451.8 },
    findings: [
      { outcome: "failed", severity: "error", at: "表三 C25", difference: "0.02" },
      { outcome: "rounding", severity: "info", at: "表三 C6", difference: "0.02" },
    ],
  },
  {
    name: "the largest difference that six items explain",
    change: { "expenditure/11/2": 185.64 },
    findings: [
      { outcome: "rounding", severity: "info", at: "表三 C11", difference: "0.03", tolerance: "0.035" },
    ],
  },
  {
    name: "one unit more is an error",
    change: { "expenditure/11/2": 185.65 },
    findings: [
      { outcome: "failed", severity: "error", at: "表三 C11", difference: "0.04", tolerance: "0.035" },
    ],
  },
  {
    name: "revenue codes add up too",
    change: { "fund-revenue/3/2": 96.53 },
    findings: [
      { severity: "error", table: "fund-revenue", at: "表七 C8", actual: "109.99", expected: "119.99" },
    ],
  },
  {
    name: "both sides of the state capital table add up",
    change: { "state-capital/4/2": 6, "state-capital/5/5": 9 },
    findings: [
      { severity: "error", table: "state-capital", at: "表九 C9", actual: "20.65", expected: "21.65" },
      { severity: "error", table: "state-capital", at: "表九 F11", actual: "8.00", expected: "9.00" },
    ],
  },
  {
    name: "codes split over three columns",
    layout: { codes: "split-number" },
    change: { "expenditure/9/4": 38.64 },
    findings: [{ severity: "error", at: "表三 G12", actual: "605.86", expected: "615.86" }],
  },
  {
    name: "a code that the dictionary does not know adds up like any other",
    replace: { "2070112": "2070133", 文化和旅游市场管理: "新设科目" },
  },
  {
    name: "items add up to their class where the section between is not printed",
    change: {
      "expenditure/20/0": "",
      "expenditure/20/1": "",
      "expenditure/20/2": "",
      "expenditure/20/3": "",
    },
    findings: [
      { outcome: "rounding", severity: "info", at: "表三 C25", actual: "451.78", expected: "451.79" },
      { outcome: "rounding", severity: "info", at: "表三 D25", actual: "451.78", expected: "451.79" },
    ],
  },
  {
    name: "negative amounts add up like others",
    change: {
      "expenditure/9/2": -10,
      "expenditure/9/4": -10,
      "expenditure/11/2": 224.24,
      "expenditure/11/4": 224.24,
    },
  },
  {
    name: "columns of last year are no part of the table",
    layout: { extraColumns: ["comparison"] },
    change: { "表三!F10": 1, "表三!F11": 2 },
  },
  {
    name: "without a total row that is told",
    change: {
      "expenditure/0/0": "",
      "expenditure/0/2": "",
      "expenditure/0/3": "",
      "expenditure/0/4": "",
    },
    notChecked: "《预算支出总表》没有找到“合计”行",
  },
  {
    name: "so it is where there is only one class",
    change: { "fund-revenue/0/0": "", "fund-revenue/0/2": "" },
    notChecked: "《政府性基金预算收入表》没有找到“合计”行",
  },
  { name: "without the table", without: ["expenditure"], notChecked: "《预算支出总表》" },
  {
    name: "an unreadable amount is told, not judged",
    change: { "expenditure/9/4": { value: { error: "#REF!" } } },
    notChecked: "读不出金额",
  },
]);
