import {
  amount,
  claim,
  comparedWithLastYear,
  departmentName,
  free,
  listOrNone,
  newParagraph,
  phrase,
  reason,
  share,
  term,
  thanLastYear,
  year,
} from "../../../budget/narrative/parts";
import { supplied } from "../../../budget/narrative/quantities";
import type { Listing, NarrativeContext, NarrativeSection, Part } from "../../../budget/narrative/section";
import { inputOf } from "../inputs";
import { classAmounts, comparison, generalExpenditure } from "./figures";

/** The chart that follows shows the shares of the classes. */
export const STRUCTURE_CHART = "一般公共预算当年拨款结构图";

export const general: NarrativeSection = {
  number: "五",
  id: "general",
  title: () => "一般公共预算支出情况说明",
  headings: [
    ["一般公共预算支出"],
    ["一般公共预算说明"],
    ["一般公共预算情况"],
    ["一般公共预算当年支出"],
    ["一般公共预算当年拨款"],
    ["一般公共预算拨款支出"],
    ["一般公共预算财政拨款支出"],
  ],
  otherNames: {
    "change.total": ["一般公共预算支出", "一般公共预算当年拨款", "一般公共预算拨款支出"],
    "structure.total": ["一般公共预算支出", "一般公共预算当年拨款", "一般公共预算拨款支出"],
  },
  body(context) {
    const whole = generalExpenditure(context);
    const before = supplied(context.inputs, inputOf("lastYear.generalPublicExpenditure"));
    const why = inputOf("reasons.generalPublicExpenditure");
    const classes: Listing = {
      is: "list",
      key: "classes",
      name: "一般公共预算支出的各类科目",
      separator: "；",
      entries: classAmounts(context, "general-expenditure", "total", "rows").map(
        ({ code, name, quantity }) => ({
          name,
          parts: [
            term(`${code}.term`, name),
            amount(code, name, quantity),
            "万元，占",
            share(`${code}.share`, name, quantity, whole),
            "%",
          ],
        }),
      ),
    };
    return [
      "（一）一般公共预算当年支出规模变化情况",
      newParagraph,
      ...opening("change", context),
      amount("change.total", "一般公共预算当年支出", whole),
      "万元，",
      comparedWithLastYear(comparison("general", "一般公共预算当年支出", whole, before), {
        than: [thanLastYear],
        // The standard form ends with the rate; a reason stands there only where one was given.
        ...(context.inputs.has(why.key) ? { after: reason(free(why, context)) } : {}),
      }),
      "。",
      newParagraph,
      "（二）一般公共预算当年支出结构情况",
      newParagraph,
      ...opening("structure", context),
      amount("structure.total", "一般公共预算当年支出", whole),
      "万元，主要用于以下方面：",
      listOrNone(whole, {
        list: [classes, phrase("等。", "。")],
        none: [claim({ key: "none", name: "一般公共预算当年支出", quantity: whole }, "无。")],
      }),
      newParagraph,
      STRUCTURE_CHART,
    ];
  },
};

function opening(key: string, context: NarrativeContext): readonly Part[] {
  return [
    year(`${key}.year`, context),
    phrase("年度", "年"),
    departmentName(`${key}.department`, context),
    term(`${key}.term`, "一般公共预算当年支出"),
  ];
}
