import {
  amount,
  changedBy,
  choice,
  claim,
  departmentName,
  free,
  kindWord,
  newParagraph,
  phrase,
  reason,
  term,
  year,
} from "../../../budget/narrative/parts";
import { difference, supplied, total } from "../../../budget/narrative/quantities";
import type { Comparison, NarrativeContext, NarrativeSection, Part } from "../../../budget/narrative/section";
import { inputOf } from "../inputs";
import { threePublicItems, type ThreePublicItem } from "../three-public-items";
import { comparison, tableAmount } from "./figures";

/** The chart that follows shows the four kinds of expense. */
export const THREE_PUBLIC_CHART = "三公经费分布图";

const SAME = ["与上年预算数相同", "与上年相同", "与上年持平", "与上年预算数持平", "比上年无变化"] as const;

export const threePublic: NarrativeSection = {
  number: "七",
  id: "three-public",
  title: () => "“三公”经费增减变动原因说明",
  headings: [["三公经费"]],
  changeSums: [{ total: "threePublic", parts: threePublicItems.map(({ row }) => row) }],
  sums: [{ total: "total", parts: threePublicItems.map(({ row }) => row) }],
  body(context) {
    const items = threePublicItems.map(({ row, name }) => {
      const thisYear = tableAmount(context, ["three-public", row, "total"], name);
      const lastYear = supplied(context.inputs, inputOf(`lastYear.threePublic.${row}`));
      return comparison(row, name, thisYear, lastYear);
    });
    const thisYear = tableAmount(context, ["three-public", "grandTotal", "total"], "“三公”经费合计");
    const whole = comparison(
      "threePublic",
      "“三公”经费预算",
      thisYear,
      total(...items.map((one) => one.lastYear)),
    );
    const isNone = whole.thisYear.value === 0n && whole.lastYear.value === 0n;
    return [
      choice(isNone ? 1 : 0, some(context, whole, items), [
        "本",
        kindWord("none.kind", context),
        claim(
          { key: "none", name: "“三公”经费预算", quantity: thisYear },
          "无“三公”经费预算。",
          "没有“三公”经费预算。",
          "未安排“三公”经费预算。",
        ),
      ]),
    ];
  },
};

function some(context: NarrativeContext, whole: Comparison, items: readonly Comparison[]): readonly Part[] {
  const change = difference(whole.thisYear, whole.lastYear);
  return [
    year("year", context),
    phrase("年", "年度"),
    departmentName("department", context),
    "财政拨款安排的",
    term("total.term", "“三公”经费预算"),
    amount("total", "“三公”经费预算", whole.thisYear),
    "万元，",
    choice(
      change.value === 0n ? 1 : 0,
      [
        phrase("比", "较"),
        year("total.lastYear", context, 1),
        phrase("年", "年度", "年预算", "年预算数"),
        ...changedBy(whole),
        ...reason(free(inputOf("reasons.threePublic"), context)),
      ],
      [
        "与",
        year("equal.lastYear", context, 1),
        claim(
          { key: "equal", name: "“三公”经费预算比上年的增减额", quantity: change, comparison: whole },
          "年预算数相同",
          "年预算数持平",
          "年相同",
          "年持平",
        ),
      ],
    ),
    "。",
    newParagraph,
    "其中：",
    ...items.flatMap((item, index) => [
      ...(index === 0 ? [] : ["；"]),
      term(`${item.key}.term`, item.name),
      amount(item.key, item.name, item.thisYear),
      "万元，",
      compared(context, item),
    ]),
    "。",
    newParagraph,
    THREE_PUBLIC_CHART,
  ];
}

function compared(context: NarrativeContext, item: Comparison): Part {
  const change = difference(item.thisYear, item.lastYear);
  const { key } = item;
  const why = inputOf(`reasons.${key as ThreePublicItem}`);
  const [same, ...others] = SAME;
  return choice(
    change.value === 0n ? 1 : context.inputs.has(why.key) ? 2 : 0,
    [phrase("与上年相比预算数", "比上年", "较上年", "与上年相比", "比上年预算数"), ...changedBy(item)],
    [
      claim(
        { key: `${key}.equal`, name: `${item.name}比上年的增减额`, quantity: change, comparison: item },
        same,
        ...others,
      ),
    ],
    [
      phrase("与上年相比预算数", "比上年", "较上年", "与上年相比", "比上年预算数"),
      ...changedBy(item),
      ...reason(free(why, context)),
    ],
  );
}
