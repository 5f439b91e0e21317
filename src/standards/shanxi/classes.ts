import type { ListedRow } from "../../budget/table";
import { codes } from "./codes";

/** The thirty expenditure classes 一…三十 as rows of the tables that list them all. */
export const classRows: readonly ListedRow[] = [...codes.functional]
  .filter(([code]) => code.length === 3)
  .map(([code, name]) => ({ id: code, labels: [name], classCode: code }));

/** Money left over from last year, as a row or a column. */
export const carryOverLabels = [
  "上年结转",
  "上年结转结余",
  "上年结转和结余",
  "上年结转资金",
  "上年结余",
  "上年结余结转",
  "使用上年结转",
] as const;

/** Money left over at the end of this year. */
export const carryForwardLabels = [
  "年终结转",
  "年终结转结余",
  "年终结转和结余",
  "年终结余",
  "年终结余结转",
  "年末结转",
  "年末结转和结余",
  "结转下年",
  "结转下年支出",
] as const;

export const totalLabels = ["{年}合计", "合计", "总计", "小计", "{年}预算数", "预算数", "金额"] as const;
/** What stands in place of a code or a name in the row of the whole table. */
export const totalRowLabels = [
  "合计",
  "总计",
  "合计数",
  "总合计",
  "全部合计",
  "合计金额",
  "本年合计",
  "部门合计",
  "单位合计",
  "收入合计",
  "支出合计",
  "本年收入合计",
  "本年支出合计",
] as const;
const codeLabels = [
  "科目编码",
  "科目代码",
  "编码",
  "功能分类科目编码",
  "支出功能分类科目编码",
  "功能科目编码",
  "科目编号",
  "科目编码及名称",
  "科目编码和名称",
  "功能分类科目",
  "支出功能分类科目",
  "功能分类编码",
  "支出功能分类编码",
  "功能分类科目代码",
  "支出功能分类科目代码",
] as const;
export const codeNameLabels = [
  "科目名称",
  "功能分类科目名称",
  "支出功能分类科目名称",
  "功能科目名称",
  "功能分类名称",
  "支出功能分类名称",
  "名称",
] as const;

/** 合计 = 基本支出 + 项目支出, as the expenditure tables print them. */
export const expenditureColumns = [
  { id: "total", title: "合计", labels: totalLabels, sumOf: ["basic", "project"] },
  { id: "basic", title: "基本支出", labels: ["基本支出"] },
  { id: "project", title: "项目支出", labels: ["项目支出"] },
] as const;

export const functionalLabelColumns = [
  { is: "code", labels: codeLabels },
  { is: "name", labels: codeNameLabels },
] as const;
