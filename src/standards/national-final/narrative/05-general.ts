import { amount, choice, claim, newParagraph, phrase, share, term } from "../../../budget/narrative/parts";
import { supplied } from "../../../budget/narrative/quantities";
import type {
  Listing,
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import { SPENT } from "../../../budget/quantity-key";
import { pathOf } from "../../national/narrative/05-general";
import {
  amountOf,
  codedAmounts,
  comparison,
  inputOf,
  isComplete,
  lastYearOf,
  plannedOf,
  type CodedAmount,
} from "../../national/narrative/figures";
import { told } from "../../national/narrative/headings";
import { generalExpenditure } from "../../national/narrative/inputs";
import { amounts, compared, notUnderstood, opening, rest } from "../../national/narrative/wording";
import { completed } from "./completion";
import { plannedInAll, plannedOfItem } from "./inputs";

export const general: NarrativeSection = {
  number: "五",
  id: "general",
  isOptional: true,
  title: () => "一般公共预算财政拨款支出决算情况说明",
  headings: told(["一般公共预算财政拨款支出决算"], ["一般公共预算支出决算"]),
  body(context) {
    const spent = amountOf(context, generalExpenditure, "一般公共预算财政拨款支出");
    const whole = comparison(
      "general",
      "一般公共预算财政拨款支出",
      spent,
      lastYearOf(context, "lastYear.generalPublicExpenditure", [generalExpenditure]),
    );
    const all = amountOf(
      context,
      { kinds: ["final-expenditure", "final-revenue-expenditure"], side: "expenditure", natures: SPENT },
      "本年支出合计",
    );
    return [
      "（一）一般公共预算财政拨款支出决算总体情况",
      newParagraph,
      ...opening("change", context),
      term("change.term", "一般公共预算财政拨款支出"),
      amount("change.total", "一般公共预算财政拨款支出", spent),
      "万元，",
      phrase("占本年支出合计的", "占总支出的"),
      share("change.total.share", "一般公共预算财政拨款支出", spent, all),
      "%，",
      compared(whole, inputOf("reasons.generalPublicExpenditure"), context),
      "。",
      newParagraph,
      "（二）一般公共预算财政拨款支出决算结构情况",
      newParagraph,
      ...opening("structure", context),
      term("structure.term", "一般公共预算财政拨款支出"),
      amount("structure.total", "一般公共预算财政拨款支出", spent),
      "万元，主要用于以下方面：",
      ...structure(context, spent),
      "。",
      newParagraph,
      "（三）一般公共预算财政拨款支出决算具体情况",
      newParagraph,
      ...opening("details", context),
      phrase("一般公共预算财政拨款支出", "一般公共预算支出"),
      ...completed(
        {
          key: "details",
          name: "一般公共预算财政拨款支出",
          planned: plannedAmount(context),
          done: spent,
        },
        "年初预算",
      ),
      "。其中：",
      newParagraph,
      ...details(context, spent.value === 0n),
    ];
  },
};

function structure(context: NarrativeContext, spent: Quantity): readonly Part[] {
  const classes = codedAmounts(context, generalExpenditure, "functional", 3);
  const list = { key: "classes", name: "一般公共预算财政拨款支出的各类科目", separator: "；" } as const;
  return [
    choice(
      classes.length > 0 ? 0 : spent.value === 0n ? 1 : 2,
      [amounts(list, classes, { whole: spent, after: "（类）" })],
      [claim({ key: "none", name: "一般公共预算财政拨款支出", quantity: spent }, "无", "没有支出")],
      [notUnderstood("classes", list.name)],
    ),
    rest("classes", "其余支出及金额", classes.length === 0 || isComplete(spent, classes)),
  ];
}

function details(context: NarrativeContext, isNone: boolean): readonly Part[] {
  const items = codedAmounts(context, generalExpenditure, "functional", 7);
  const listing: Listing = {
    is: "list",
    isByParagraph: true,
    key: "items",
    name: "一般公共预算财政拨款支出的各项科目",
    separator: "",
    entries: items.map((item, index) => {
      const path = pathOf(context, generalExpenditure.kinds, item);
      const planned = plannedAmount(context, item);
      return {
        name: path.map(({ name }) => name).join(""),
        parts: [
          `${index + 1}.`,
          ...path.flatMap(({ level, name }) => [term(`${item.key}.${level}.term`, name), `（${level}）`]),
          "。",
          ...completed({ key: item.key, name: item.name, planned, done: item.quantity }, "年初预算"),
          "。",
        ],
      };
    }),
  };
  return [
    choice(
      items.length > 0 ? 0 : isNone ? 1 : 2,
      [listing],
      [phrase("无。", "没有支出。")],
      [notUnderstood("items", listing.name), "。"],
    ),
  ];
}

/** Few print what was planned beside what was spent: else it has to be filled in. */
function plannedAmount(context: NarrativeContext, item?: CodedAmount): Quantity {
  const input = item === undefined ? plannedInAll : plannedOfItem(item);
  const wanted = item === undefined ? generalExpenditure : { ...generalExpenditure, functional: item.code };
  return plannedOf(context, wanted, input.label) ?? supplied(context.inputs, input);
}
