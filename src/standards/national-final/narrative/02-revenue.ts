import { amount, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { amountOf, isComplete, sourcesOf } from "../../national/narrative/figures";
import { partsOfTheWhole, told } from "../../national/narrative/headings";
import { amounts, opening, rest } from "../../national/narrative/wording";

export const revenue: NarrativeSection = {
  number: "二",
  id: "revenue",
  isOptional: true,
  title: () => "收入决算情况说明",
  headings: told(["收入决算"]),
  notInHeading: [...partsOfTheWhole, "支出"],
  body(context) {
    const wanted = { kinds: ["final-revenue-expenditure", "final-revenue"], side: "revenue" } as const;
    const whole = amountOf(context, { ...wanted, time: "this-year" }, "本年收入合计");
    const parts = sourcesOf(context, wanted).filter(({ key }) => key !== "ownBalance");
    return [
      ...opening("total", context),
      term("total.term", "本年收入合计"),
      amount("total", "本年收入合计", whole),
      "万元，其中：",
      amounts({ key: "sources", name: "收入来源", separator: "；" }, parts, { whole }),
      rest("sources", "其余收入来源及金额", isComplete(whole, parts)),
      "。",
    ];
  },
};
