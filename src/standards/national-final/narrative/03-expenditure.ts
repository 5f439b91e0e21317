import { amount, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { SPENT } from "../../../budget/quantity-key";
import { spendingOf } from "../../national/narrative/03-expenditure";
import { amountOf } from "../../national/narrative/figures";
import { partsOfTheWhole, told } from "../../national/narrative/headings";
import { listed, opening } from "../../national/narrative/wording";

export const expenditure: NarrativeSection = {
  number: "三",
  id: "expenditure",
  isOptional: true,
  title: () => "支出决算情况说明",
  headings: told(["支出决算"]),
  notInHeading: [...partsOfTheWhole, "收入"],
  body(context) {
    const wanted = {
      kinds: ["final-expenditure", "final-revenue-expenditure"],
      side: "expenditure",
      natures: SPENT,
    } as const;
    const whole = amountOf(context, wanted, "本年支出合计");
    const parts = spendingOf(context, wanted);
    return [
      ...opening("total", context),
      term("total.term", "本年支出合计"),
      amount("total", "本年支出合计", whole),
      "万元，其中：",
      ...listed({ key: "natures", name: "支出", separator: "；" }, parts, whole),
      "。",
    ];
  },
};
