import { amount, departmentName, phrase, share, term, year } from "../../../budget/narrative/parts";
import type { NarrativeSection, Part } from "../../../budget/narrative/section";
import { sources } from "../sources";
import { sourceRevenue, totalRevenue } from "./figures";

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
  otherNames: {
    total: ["收入总计", "预算收入总计", "收入预算总计", "收入合计", "总收入"],
    general: ["一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款收入", "一般公共预算收入"],
    carryOver: ["上年结转收入", "上年结转结余"],
  },
  besides: (context) => [
    {
      figure: amount("thisYear", "本年收入合计", sourceRevenue(context, "yearTotal", "本年收入合计")),
      names: ["本年收入合计", "本年收入", "当年收入", "当年收入合计", "本年收入预算"],
    },
    {
      figure: amount("total.again", "预算收入总计", totalRevenue(context)),
      names: ["收入总计", "预算收入总计"],
    },
  ],
  body(context) {
    const whole = totalRevenue(context);
    const shares = parts.flatMap(({ row, name }, index): Part[] => {
      const money = sourceRevenue(context, row, name);
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
