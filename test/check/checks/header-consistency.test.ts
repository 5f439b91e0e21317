import { tableIds } from "../../fixtures/budget";
import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("header-consistency", [
  examples["header-consistency"],
  {
    name: "last year's year in a header",
    change: { "表十!B4": "2025年预算数" },
    findings: [
      {
        severity: "error",
        table: "three-public",
        cells: ["表十 B4"],
        actual: "2025",
        expected: "2026",
        says: "表头",
      },
    ],
  },
  {
    name: "last year's year in one of two headers",
    change: { "表一!D5": "2025年合计" },
    findings: [
      {
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 D5"],
        actual: "2025",
        expected: "2026",
      },
    ],
  },
  {
    name: "last year's year over the revenue alone",
    change: { "表一!B5": "2025年" },
    findings: [
      {
        severity: "error",
        table: "revenue-expenditure",
        cells: ["表一 B5"],
        actual: "2025",
        expected: "2026",
      },
    ],
  },
  {
    name: "a year in full-width digits",
    change: { "expenditure/title": "２０２５年度预算支出总表" },
    findings: [{ severity: "error", cells: ["表三 A2"], actual: "2025" }],
  },
  {
    name: "figures of last year beside this year's",
    layout: { extraColumns: ["comparison"] },
    change: { "表三!F4": "2025年预算数" },
  },
  { name: "a title without its year", change: { "expenditure/title": "预算支出总表" } },
  { name: "a title with 年度", change: { "expenditure/title": "2026年度预算支出总表" } },
  {
    name: "another department's name",
    change: { "expenditure/department": "部门名称：云州市文化局" },
    findings: [
      {
        severity: "warning",
        table: "expenditure",
        cells: ["表三 A3"],
        actual: "云州市文化局",
        expected: "云州市文化和旅游局",
        says: "部门名称",
      },
    ],
  },
  {
    name: "the department's name with spaces and another colon",
    change: { "expenditure/department": "部门名称:　云州市文化和 旅游局  " },
  },
  {
    name: "brackets of either width in the department's name",
    change: Object.fromEntries(
      tableIds.map((table, index) => [
        `${table}/department`,
        index % 2 === 0 ? "部门名称：云州市文化和旅游局（本级）" : "部门名称：云州市文化和旅游局(本级)",
      ]),
    ),
  },
  {
    name: "another unit of amount",
    change: { "表三!E3": "单位：元" },
    findings: [
      {
        severity: "warning",
        table: "expenditure",
        cells: ["表三 E3"],
        actual: "元",
        expected: "万元",
        says: "金额单位",
      },
    ],
  },
  {
    name: "a label out of the series",
    change: { "expenditure/label": "预算公开表4" },
    findings: [
      {
        severity: "info",
        table: "expenditure",
        cells: ["表三 A1"],
        actual: "预算公开表4",
        expected: "预算公开表3",
      },
    ],
  },
  {
    name: "a label of another wording",
    change: { "expenditure/label": "附表3" },
    findings: [{ severity: "info", cells: ["表三 A1"], actual: "附表3", expected: "预算公开表3" }],
  },
  {
    name: "a label with a space and full-width digits",
    change: { "expenditure/label": "预算公开表 ３" },
  },
  {
    name: "a whole series with two digits is one series",
    change: Object.fromEntries(
      tableIds.map((table, index) => [`${table}/label`, `预算公开表${String(index + 1).padStart(2, "0")}`]),
    ),
  },
  {
    name: "one table without any of the lines above it",
    change: { "expenditure/label": "", "expenditure/department": "", "表三!E3": "" },
  },
  {
    name: "no table with a label",
    layout: { tableLabel: false },
    change: { "表三!A1": "2026年预算支出总表" },
  },
  {
    name: "a unit's own budget",
    budget: "library-2026",
    change: { "expenditure/department": "单位名称：云州市文化和旅游局" },
    findings: [{ severity: "warning", cells: ["表三 A3"], expected: "云州市图书馆" }],
  },
  { name: "a missing table", without: ["expenditure"] },
]);
