import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("item-name", [
  examples["item-name"],
  {
    name: "the same wrong name everywhere is one finding with all its places",
    replace: { 社会保障和就业支出: "社会保障支出" },
    findings: [
      {
        severity: "warning",
        cells: ["表二 B25", "表三 B25", "表五 B23"],
        actual: "社会保障支出",
        expected: "社会保障和就业支出",
      },
    ],
  },
  {
    name: "two different wrong names are two findings",
    change: { "revenue/19/1": "社会保障支出", "expenditure/19/1": "社会保障与就业支出" },
    findings: [
      { table: "revenue", cells: ["表二 B25"], actual: "社会保障支出" },
      { table: "expenditure", cells: ["表三 B25"], actual: "社会保障与就业支出" },
    ],
  },
  {
    name: "a code that the dictionary does not know has one name in all tables",
    change: { "expenditure/5/1": "文化与旅游" },
    findings: [
      {
        severity: "warning",
        cells: ["表二 B11", "表三 B11", "表五 B11"],
        actual: "文化与旅游",
        says: "名称不一致",
      },
    ],
  },
  {
    name: "and any name that is the same in all tables",
    replace: { "2070112": "2070133", 文化和旅游市场管理: "新设科目" },
  },
  {
    name: "the name of another code",
    change: { "expenditure/21/1": "事业单位离退休" },
    findings: [
      {
        severity: "warning",
        cells: ["表三 B27"],
        actual: "事业单位离退休",
        expected: "行政单位离退休",
        says: "2080501",
      },
    ],
  },
  {
    name: "revenue codes have one name in all tables too",
    change: { "state-capital/1/1": "非税收人" },
    findings: [{ severity: "warning", cells: ["表七 B7", "表九 B8"], says: "103" }],
  },
  {
    name: "brackets of either width, spaces, indents and line breaks make no other name",
    budget: "construction-2026",
    change: {
      "revenue/2/1": "政府办公厅(室)及相关机构事务",
      "expenditure/2/1": "政府办公厅〔室〕及相关机构事务",
      "general-expenditure/2/1": "　政府办公厅 （室）\n及相关机构事务",
      "expenditure/4/1": "    社会保障和 就业支出",
    },
  },
  {
    name: "brackets that are not in the standard's name make another name",
    change: { "expenditure/21/1": "行政单位离退休(含离休)" },
    findings: [{ severity: "warning", cells: ["表三 B27"], actual: "行政单位离退休(含离休)" }],
  },
  { name: "a name that is left out is no wrong name", change: { "expenditure/21/1": "" } },
  {
    name: "a class bears another name in the total's list of classes",
    change: { "revenue-expenditure/7/2": "八、社会保障支出" },
  },
  {
    name: "a table that is missing",
    without: ["expenditure"],
  },
]);
