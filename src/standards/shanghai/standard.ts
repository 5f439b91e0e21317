import { overNational } from "../national/over-national";
import type { PrescribedTable } from "../../budget/overlay";
import type { Standard } from "../../budget/standard";
import { publicOverBasic } from "./checks/public-over-basic";
import { sections } from "./narrative/sections";

/** 部门 or 单位 and the year stand before each title. */
const tables: readonly PrescribedTable[] = [
  { kind: "revenue-expenditure", title: "财务收支预算总表", words: /财务收支预算总表/, isOwn: true },
  { kind: "revenue", title: "收入预算总表", words: /收入预算总表/ },
  { kind: "expenditure", title: "支出预算总表", words: /支出预算总表/ },
  { kind: "appropriation", title: "财政拨款收支预算总表", words: /财政拨款收支预算总表/ },
  {
    kind: "general-expenditure",
    title: "一般公共预算支出功能分类预算表",
    words: /一般公共预算支出功能分类预算表/,
    isOwn: true,
  },
  {
    kind: "fund-expenditure",
    title: "政府性基金预算支出功能分类预算表",
    words: /政府性基金预算支出功能分类预算表/,
    isOwn: true,
  },
  {
    kind: "state-capital",
    title: "国有资本经营预算支出功能分类预算表",
    words: /国有资本经营预算支出功能分类预算表/,
    isOwn: true,
  },
  {
    kind: "basic-expenditure",
    title: "一般公共预算基本支出部门预算经济分类预算表",
    words: /基本支出部门预算经济分类预算表/,
    isOwn: true,
  },
  {
    kind: "three-public",
    title: "“三公”经费和机关运行经费预算表",
    words: /三公.?经费和机关运行经费/,
    isOwn: true,
  },
];

/** 上海市 and its districts. */
export const shanghai: Standard = overNational({
  id: "shanghai",
  title: "上海市部门（单位）预算公开（9 张表）",
  checks: [publicOverBasic],
  sections,
  tables,
});
