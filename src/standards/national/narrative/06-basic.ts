import { amount, choice, newParagraph, phrase, term } from "../../../budget/narrative/parts";
import { total } from "../../../budget/narrative/quantities";
import type { WantedAmount } from "../../../budget/narrative/printed-amounts";
import type { NarrativeContext, NarrativeSection, Part, Quantity } from "../../../budget/narrative/section";
import { BASIC, natures, sources } from "../../../budget/quantity-key";
import { amountOf, codedAmounts, firstAmountOf } from "./figures";
import { names, opening } from "./wording";
import { told } from "./headings";

export const basic: NarrativeSection = {
  number: "六",
  id: "basic",
  isOptional: true,
  title: () => "一般公共预算基本支出情况说明",
  headings: told(["一般公共预算基本支出"], ["基本支出"]),
  body(context) {
    const own = { kinds: ["basic-expenditure", "general-expenditure"], sources: sources("general") };
    return [
      ...opening("total", context),
      term("total.term", "一般公共预算基本支出"),
      ...basicOf(context, own),
    ];
  },
};

/** …万元，其中：人员经费…，主要包括：…；公用经费…。 */
export function basicOf(context: NarrativeContext, own: WantedAmount): readonly Part[] {
  const personnel = amountOf(context, { ...own, natures: natures("personnel") }, "人员经费");
  const operating = amountOf(context, { ...own, natures: natures("operatingFunds") }, "公用经费");
  const printed = firstAmountOf(context, [{ ...own, natures: BASIC }], "基本支出");
  const isTold = personnel.value !== undefined && operating.value !== undefined;
  const whole: Quantity = printed.value === undefined && isTold ? total(personnel, operating) : printed;
  const items = itemsOf(context, own);
  return [
    amount("total", "基本支出", whole),
    "万元，其中：",
    newParagraph,
    term("personnel.term", "人员经费"),
    amount("personnel", "人员经费", personnel),
    "万元",
    ...mainly("personnel", "人员经费", items.personnel),
    "；",
    newParagraph,
    term("operating.term", "公用经费"),
    amount("operating", "公用经费", operating),
    "万元",
    ...mainly("operating", "公用经费", items.operating),
    "。",
  ];
}

interface BasicItems {
  readonly personnel: readonly string[];
  readonly operating: readonly string[];
}

/** By the columns where the table parts them; else by the classes of the economic classification. */
function itemsOf(context: NarrativeContext, own: WantedAmount): BasicItems {
  const listed = (spent: number) => codedAmounts(context, { ...own, natures: spent }, "economic", 5);
  const personnel = listed(natures("personnel"));
  const operating = listed(natures("operatingFunds"));
  if (personnel.length + operating.length > 0)
    return { personnel: personnel.map(({ name }) => name), operating: operating.map(({ name }) => name) };
  const all = listed(BASIC);
  const isOfPersons = ({ code }: { readonly code: string }) => /^30[13]/.test(code);
  return {
    personnel: all.filter(isOfPersons).map(({ name }) => name),
    operating: all.filter((one) => !isOfPersons(one)).map(({ name }) => name),
  };
}

function mainly(key: string, name: string, items: readonly string[]): readonly Part[] {
  const listing = names(`${key}.items`, `${name}的项目`, items);
  return [choice(items.length > 0 ? 0 : 1, ["，主要包括：", listing, phrase("等", "")], [])];
}
