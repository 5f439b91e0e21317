import { amount, choice, free, newParagraph, phrase, term } from "../../../budget/narrative/parts";
import { difference } from "../../../budget/narrative/quantities";
import type {
  Comparison,
  Listing,
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import { FISCAL, sources } from "../../../budget/quantity-key";
import { pathOf } from "../../national/narrative/05-general";
import {
  amountOf,
  codedAmounts,
  comparison,
  firstAmountOf,
  inputOf,
  isComplete,
  lastYearOf,
  namedSources,
  sourcesOf,
  withMoney,
} from "../../national/narrative/figures";
import { fundAmount } from "../../national/narrative/funds";
import {
  generalExpenditure,
  totalAppropriation,
  totalExpenditure,
  totalRevenue,
} from "../../national/narrative/inputs";
import { amounts, notUnderstood, rest } from "../../national/narrative/wording";
import { againstLastYear, opening } from "./wording";

export const explanation: NarrativeSection = {
  number: "一",
  id: "explanation",
  isOptional: true,
  title: (kind) => `${kind}预算编制说明`,
  headings: [["预算编制说明"], ["编制说明"]],
  body(context) {
    const spent = appropriationSpent(context);
    const change = difference(spent.thisYear, spent.lastYear);
    return [
      ...received(context),
      newParagraph,
      ...spending(context, spent),
      newParagraph,
      choice(
        change.value === 0n ? 1 : 0,
        [
          phrase(`财政拨款收入支出${changedHow(change)}的主要原因是`, ...CAUSED),
          free(inputOf("reasons.appropriation"), context),
          "。",
          newParagraph,
        ],
        [],
      ),
      "财政拨款支出主要内容如下：",
      newParagraph,
      ...contents(context),
    ];
  },
};

const CAUSED = ["变动", "增加", "减少"].map((how) => `财政拨款收入支出${how}的主要原因是`);

function changedHow({ value }: Quantity): string {
  if (value === undefined) return "变动";
  return value < 0n ? "减少" : "增加";
}

/** 收入预算…万元，其中：财政拨款收入…万元，比2025年预算增加…万元；事业收入…万元。 */
function received(context: NarrativeContext): readonly Part[] {
  const wanted = { kinds: ["revenue-expenditure", "revenue"], side: "revenue" } as const;
  const whole = amountOf(context, totalRevenue, "收入预算");
  const appropriation = comparison(
    "appropriation",
    "财政拨款收入",
    firstAmountOf(
      context,
      [{ ...wanted, sources: FISCAL, time: "this-year" }, totalAppropriation],
      "财政拨款收入",
    ),
    lastYearOf(context, "lastYear.appropriation", [totalAppropriation]),
  );
  const carried = amountOf(context, { ...wanted, time: "carried-over" }, "上年结转");
  const others = [
    ...sourcesOf(context, wanted, otherSources),
    ...(carried.value === undefined
      ? []
      : withMoney({ key: "carryOver", name: "上年结转", quantity: carried })),
  ];
  const all = [{ key: "appropriation", name: "财政拨款收入", quantity: appropriation.thisYear }, ...others];
  return [
    ...opening("total", context),
    term("total.term", "收入预算"),
    amount("total", "收入预算", whole),
    "万元，其中：",
    term("appropriation.term", "财政拨款收入"),
    amount("appropriation", "财政拨款收入", appropriation.thisYear),
    "万元，",
    againstLastYear(appropriation, context),
    choice(
      others.length > 0 ? 0 : 1,
      ["；", amounts({ key: "sources", name: "其他收入来源", separator: "；" }, others)],
      [],
    ),
    rest("sources", "其余收入来源及金额", isComplete(whole, all)),
    "。",
  ];
}

const otherSources = namedSources.filter(({ sources: own }) => (own & FISCAL) === 0);

/** 支出预算…万元，其中：财政拨款支出预算…万元，比2025年预算增加…万元。财政拨款支出预算中，… */
function spending(context: NarrativeContext, spent: Comparison): readonly Part[] {
  const general = comparison(
    "general",
    "一般公共预算拨款支出预算",
    firstAmountOf(
      context,
      [generalExpenditure, { kinds: ["appropriation"], side: "expenditure", sources: sources("general") }],
      "一般公共预算拨款支出预算",
    ),
    lastYearOf(context, "lastYear.generalPublicExpenditure", [generalExpenditure]),
  );
  const others = [
    { key: "fund", kind: "fund-expenditure", name: "政府性基金拨款支出预算", own: sources("fund") },
    {
      key: "stateCapital",
      kind: "state-capital",
      name: "国有资本经营预算拨款支出预算",
      own: sources("stateCapital"),
    },
  ];
  return [
    term("expenditure.term", "支出预算"),
    amount("expenditure", "支出预算", amountOf(context, totalExpenditure, "支出预算")),
    "万元，其中：",
    term("spent.term", "财政拨款支出预算"),
    amount("spent", "财政拨款支出预算", spent.thisYear),
    "万元，",
    againstLastYear(spent, context),
    "。财政拨款支出预算中，",
    term("general.term", general.name),
    amount("general", general.name, general.thisYear),
    "万元，",
    againstLastYear(general, context),
    ...others.flatMap(({ key, kind, name, own }): Part[] => [
      "；",
      term(`${key}.term`, name),
      amount(key, name, fundAmount(context, { kind, own, label: name })),
      "万元",
    ]),
    "。",
  ];
}

function appropriationSpent(context: NarrativeContext): Comparison {
  return comparison(
    "spent",
    "财政拨款支出预算",
    amountOf(context, { kinds: ["appropriation"], side: "expenditure", sources: FISCAL }, "财政拨款支出预算"),
    lastYearOf(context, "lastYear.appropriation", [totalAppropriation]),
  );
}

/** 1.“一般公共服务支出（类）商贸事务（款）行政运行（项）”938.99万元。, each in a line. */
function contents(context: NarrativeContext): readonly Part[] {
  const items = codedAmounts(context, generalExpenditure, "functional", 7);
  const listing: Listing = {
    is: "list",
    isByParagraph: true,
    key: "items",
    name: "财政拨款支出的各项科目",
    separator: "",
    entries: items.map((item, index) => {
      const path = pathOf(context, generalExpenditure.kinds, item);
      return {
        name: path.map(({ name }) => name).join(""),
        parts: [
          `${index + 1}.“`,
          ...path.flatMap(({ level, name }) => [term(`${item.key}.${level}.term`, name), `（${level}）`]),
          "”",
          amount(`items.${item.key}`, item.name, item.quantity),
          "万元。",
        ],
      };
    }),
  };
  const isNone = amountOf(context, generalExpenditure, "一般公共预算支出").value === 0n;
  return [
    choice(
      items.length > 0 ? 0 : isNone ? 1 : 2,
      [listing],
      [phrase("无。", "没有支出。")],
      [notUnderstood("items.unknown", "财政拨款支出的各项科目"), "。"],
    ),
  ];
}
