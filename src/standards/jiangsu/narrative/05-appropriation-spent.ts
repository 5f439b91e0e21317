import {
  amount,
  choice,
  free,
  newParagraph,
  phrase,
  reason,
  share,
  term,
  thanLastYear,
  comparedWithLastYear,
} from "../../../budget/narrative/parts";
import type { Listing, NarrativeContext, NarrativeSection, Part } from "../../../budget/narrative/section";
import { FISCAL, SPENT } from "../../../budget/quantity-key";
import { pathOf } from "../../national/narrative/05-general";
import { amountOf, codedAmounts, comparison, inputOf, lastYearOf } from "../../national/narrative/figures";
import { told } from "../../national/narrative/headings";
import { totalAppropriation } from "../../national/narrative/inputs";
import { notUnderstood, opening } from "../../national/narrative/wording";

/** What is spent of all appropriations, by functional items. */
const wanted = {
  kinds: ["appropriation-expenditure", "appropriation"],
  side: "expenditure",
  sources: FISCAL,
  natures: SPENT,
} as const;

export const appropriationSpent: NarrativeSection = {
  number: "五",
  id: "appropriation-spent",
  isOptional: true,
  title: () => "财政拨款支出预算情况说明",
  headings: told(["财政拨款支出预算"], ["财政拨款支出"]),
  notInHeading: ["基本支出"],
  body(context) {
    const spent = comparison(
      "spent",
      "财政拨款预算支出",
      amountOf(context, wanted, "财政拨款预算支出"),
      lastYearOf(context, "lastYear.appropriation", [totalAppropriation]),
    );
    const all = {
      kinds: ["expenditure", "revenue-expenditure"],
      side: "expenditure",
      natures: SPENT,
    } as const;
    return [
      ...opening("total", context),
      term("total.term", "财政拨款预算支出"),
      amount("total", "财政拨款预算支出", spent.thisYear),
      "万元，占本年支出合计的",
      share("total.share", "财政拨款预算支出", spent.thisYear, amountOf(context, all, "本年支出合计")),
      "%。",
      comparedWithLastYear(spent, {
        than: [thanLastYear],
        after: reason(free(inputOf("reasons.appropriation"), context)),
      }),
      "。其中：",
      newParagraph,
      ...items(context, spent.thisYear.value === 0n),
    ];
  },
};

/** 1.一般公共服务支出（类）统计信息事务（款）行政运行（项）支出…万元。, each in a line. */
function items(context: NarrativeContext, isNone: boolean): readonly Part[] {
  const all = codedAmounts(context, wanted, "functional", 7);
  const listing: Listing = {
    is: "list",
    isByParagraph: true,
    key: "items",
    name: "财政拨款支出的各项科目",
    separator: "",
    entries: all.map((item, index) => {
      const path = pathOf(context, wanted.kinds, item);
      return {
        name: path.map(({ name }) => name).join(""),
        parts: [
          `${index + 1}.`,
          ...path.flatMap(({ level, name }) => [term(`${item.key}.${level}.term`, name), `（${level}）`]),
          phrase("支出", ""),
          amount(`items.${item.key}`, item.name, item.quantity),
          "万元。",
        ],
      };
    }),
  };
  return [
    choice(
      all.length > 0 ? 0 : isNone ? 1 : 2,
      [listing],
      [phrase("无。", "没有支出。")],
      [notUnderstood("items.unknown", "财政拨款支出的各项科目"), "。"],
    ),
  ];
}
