import { checkCases } from "../cases";
import { examples } from "./examples";

checkCases("code-form", [
  examples["code-form"],
  {
    name: "a digit too many",
    change: { "expenditure/3/0": "20503020" },
    findings: [{ severity: "warning", at: "表三 A9", actual: "20503020", says: "8 位" }],
  },
  {
    name: "a code that stands twice",
    change: { "expenditure/9/0": "2070108" },
    findings: [{ severity: "warning", cells: ["表三 A15"], actual: "2070108", says: "重复" }],
  },
  {
    name: "a code under a section that is not there",
    change: { "expenditure/3/0": "2060302" },
    findings: [{ severity: "warning", cells: ["表三 A9"], actual: "2060302", says: "上级科目 20603" }],
  },
  {
    name: "a section that is not printed",
    change: {
      "expenditure/2/0": "",
      "expenditure/2/1": "",
      "expenditure/2/2": "",
      "expenditure/2/3": "",
      "expenditure/2/4": "",
    },
    findings: [{ severity: "warning", cells: ["表三 A9"], actual: "2050302", says: "上级科目 20503" }],
  },
  {
    name: "two items out of order",
    change: { "expenditure/8/0": "2070110", "expenditure/9/0": "2070108" },
    findings: [{ severity: "warning", cells: ["表三 A15"], actual: "2070108", says: "由小到大" }],
  },
  {
    name: "a row whose code is missing",
    change: { "expenditure/9/0": "" },
    findings: [
      {
        severity: "warning",
        cells: ["表三 A15"],
        actual: "文化和旅游交流与合作",
        says: "没有可识别的科目编码",
      },
    ],
  },
  {
    name: "an amount where a code belongs",
    change: { "expenditure/9/0": 3385.5 },
    findings: [{ severity: "warning", cells: ["表三 A15"], says: "没有可识别的科目编码" }],
  },
  {
    name: "words where a code belongs",
    change: { "expenditure/9/0": "项" },
    findings: [{ severity: "warning", cells: ["表三 A15"], says: "没有可识别的科目编码" }],
  },
  {
    name: "every table of codes, and both sides of the state capital table",
    change: { "fund-expenditure/6/0": "229600", "state-capital/5/3": "22399990" },
    findings: [
      { table: "fund-expenditure", cells: ["表八 A11"] },
      { table: "state-capital", cells: ["表九 D12"] },
    ],
  },
  {
    name: "full-width digits, spaces and numbers are the same code",
    change: {
      "expenditure/3/0": "２０５０３０２",
      "expenditure/6/0": "  2070101 ",
      "expenditure/7/0": { value: 2070104 },
    },
  },
  {
    name: "a code that the dictionary does not know",
    replace: { "2070112": "2070133", "2230105": "2230199" },
  },
  {
    name: "revenue codes go down to nine digits, and may begin at the level in use",
    change: {
      "fund-revenue/1/0": "",
      "fund-revenue/1/1": "",
      "fund-revenue/1/2": "",
      "fund-revenue/3/0": "103012101",
    },
  },
  {
    name: "lines below the table that are no rows of it",
    change: {
      "表三!A48": "备注",
      "表三!B48": "本表含上年结转",
      "表三!A49": "制表人：张三",
      "表三!C49": "审核：李四",
    },
  },
  {
    name: "tables without codes",
    change: { "projects/2/0": "2026专项", "operating-expenses/1/0": "101单位" },
  },
  {
    name: "a split code with a digit too many",
    layout: { codes: "split-text" },
    change: { "表三!C10": "022" },
    findings: [{ severity: "warning", cells: ["表三 A10"], actual: "20503022", says: "8 位" }],
  },
]);
