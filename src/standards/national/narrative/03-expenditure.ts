import { amount, term } from "../../../budget/narrative/parts";
import type { WantedAmount } from "../../../budget/narrative/printed-amounts";
import type { NarrativeContext, NarrativeSection } from "../../../budget/narrative/section";
import { BASIC, natures, SPENT } from "../../../budget/quantity-key";
import { amountOf, withMoney, type NamedAmount } from "./figures";
import { listed, opening } from "./wording";
import { partsOfTheWhole, told } from "./headings";

export const expenditure: NarrativeSection = {
  number: "三",
  id: "expenditure",
  isOptional: true,
  title: () => "支出预算情况说明",
  headings: told(["支出预算"]),
  notInHeading: partsOfTheWhole,
  body(context) {
    const kinds = ["expenditure", "revenue-expenditure"];
    const whole = amountOf(context, { kinds, side: "expenditure", natures: SPENT }, "支出预算");
    const parts = spendingOf(context, { kinds, side: "expenditure" });
    return [
      ...opening("total", context),
      term("total.term", "支出预算"),
      amount("total", "支出预算", whole),
      "万元，其中：",
      ...listed({ key: "natures", name: "支出", separator: "；" }, parts, whole),
      "。",
    ];
  },
};

/** 基本支出 and 项目支出 are always told, the others where there is something. */
export function spendingOf(context: NarrativeContext, wanted: WantedAmount): readonly NamedAmount[] {
  const of = (key: string, name: string, spent: number): NamedAmount => ({
    key,
    name,
    quantity: amountOf(context, { ...wanted, natures: spent }, name),
  });
  const others = [
    of("business", "事业单位经营支出", natures("business")),
    of("toSuperior", "上缴上级支出", natures("toSuperior")),
    of("toAffiliated", "对附属单位补助支出", natures("toAffiliated")),
  ].filter(({ quantity }) => quantity.value !== undefined);
  return [
    of("basic", "基本支出", BASIC),
    of("project", "项目支出", natures("project")),
    ...others.flatMap(withMoney),
  ];
}
