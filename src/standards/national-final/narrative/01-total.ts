import {
  comparedWithLastYear,
  amount,
  free,
  phrase,
  reason,
  term,
  year,
} from "../../../budget/narrative/parts";
import { notInTables } from "../../../budget/narrative/quantities";
import type {
  Comparison,
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import type { InputDescription } from "../../../budget/narrative/inputs";
import { amountOf, comparison, inputOf, lastYearOf } from "../../national/narrative/figures";
import { partsOfTheWhole, told } from "../../national/narrative/headings";
import { totalExpenditure, totalRevenue } from "../../national/narrative/inputs";
import { opening } from "../../national/narrative/wording";

export const total: NarrativeSection = {
  number: "一",
  id: "total",
  isOptional: true,
  title: () => "收入支出决算总体情况说明",
  headings: told(["收入支出决算", "总体"], ["收支决算"], ["收入支出决算"]),
  notInHeading: partsOfTheWhole,
  body(context) {
    const whole = comparison(
      "revenue",
      "收、支总计",
      balanced(
        amountOf(context, totalRevenue, "收入总计"),
        amountOf(context, totalExpenditure, "支出总计"),
        "收、支总计",
      ),
      lastYearOf(context, "lastYear.totalRevenue", [totalRevenue]),
    );
    return [
      ...opening("total", context),
      term("total.term", "收、支总计"),
      amount("total", "收、支总计", whole.thisYear),
      "万元，",
      ...comparedTotals(whole, inputOf("reasons.revenue"), context),
      "。",
    ];
  },
};

/** What comes in and what goes out are one amount; where they are not, it is none. */
export function balanced(revenue: Quantity, expenditure: Quantity, label: string): Quantity {
  const isOne =
    revenue.value === undefined || expenditure.value === undefined || revenue.value === expenditure.value;
  return isOne ? revenue : notInTables(label, "表中的收入总计与支出总计不一致");
}

/** 与2023年度相比，收、支总计各增加…万元，增长…%，主要原因是… */
export function comparedTotals(
  one: Comparison,
  why: InputDescription,
  context: NarrativeContext,
): readonly Part[] {
  return [
    comparedWithLastYear(one, {
      than: [
        "与",
        year(`${one.key}.lastYear`, context, 1),
        phrase("年度", "年"),
        phrase("相比，", "比，"),
        "收、支总计各",
      ],
      after: reason(free(why, context)),
    }),
  ];
}
