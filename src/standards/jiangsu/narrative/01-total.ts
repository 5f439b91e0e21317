import {
  amount,
  choice,
  comparedWithLastYear,
  free,
  newParagraph,
  phrase,
  reason,
  term,
} from "../../../budget/narrative/parts";
import type {
  Listing,
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import { notInTables } from "../../../budget/narrative/quantities";
import { natures, SPENT } from "../../../budget/quantity-key";
import { total as national } from "../../national/narrative/01-total";
import {
  amountOf,
  codedAmounts,
  comparison,
  inputOf,
  isComplete,
  lastYearOf,
  sourcesOf,
  type NamedAmount,
} from "../../national/narrative/figures";
import { totalExpenditure, totalRevenue } from "../../national/narrative/inputs";
import { opening } from "../../national/narrative/wording";

/** Both sides with what they consist of, a line for each. */
export const total: NarrativeSection = {
  ...national,
  body(context) {
    const whole = comparison(
      "revenue",
      "收入、支出预算总计",
      amountOf(context, totalRevenue, "收入总计"),
      lastYearOf(context, "lastYear.totalRevenue", [totalRevenue]),
    );
    return [
      ...opening("total", context),
      term("total.term", "收入、支出预算总计"),
      amount("total", "收入、支出预算总计", whole.thisYear),
      "万元，",
      comparedWithLastYear(whole, {
        than: [phrase("与上年相比收、支预算总计各", "与上年相比各", "与上年相比", "比上年", "较上年")],
        after: reason(free(inputOf("reasons.revenue"), context)),
      }),
      "。其中：",
      newParagraph,
      ...revenueSide(context, whole.thisYear),
      newParagraph,
      ...expenditureSide(context),
    ];
  },
};

function revenueSide(context: NarrativeContext, whole: Quantity): readonly Part[] {
  const wanted = { kinds: ["revenue-expenditure", "revenue"], side: "revenue" } as const;
  const own = sourcesOf(context, wanted);
  const year = amountOf(context, { ...wanted, time: "this-year" }, "本年收入合计");
  return [
    "（一）",
    term("revenue.term", "收入预算总计"),
    amount("revenue", "收入预算总计", whole),
    "万元。包括：",
    newParagraph,
    "1．",
    term("revenueOfYear.term", "本年收入合计"),
    amount("revenueOfYear", "本年收入合计", year),
    "万元。",
    ...lines({ key: "sources", name: "收入来源", after: "" }, own, year),
    newParagraph,
    "2．",
    term("carriedOver.term", "上年结转结余"),
    phrase("为", ""),
    amount(
      "carriedOver",
      "上年结转结余",
      amountOf(context, { ...wanted, time: "carried-over" }, "上年结转结余"),
    ),
    "万元。",
  ];
}

function expenditureSide(context: NarrativeContext): readonly Part[] {
  const wanted = { kinds: ["revenue-expenditure", "expenditure"], side: "expenditure" } as const;
  const spent = { ...wanted, natures: SPENT };
  const year = amountOf(context, spent, "本年支出合计");
  const left = amountOf(context, { ...wanted, natures: natures("carryForward") }, "年终结转结余");
  return [
    "（二）",
    term("expenditure.term", "支出预算总计"),
    amount("expenditure", "支出预算总计", amountOf(context, totalExpenditure, "支出总计")),
    "万元。包括：",
    newParagraph,
    "1．",
    term("expenditureOfYear.term", "本年支出合计"),
    amount("expenditureOfYear", "本年支出合计", year),
    "万元。",
    ...lines(
      { key: "classes", name: "支出科目", after: "（类）支出" },
      codedAmounts(context, spent, "functional", 3),
      year,
    ),
    newParagraph,
    "2．",
    term("carriedForward.term", "年终结转结余"),
    phrase("为", ""),
    amount("carriedForward", "年终结转结余", left),
    "万元。",
  ];
}

/** （1）一般公共服务支出（类）支出…万元。, each in a line. */
function lines(
  { key, name, after }: { readonly key: string; readonly name: string; readonly after: string },
  parts: readonly NamedAmount[],
  whole: Quantity,
): readonly Part[] {
  const listing: Listing = {
    is: "list",
    isByParagraph: true,
    key,
    name,
    separator: "",
    entries: parts.map((one, index) => ({
      name: one.name,
      parts: [
        `（${index + 1}）`,
        term(`${key}.${one.key}.term`, one.name),
        after,
        amount(`${key}.${one.key}`, one.name, one.quantity),
        "万元。",
      ],
    })),
  };
  return [
    choice(parts.length > 0 ? 0 : 1, [newParagraph, listing], []),
    choice(
      isComplete(whole, parts) ? 0 : 1,
      [],
      [
        newParagraph,
        "其余",
        amount(`${key}.rest`, `其余${name}`, notInTables(`其余${name}及金额`, "表中有一部分没有认出来")),
        "万元。",
      ],
    ),
  ];
}
