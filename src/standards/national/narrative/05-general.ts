import { amount, choice, claim, newParagraph, phrase, term } from "../../../budget/narrative/parts";
import type { Listing, NarrativeContext, NarrativeSection, Part } from "../../../budget/narrative/section";
import {
  amountOf,
  codedAmounts,
  comparison,
  formerAmount,
  inputOf,
  isComplete,
  lastYearOf,
  nameOfCode,
  type CodedAmount,
} from "./figures";
import { generalExpenditure } from "./inputs";
import { amounts, compared, comparedIfKnown, opening, rest, notUnderstood } from "./wording";
import { told } from "./headings";

export const general: NarrativeSection = {
  number: "五",
  id: "general",
  isOptional: true,
  title: () => "一般公共预算支出情况说明",
  headings: told(["一般公共预算支出"], ["一般公共预算当年拨款"], ["一般公共预算拨款"]),
  body(context) {
    const whole = comparison(
      "general",
      "一般公共预算支出",
      amountOf(context, generalExpenditure, "一般公共预算支出"),
      lastYearOf(context, "lastYear.generalPublicExpenditure", [generalExpenditure]),
    );
    const classes = codedAmounts(context, generalExpenditure, "functional", 3);
    return [
      "（一）一般公共预算支出规模变化情况",
      newParagraph,
      ...opening("change", context),
      term("change.term", "一般公共预算支出"),
      amount("change.total", "一般公共预算支出", whole.thisYear),
      "万元，",
      compared(whole, inputOf("reasons.generalPublicExpenditure"), context),
      "。",
      newParagraph,
      "（二）一般公共预算支出结构情况",
      newParagraph,
      ...opening("structure", context),
      term("structure.term", "一般公共预算支出"),
      amount("structure.total", "一般公共预算支出", whole.thisYear),
      "万元，主要用于以下方面：",
      ...structure(context, whole.thisYear.value === 0n, classes),
      rest("classes", "其余支出及金额", classes.length === 0 || isComplete(whole.thisYear, classes)),
      "。",
      newParagraph,
      "（三）一般公共预算支出具体情况",
      newParagraph,
      ...details(context, whole.thisYear.value === 0n),
    ];
  },
};

function structure(
  context: NarrativeContext,
  isNone: boolean,
  classes: readonly CodedAmount[],
): readonly Part[] {
  const whole = amountOf(context, generalExpenditure, "一般公共预算支出");
  return [
    choice(
      classes.length > 0 ? 0 : isNone ? 1 : 2,
      [
        amounts({ key: "classes", name: "一般公共预算支出的各类科目", separator: "；" }, classes, {
          whole,
          after: "（类）",
        }),
      ],
      [claim({ key: "none", name: "一般公共预算支出", quantity: whole }, "无", "没有支出")],
      [notUnderstood("classes.unknown", "一般公共预算支出的各类科目")],
    ),
  ];
}

/** 1.一般公共服务支出（类）财政事务（款）行政运行（项）2026年预算…万元, each in a line. */
function details(context: NarrativeContext, isNone: boolean): readonly Part[] {
  const items = codedAmounts(context, generalExpenditure, "functional", 7);
  const listing: Listing = {
    is: "list",
    isByParagraph: true,
    key: "items",
    name: "一般公共预算支出的各项科目",
    separator: "",
    entries: items.map((item, index) => {
      const path = pathOf(context, generalExpenditure.kinds, item);
      const fallback = comparison(item.key, item.name, item.quantity, item.quantity);
      const before = formerAmount(context, item.wanted, `上年${item.name}`);
      const known = before && comparison(item.key, item.name, item.quantity, before);
      return {
        name: path.map(({ name }) => name).join(""),
        parts: [
          `${index + 1}.`,
          ...path.flatMap(({ level, name }) => [term(`${item.key}.${level}.term`, name), `（${level}）`]),
          amount(`items.${item.key}`, item.name, item.quantity),
          "万元",
          comparedIfKnown(known, fallback),
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
      [notUnderstood("items.unknown", "一般公共预算支出的各项科目"), "。"],
    ),
  ];
}

/** An item with the class and the section that it stands under; of what has no name nothing is said. */
export function pathOf(
  context: NarrativeContext,
  kinds: readonly string[],
  { code, name }: CodedAmount,
): readonly { readonly level: "类" | "款" | "项"; readonly name: string }[] {
  const above = (digits: number) => nameOfCode(context, kinds, code.slice(0, digits));
  const [first, second] = [above(3), above(5)];
  return [
    ...(first === undefined ? [] : [{ level: "类" as const, name: first }]),
    ...(second === undefined ? [] : [{ level: "款" as const, name: second }]),
    { level: "项", name },
  ];
}
