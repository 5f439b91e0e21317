import { overNational } from "../national/over-national";
import type { LabelRule } from "../../budget/kind";
import type { PrescribedTable } from "../../budget/overlay";
import { natures, OWN_FUNDS, sources } from "../../budget/quantity-key";
import type { Standard } from "../../budget/standard";
import { operatingExpensesByItem } from "./checks/operating-expenses-by-item";
import { sections } from "./narrative/sections";

/** Beside the general budget's tables those of all appropriations; the items of 机关运行经费; procurement. */
const tables: readonly PrescribedTable[] = [
  { kind: "revenue-expenditure", title: "收支总表", words: /收支总表/ },
  { kind: "revenue", title: "收入总表", words: /收入总表/ },
  { kind: "expenditure", title: "支出总表", words: /支出总表/ },
  { kind: "appropriation", title: "财政拨款收支总表", words: /拨款收支总表/ },
  {
    kind: "appropriation-expenditure",
    title: "财政拨款支出表（功能科目）",
    words: /财政拨款支出表/,
    isOwn: true,
  },
  {
    kind: "appropriation-basic",
    title: "财政拨款基本支出表（经济科目）",
    words: /财政拨款基本支出表/,
    isOwn: true,
  },
  { kind: "general-expenditure", title: "一般公共预算支出表", words: /一般公共预算支出表/ },
  { kind: "basic-expenditure", title: "一般公共预算基本支出表", words: /基本支出表/ },
  {
    kind: "three-public",
    title: "一般公共预算“三公”经费、会议费、培训费支出表",
    words: /三公.*会议费.*培训费/,
    isOwn: true,
  },
  { kind: "fund-expenditure", title: "政府性基金预算支出表", words: /政府性基金.*支出/ },
  { kind: "state-capital", title: "国有资本经营预算支出表", words: /国有资本经营预算支出/ },
  {
    kind: "operating-expenses",
    title: "一般公共预算机关运行经费支出预算表",
    words: /机关运行经费支出/,
    isOwn: true,
  },
  { kind: "procurement", title: "政府采购支出表", words: /政府采购支出/, isOwn: true },
];

/** All of them are called 预算表 in 2018 and 2019; 国有资本 came later. */
const formerTables: readonly PrescribedTable[] = [
  { kind: "revenue-expenditure", title: "收支预算总表", words: /收支预算总表/ },
  { kind: "revenue", title: "收入预算总表", words: /收入预算总表/ },
  { kind: "expenditure", title: "支出预算总表", words: /支出预算总表/ },
  { kind: "appropriation", title: "财政拨款收支预算总表", words: /拨款收支预算总表/ },
  {
    kind: "appropriation-expenditure",
    title: "财政拨款支出预算表",
    words: /财政拨款支出预算表/,
    isOwn: true,
  },
  {
    kind: "appropriation-basic",
    title: "财政拨款基本支出预算表",
    words: /财政拨款基本支出预算表/,
    isOwn: true,
  },
  { kind: "general-expenditure", title: "一般公共预算支出预算表", words: /一般公共预算支出预算表/ },
  { kind: "basic-expenditure", title: "一般公共预算基本支出预算表", words: /基本支出预算表/ },
  {
    kind: "three-public",
    title: "一般公共预算“三公”经费、会议费、培训费支出预算表",
    words: /三公.*会议费.*培训费/,
    isOwn: true,
  },
  { kind: "fund-expenditure", title: "政府性基金支出预算表", words: /政府性基金.*支出/ },
  {
    kind: "operating-expenses",
    title: "一般公共预算机关运行经费支出预算表",
    words: /机关运行经费支出/,
    isOwn: true,
  },
  { kind: "procurement", title: "政府采购支出预算表", words: /政府采购支出预算/, isOwn: true },
];

/** 公开05表 */
const tableLabel = /^公开(\d\d)表/;

/** What the form of 2018 and 2019 calls so, and nobody else. */
const formerLabels: readonly LabelRule[] = [
  // Of the appropriations, and neither basic expenditure nor of a project.
  { words: /^单位预留机动经费$/, meaning: { isLoose: true } },
  // 事业收入, 经营收入, 其他收入 and loans together.
  { words: /^其他资金$/, meaning: { sources: OWN_FUNDS } },
  {
    words: /^公共财政拨款(\(补助\))?资金$|^专项收入$/,
    meaning: { sources: sources("general"), isLoose: true },
  },
  {
    words: /^专户管理教育收费$|^其他非税收入$/,
    meaning: { sources: sources("specialAccount"), isLoose: true },
  },
  { words: /^债务资金(\(银行贷款\))?$/, meaning: { sources: OWN_FUNDS, isLoose: true } },
  { words: /^结转下年资金$/, meaning: { natures: natures("carryForward") } },
];

/** 江苏省, today's form. */
export const jiangsu: Standard = overNational({
  id: "jiangsu",
  title: "江苏省部门（单位）预算公开（13 张表）",
  checks: [operatingExpensesByItem],
  sections,
  tables,
  tableLabel,
  policies: { emptyNotes: "usual" },
});

/** 江苏省 of 2018 and 2019. */
export const jiangsuFormer: Standard = overNational({
  id: "jiangsu-2018",
  title: "江苏省部门预算公开（2018、2019 年，12 张表）",
  checks: [operatingExpensesByItem],
  sections,
  tables: formerTables,
  tableLabel,
  labels: formerLabels,
  // 项目名称 heads the names of its sources: it is neither by unit nor by code.
  shapes: { revenue: { rows: "listed" } },
});
