import type { WrongTerm } from "../../../budget/narrative/section";

/** Mistakes that published narratives show again and again. */
export const wrongTerms: readonly WrongTerm[] = [
  { wrong: "国有资产经营预算", right: "国有资本经营预算" },
  { wrong: "国有资产资本经营预算", right: "国有资本经营预算" },
  { wrong: "国有资本经营性预算", right: "国有资本经营预算" },
  { wrong: "一般公共预算服务支出", right: "一般公共服务支出" },
  { wrong: "一般公用服务支出", right: "一般公共服务支出" },
  { wrong: "政府基金性预算", right: "政府性基金预算" },
  { wrong: "财政专户管理金收入", right: "财政专户管理资金收入" },
  { wrong: "社会保障与就业支出", right: "社会保障和就业支出" },
  { wrong: "社会保障及就业支出", right: "社会保障和就业支出" },
  { wrong: "医疗卫生与计划生育支出", right: "卫生健康支出" },
];
