import { amount, choice, departmentName, kindWord, phrase, term } from "../../../budget/narrative/parts";
import { notInTables } from "../../../budget/narrative/quantities";
import type { NarrativeContext, NarrativeSection, Part, Quantity } from "../../../budget/narrative/section";
import { SPENT } from "../../../budget/quantity-key";
import { amountOf, codedAmounts, comparison, inputOf, lastYearOf, sourcesOf } from "./figures";
import { totalExpenditure, totalRevenue } from "./inputs";
import { compared, names, opening, notUnderstood } from "./wording";
import { partsOfTheWhole, told } from "./headings";

export const total: NarrativeSection = {
  number: "一",
  id: "total",
  isOptional: true,
  title: () => "收支预算总体情况说明",
  headings: told(["收支预算", "总体"], ["收支总体"], ["收支预算"]),
  notInHeading: partsOfTheWhole,
  body(context) {
    const whole = comparison(
      "revenue",
      "收支总预算",
      balanceOf(context),
      lastYearOf(context, "lastYear.totalRevenue", [totalRevenue]),
    );
    return [
      "按照综合预算的原则，",
      departmentName("department", context),
      "所有收入和支出均纳入",
      kindWord("kind", context),
      "预算管理。收入包括：",
      ...named("sources", "收入来源", sourceNames(context)),
      "；支出包括：",
      ...named("classes", "支出科目", classNames(context)),
      "。",
      ...opening("total", context),
      term("total.term", "收支总预算"),
      amount("total", "收支总预算", whole.thisYear),
      "万元，",
      compared(whole, inputOf("reasons.revenue"), context),
      "。",
    ];
  },
};

/** What comes in and what goes out are one amount; where they are not, it is none. */
function balanceOf(context: NarrativeContext): Quantity {
  const revenue = amountOf(context, totalRevenue, "收入总计");
  const expenditure = amountOf(context, totalExpenditure, "支出总计");
  if (revenue.value === undefined || expenditure.value === undefined || revenue.value === expenditure.value)
    return revenue;
  return notInTables("收支总计", "表中的收入总计与支出总计不一致");
}

function sourceNames(context: NarrativeContext): readonly string[] {
  const wanted = { kinds: ["revenue-expenditure", "revenue"], side: "revenue" } as const;
  const carried = amountOf(context, { ...wanted, time: "carried-over" }, "上年结转");
  const known = sourcesOf(context, wanted).map(({ name }) => name);
  return (carried.value ?? 0n) === 0n ? known : [...known, "上年结转"];
}

function classNames(context: NarrativeContext): readonly string[] {
  const kinds = ["revenue-expenditure", "expenditure"];
  return codedAmounts(context, { kinds, side: "expenditure", natures: SPENT }, "functional", 3).map(
    ({ name }) => name,
  );
}

function named(key: string, label: string, all: readonly string[]): readonly Part[] {
  return [
    choice(
      all.length > 0 ? 0 : 1,
      [names(key, label, all), phrase("", "等")],
      [notUnderstood(`${key}.unknown`, `${label}`)],
    ),
  ];
}
