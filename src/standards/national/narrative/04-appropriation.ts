import { amount, choice, phrase, term } from "../../../budget/narrative/parts";
import type { NarrativeContext, NarrativeSection, Quantity } from "../../../budget/narrative/section";
import { notInTables } from "../../../budget/narrative/quantities";
import { FISCAL, natures, SPENT } from "../../../budget/quantity-key";
import {
  amountOf,
  codedAmounts,
  comparison,
  inputOf,
  isComplete,
  lastYearOf,
  namedSources,
  sourcesOf,
  withMoney,
  type NamedAmount,
} from "./figures";
import { totalAppropriation } from "./inputs";
import { amounts, compared, opening, rest, notUnderstood } from "./wording";
import { told } from "./headings";

export const appropriation: NarrativeSection = {
  number: "四",
  id: "appropriation",
  isOptional: true,
  title: () => "财政拨款收支预算总体情况说明",
  headings: told(["财政拨款收支"], ["财政拨款收支", "总体"]),
  body(context) {
    const whole = appropriationOf(context);
    const received = receivedOf(context);
    const spent = spentOf(context);
    return [
      ...opening("total", context),
      term("total.term", "财政拨款收支总预算"),
      amount("total", "财政拨款收支总预算", whole.thisYear),
      "万元，",
      compared(whole, inputOf("reasons.appropriation"), context),
      "。收入包括：",
      amounts({ key: "received", name: "财政拨款收入", separator: "、" }, received),
      rest("received", "其余财政拨款收入及金额", isComplete(whole.thisYear, received)),
      "；支出包括：",
      choice(
        spent.length > 0 ? 0 : 1,
        [amounts({ key: "spent", name: "财政拨款支出", separator: "、" }, spent), phrase("", "等")],
        [notUnderstood("spent.unknown", "财政拨款支出的各类科目")],
      ),
      rest("spent", "其余财政拨款支出及金额", spent.length === 0 || isComplete(whole.thisYear, spent)),
      "。",
    ];
  },
};

function appropriationOf(context: NarrativeContext) {
  const revenue = amountOf(context, totalAppropriation, "财政拨款收入总计");
  const expenditure = amountOf(
    context,
    { kinds: ["appropriation"], side: "expenditure", sources: FISCAL },
    "财政拨款支出总计",
  );
  const isOne =
    revenue.value === undefined || expenditure.value === undefined || revenue.value === expenditure.value;
  const both: Quantity = isOne ? revenue : notInTables("财政拨款收支总计", "表中的收入总计与支出总计不一致");
  return comparison(
    "appropriation",
    "财政拨款收支总预算",
    both,
    lastYearOf(context, "lastYear.appropriation", [totalAppropriation]),
  );
}

function receivedOf(context: NarrativeContext): readonly NamedAmount[] {
  const wanted = { kinds: ["appropriation"], side: "revenue" } as const;
  const budgets = namedSources.filter(({ sources }) => (sources & ~FISCAL) === 0);
  const carried = amountOf(context, { ...wanted, sources: FISCAL, time: "carried-over" }, "上年结转");
  return [
    ...sourcesOf(context, wanted, budgets),
    ...(carried.value === undefined
      ? []
      : withMoney({ key: "carryOver", name: "上年结转", quantity: carried })),
  ];
}

function spentOf(context: NarrativeContext): readonly NamedAmount[] {
  const wanted = { kinds: ["appropriation"], side: "expenditure", sources: FISCAL } as const;
  const classes = codedAmounts(context, { ...wanted, natures: SPENT }, "functional", 3);
  const left = amountOf(context, { ...wanted, natures: natures("carryForward") }, "结转下年");
  if (classes.length === 0 || left.value === undefined) return classes;
  return [...classes, ...withMoney({ key: "carryForward", name: "结转下年", quantity: left })];
}
