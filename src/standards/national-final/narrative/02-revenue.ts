import { amount, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { amountOf, sourcesOf } from "../../national/narrative/figures";
import { partsOfTheWhole, told } from "../../national/narrative/headings";
import { listed, opening } from "../../national/narrative/wording";

export const revenue: NarrativeSection = {
  number: "二",
  id: "revenue",
  isOptional: true,
  title: () => "收入决算情况说明",
  headings: told(["收入决算"]),
  notInHeading: [...partsOfTheWhole, "支出"],
  body(context) {
    const wanted = { kinds: ["final-revenue-expenditure", "final-revenue"], side: "revenue" } as const;
    const whole = amountOf(context, { ...wanted, time: "this-year" }, "本年收入合计");
    const parts = sourcesOf(context, wanted)
      .filter(({ key }) => key !== "ownBalance")
      .map((one) => ({ ...one, name: inAccounts(one.name) }));
    return [
      ...opening("total", context),
      term("total.term", "本年收入合计"),
      amount("total", "本年收入合计", whole),
      "万元，其中：",
      ...listed({ key: "sources", name: "收入来源", separator: "；" }, parts, whole),
      "。",
    ];
  },
};

/** As the tables of final accounts call what those of budgets call otherwise. */
function inAccounts(name: string): string {
  return name.replace(/预算拨款收入$/, "预算财政拨款收入").replace(/^事业单位(?=经营收入)/, "");
}
