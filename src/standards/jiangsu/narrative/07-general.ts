import { amount, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { general as national } from "../../national/narrative/05-general";
import { amountOf, comparison, inputOf, lastYearOf } from "../../national/narrative/figures";
import { generalExpenditure } from "../../national/narrative/inputs";
import { compared, opening } from "../../national/narrative/wording";

/** One sentence: what it is spent on is told of all appropriations. */
export const general: NarrativeSection = {
  ...national,
  number: "七",
  title: () => "一般公共预算支出预算情况说明",
  body(context) {
    const whole = comparison(
      "general",
      "一般公共预算支出",
      amountOf(context, generalExpenditure, "一般公共预算支出"),
      lastYearOf(context, "lastYear.generalPublicExpenditure", [generalExpenditure]),
    );
    return [
      ...opening("total", context),
      term("total.term", "一般公共预算财政拨款支出预算"),
      amount("total", "一般公共预算支出", whole.thisYear),
      "万元，",
      compared(whole, inputOf("reasons.generalPublicExpenditure"), context),
      "。",
    ];
  },
};
