import type { Case } from "../case";
import { checkCases } from "../cases";
import { examples } from "./examples";

/** Ways of writing zero, and of writing 447.33 as a number. */
const harmless: readonly Case[] = [
  ...["-", "—", "0.00", "0"].map((text): Case => ({
    name: `${text} is a way to print zero`,
    change: { "expenditure/6/4": text === "0" ? 0 : text },
    ...(text === "0.00"
      ? { findings: [{ severity: "info", cells: ["表三 E12"], actual: "0.00", says: "文本形式" }] }
      : {}),
  })),
  {
    name: "the noise of a computed double is no further digit",
    change: { "expenditure/5/2": 1037.57 + 605.86, "expenditure/1/2": 0.1 + 0.2 + 726.95 },
  },
];

checkCases("amount-form", [
  {
    name: "a number stored as text",
    change: { "expenditure/12/2": "447.33" },
    findings: [
      {
        outcome: "failed",
        severity: "info",
        table: "expenditure",
        cells: ["表三 C18"],
        actual: "447.33",
        says: "文本形式",
      },
    ],
  },
  {
    name: "several in one table are one finding, in another table another",
    change: { "revenue/2/2": "７２７．２５", "expenditure/12/2": "447.33", "expenditure/5/2": "1,643.43" },
    findings: [
      { severity: "info", cells: ["表二 C8"] },
      { severity: "info", cells: ["表三 C11", "表三 C18"], says: "2 个" },
    ],
  },
  {
    name: "where all amounts are text, none is odd",
    layout: { amounts: "text" },
    change: { "expenditure/12/2": "447.33" },
  },
  {
    name: "an error value",
    change: { "expenditure/12/2": { value: { error: "#REF!" } } },
    findings: [{ severity: "error", cells: ["表三 C18"], actual: "#REF!", says: "#REF!" }],
  },
  {
    name: "a formula without a result",
    change: { "expenditure/12/2": { value: { error: "no-result" }, formula: "=C19+C20" } },
    findings: [{ outcome: "failed", cells: ["表三 C18"], says: "公式没有计算结果" }],
  },
  examples["amount-form"],
  {
    name: "a negative amount",
    change: { "expenditure/12/2": -447.33 },
    findings: [{ severity: "warning", cells: ["表三 C18"], actual: "-447.33", says: "负数 -447.33" }],
  },
  {
    name: "a negative amount in brackets",
    change: { "expenditure/12/2": "（447.33）" },
    findings: [
      { severity: "warning", cells: ["表三 C18"], says: "负数 -447.33" },
      { severity: "info", cells: ["表三 C18"], says: "文本形式" },
    ],
  },
  {
    name: "more decimals than the rest",
    change: { "expenditure/12/2": { value: 447.3341 } },
    findings: [{ severity: "info", cells: ["表三 C18"], actual: "447.3341", says: "小数位" }],
  },
  {
    name: "more digits than the cell displays",
    change: { "expenditure/12/2": { value: 447.3341, format: "#,##0.00", text: "447.33" } },
    findings: [{ severity: "info", cells: ["表三 C18"], actual: "447.3341", says: "显示 447.33" }],
  },
  {
    name: "a display of more digits than anything needs shows what the cell holds",
    change: {
      "expenditure/12/2": { value: 447.33, format: `0.${"0".repeat(20)}`, text: `447.33${"0".repeat(18)}` },
    },
  },
  {
    name: "where most cells hold more than they display, none is odd",
    layout: { amounts: "more-digits" },
    change: { "expenditure/12/2": { value: 447.3341, format: "#,##0.00", text: "447.33" } },
  },
  {
    name: "a figure below the table that belongs to no row",
    change: { "表三!C48": 12.34 },
    findings: [
      { severity: "error", table: "expenditure", cells: ["表三 C48"], actual: "12.34", expected: "" },
    ],
  },
  {
    name: "a figure among the names",
    change: { "表三!B18": 12.34 },
    findings: [{ severity: "error", table: "expenditure", cells: ["表三 B18"], actual: "12.34" }],
  },
  {
    name: "the amounts of a row that has its name but no code are no strayFigures: code-form tells of the code",
    change: { "expenditure/9/0": "" },
  },
  {
    name: "nor are those of a row whose name is not the form's",
    change: { "three-public/1/0": "公务接待费用支出" },
    notChecked: "“公务接待费用支出”一行认不出",
  },
  {
    name: "a line of signatures below the table holds no figure",
    change: { "表三!A49": "制表人：张三", "表三!C49": "审核：李四" },
  },
  {
    name: "an amount with its unit",
    change: { "expenditure/12/2": "447.33万元" },
    findings: [{ severity: "info", cells: ["表三 C18"], says: "文本形式" }],
  },
  {
    name: "differences from last year may be negative",
    layout: { extraColumns: ["comparison"] },
    change: { "表三!G18": -50, "表三!H18": "-10.05%" },
  },
  {
    name: "numbers in a column of remarks are no amounts",
    layout: { extraColumns: ["serial", "remark"] },
    change: { "表三!G18": 12.3456, "表三!A18": "十三" },
  },
  { name: "a missing table", without: ["expenditure"] },
  ...harmless,
]);
