import { amount, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { FISCAL } from "../../../budget/quantity-key";
import { amountOf, comparison, inputOf, lastYearOf } from "../../national/narrative/figures";
import { told } from "../../national/narrative/headings";
import { totalAppropriation } from "../../national/narrative/inputs";
import { opening } from "../../national/narrative/wording";
import { balanced, comparedTotals } from "./01-total";

export const appropriation: NarrativeSection = {
  number: "四",
  id: "appropriation",
  isOptional: true,
  title: () => "财政拨款收入支出决算总体情况说明",
  headings: told(["财政拨款收入支出决算", "总体"], ["财政拨款收入支出", "总体"], ["财政拨款收支"]),
  notInHeading: ["一般公共", "政府性基金", "国有资本"],
  body(context) {
    const spent = { kinds: ["final-appropriation"], side: "expenditure", sources: FISCAL } as const;
    const whole = comparison(
      "appropriation",
      "财政拨款收、支总计",
      balanced(
        amountOf(context, totalAppropriation, "财政拨款收入总计"),
        amountOf(context, spent, "财政拨款支出总计"),
        "财政拨款收、支总计",
      ),
      lastYearOf(context, "lastYear.appropriation", [totalAppropriation]),
    );
    return [
      ...opening("total", context),
      term("total.term", "财政拨款收、支总计"),
      amount("total", "财政拨款收、支总计", whole.thisYear),
      "万元，",
      ...comparedTotals(whole, inputOf("reasons.appropriation"), context),
      "。",
    ];
  },
};
