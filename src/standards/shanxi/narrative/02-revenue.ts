import { amount, departmentName, phrase, share, term, year } from "../../../budget/narrative/parts";
import type { NarrativeSection, Part } from "../../../budget/narrative/section";
import { sources } from "../sources";
import { tableAmount, totalRevenue } from "./figures";

/** What the whole of the revenue is made of. */
const parts = [
  ...sources.map(({ id, revenueName }) => ({ row: id, name: revenueName })),
  { row: "carryOver", name: "上年结转" },
];

export const revenue: NarrativeSection = {
  number: "二",
  id: "revenue",
  title: () => "收入预算情况说明",
  headings: [["收入预算", "说明"], ["收入预算情况"], ["预算收入情况"]],
  body(context) {
    const whole = totalRevenue(context);
    const shares = parts.flatMap(({ row, name }, index): Part[] => {
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
      ...shares,
      "。",
    ];
  },
};
