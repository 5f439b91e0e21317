import { amount, departmentName, phrase, share, term, year } from "../../../budget/narrative-parts";
import type { NarrativeSection, Part } from "../../../budget/section";
import { tableAmount, totalRevenue } from "./figures";

const SOURCES = [
  ["general", "一般公共预算拨款收入"],
  ["fund", "政府性基金预算拨款收入"],
  ["stateCapital", "国有资本经营预算拨款收入"],
  ["specialAccount", "财政专户管理资金收入"],
  ["ownFunds", "单位资金"],
  ["carryOver", "上年结转"],
] as const;

export const revenue: NarrativeSection = {
  number: "二",
  id: "revenue",
  title: () => "收入预算情况说明",
  headings: [["收入预算", "说明"], ["收入预算情况"], ["预算收入情况"]],
  body(context) {
    const whole = totalRevenue(context);
    const sources = SOURCES.flatMap(([row, name], index): Part[] => {
      const money = tableAmount(context, ["revenue-expenditure", row, "total", "revenue"], name);
      return [
        ...(index === 0 ? [] : ["；"]),
        term(`${row}.term`, name),
        amount(row, name, money),
        "万元，占",
        share(`${row}.share`, name, money, whole),
        "%",
      ];
    });
    return [
      year("year", context),
      phrase("年度", "年"),
      departmentName("department", context),
      term("total.term", "预算收入"),
      amount("total", "预算收入", whole),
      "万元，主要包括",
      ...sources,
      "。",
    ];
  },
};
