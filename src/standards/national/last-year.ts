import type { WantedAmount } from "../../budget/narrative/printed-amounts";
import type { AmountComparison, ReasonDraft } from "../../budget/narrative/year-comparison";
import { FISCAL, natures, SPENT } from "../../budget/quantity-key";
import { namedSources } from "./narrative/figures";
import {
  generalExpenditure,
  threePublicItems,
  threePublicOf,
  totalAppropriation,
  totalExpenditure,
  type InputKey,
} from "./narrative/inputs";

const revenue: WantedAmount = {
  kinds: ["revenue-expenditure", "revenue", "final-revenue-expenditure"],
  side: "revenue",
};

/** Classes of the functional classification. */
const classes = { of: "functional", digits: 3 } as const;

/** What of this year's tables is compared with last year's, line by line; of final accounts as of budgets. */
export const yearComparisons = [
  {
    id: "source",
    title: { zh: "收入来源", en: "Revenue" },
    amounts: [
      ...namedSources
        .filter(({ parts }) => parts === undefined)
        .map(({ name, sources }) => ({
          name,
          wanted: [{ ...revenue, sources, time: "this-year" as const }],
        })),
      { name: "上年结转", wanted: [{ ...revenue, time: "carried-over" as const }] },
    ],
  },
  {
    id: "class",
    title: { zh: "支出功能分类", en: "Expenditure class" },
    amounts: {
      ...classes,
      wanted: {
        kinds: ["revenue-expenditure", "expenditure", "final-revenue-expenditure", "final-expenditure"],
        side: "expenditure",
        natures: SPENT,
      },
    },
  },
  {
    id: "appropriation-class",
    title: { zh: "财政拨款支出", en: "Expenditure of appropriation" },
    amounts: {
      ...classes,
      wanted: {
        kinds: ["appropriation", "final-appropriation"],
        side: "expenditure",
        sources: FISCAL,
        natures: SPENT,
      },
    },
  },
  {
    id: "general-class",
    title: { zh: "一般公共预算支出", en: "General public expenditure" },
    amounts: { ...classes, wanted: generalExpenditure },
  },
  {
    id: "three-public",
    title: { zh: "三公经费", en: "Three public expenses" },
    amounts: threePublicItems.map(({ id, name }) => ({ name, wanted: threePublicOf(id) })),
  },
  {
    id: "nature",
    title: { zh: "支出用途", en: "Use" },
    amounts: (
      [
        ["人员经费", natures("personnel")],
        ["公用经费", natures("operatingFunds")],
        ["项目支出", natures("project")],
      ] as const
    ).map(([name, spent]) => ({ name, wanted: [{ ...generalExpenditure, natures: spent }] })),
  },
] as const satisfies readonly AmountComparison[];

/** Which differences from last year a reason is drafted from. */
export const reasonDrafts: readonly ReasonDraft<InputKey, (typeof yearComparisons)[number]["id"]>[] = [
  {
    input: "reasons.revenue",
    whole: [totalExpenditure],
    of: ["class"],
    ending: "支出",
    rest: "其他",
  },
  {
    input: "reasons.appropriation",
    whole: [{ ...totalAppropriation, side: "expenditure" }],
    of: ["appropriation-class"],
    ending: "支出",
    rest: "其他",
  },
  {
    input: "reasons.generalPublicExpenditure",
    whole: [generalExpenditure],
    of: ["nature"],
    rest: "其他",
  },
  { input: "reasons.threePublic", of: ["three-public"] },
];
