import { amount, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { amountOf, sourcesOf, withMoney } from "./figures";
import { totalRevenue } from "./inputs";
import { listed, opening } from "./wording";
import { partsOfTheWhole, told } from "./headings";

export const revenue: NarrativeSection = {
  number: "二",
  id: "revenue",
  isOptional: true,
  title: () => "收入预算情况说明",
  headings: told(["收入预算"]),
  notInHeading: partsOfTheWhole,
  body(context) {
    const whole = amountOf(context, totalRevenue, "收入预算");
    const wanted = { kinds: ["revenue-expenditure", "revenue"], side: "revenue" } as const;
    const carried = amountOf(context, { ...wanted, time: "carried-over" }, "上年结转");
    const parts = [
      ...sourcesOf(context, wanted),
      // A table that does not print what was carried over has none of it, or the rest is told as unknown.
      ...(carried.value === undefined
        ? []
        : withMoney({ key: "carryOver", name: "上年结转", quantity: carried })),
    ];
    return [
      ...opening("total", context),
      term("total.term", "收入预算"),
      amount("total", "收入预算", whole),
      "万元，其中：",
      ...listed({ key: "sources", name: "收入来源", separator: "；" }, parts, whole),
      "。",
    ];
  },
};
