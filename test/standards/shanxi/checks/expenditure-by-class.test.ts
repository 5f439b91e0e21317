import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

checkCases("expenditure-by-class", [
  examples["expenditure-by-class"],
  {
    name: "is the same to the last digit",
    change: { "expenditure/19/2": 451.77 },
    findings: [{ outcome: "failed", severity: "error", cells: ["表一 D13", "表三 C25"], difference: "0.01" }],
  },
  {
    name: "this year's money of a class",
    change: { "revenue-expenditure/7/4": 415.78 },
    findings: [{ severity: "error", cells: ["表一 E13", "表二 C25"], actual: "415.78", expected: "451.78" }],
  },
  {
    name: "carried-over money of a class",
    change: { "revenue/4/8": 105.8 },
    findings: [{ severity: "error", cells: ["表一 F12", "表二 I10"], actual: "108.50", expected: "105.80" }],
  },
  {
    name: "the totals of all classes",
    change: { "revenue-expenditure/30/3": 3795.33, "revenue/0/2": 3646.62, "revenue/0/8": 113.7 },
    findings: [
      { severity: "error", cells: ["表一 D36", "表三 C6"], actual: "3795.33", expected: "3759.33" },
      { severity: "error", cells: ["表一 E36", "表二 C6"], actual: "3646.26", expected: "3646.62" },
      { severity: "error", cells: ["表一 F36", "表二 I6"], actual: "113.07", expected: "113.70" },
    ],
  },
  {
    name: "a class that the other tables do not have",
    change: { "revenue-expenditure/5/3": 5, "revenue-expenditure/5/4": 5 },
    findings: [
      { severity: "error", cells: ["表一 D11"], actual: "5.00", expected: "0.00", says: "没有这一类" },
      { severity: "error", cells: ["表一 E11"], actual: "5.00", expected: "0.00", says: "没有这一类" },
    ],
  },
  {
    name: "a class that is not in the list is told",
    change: {
      "revenue-expenditure/7/2": "",
      "revenue-expenditure/7/3": "",
      "revenue-expenditure/7/4": "",
    },
    notChecked: "“208 社会保障和就业支出”",
  },
  {
    name: "a class under another name is told, not judged",
    replace: { "八、社会保障和就业支出": "八、社会保障支出" },
    notChecked: "“社会保障支出”",
  },
  {
    name: "and so is the class that it might be",
    replace: { "八、社会保障和就业支出": "八、社会保障支出" },
    notChecked: "《预算收支总表》没有与《预算支出总表》“208 社会保障和就业支出”同名的类",
  },
  {
    name: "a class under a name that the tables share is found by it",
    replace: {
      "七、文化旅游体育与传媒支出": "七、文化体育与传媒支出",
      文化旅游体育与传媒支出: "文化体育与传媒支出",
    },
    change: { "revenue-expenditure/6/3": 2292.67 },
    findings: [
      { severity: "error", cells: ["表一 D12", "表三 C10"], actual: "2292.67", expected: "2229.67" },
    ],
  },
  {
    name: "numerals, spaces and line breaks in the list of classes",
    replace: {
      "八、社会保障和就业支出": "（八）社会保障\n和就业支出",
      "十、卫生健康支出": "  十、 卫生健康支出",
    },
  },
  {
    name: "with money left for next year only the expenditure is compared",
    change: {
      "revenue-expenditure/31/3": 10,
      "revenue-expenditure/7/4": 441.78,
      "revenue-expenditure/7/3": 441.78,
    },
    findings: [{ severity: "error", cells: ["表一 D13", "表三 C25"], actual: "441.78", expected: "451.78" }],
    notApplicable: "年终结转",
  },
  {
    name: "an unreadable amount is told, not judged",
    change: { "expenditure/19/2": { value: { error: "#VALUE!" } } },
    notChecked: "读不出金额",
  },
  { name: "without the table of expenditure", without: ["expenditure"], notChecked: "《预算支出总表》" },
  { name: "without the table of revenue", without: ["revenue"], notChecked: "《预算收入总表》" },
]);
