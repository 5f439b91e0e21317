import { term } from "../../../budget/narrative/parts";
import type { WantedAmount } from "../../../budget/narrative/printed-amounts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { FISCAL, sources } from "../../../budget/quantity-key";
import { basicOf } from "../../national/narrative/06-basic";
import { told } from "../../national/narrative/headings";
import { opening } from "../../national/narrative/wording";

/** Of all appropriations, and of the general budget: the same of two tables. */
interface Basic extends Pick<NarrativeSection, "number" | "id" | "headings" | "notInHeading"> {
  /** 财政拨款基本支出预算 */
  readonly name: string;
  readonly title: string;
  readonly wanted: WantedAmount;
}

function basicSection({ name, title, wanted, ...section }: Basic): NarrativeSection {
  return {
    ...section,
    isOptional: true,
    title: () => title,
    body: (context) => [...opening("total", context), term("total.term", name), ...basicOf(context, wanted)],
  };
}

export const appropriationBasic = basicSection({
  number: "六",
  id: "appropriation-basic",
  title: "财政拨款基本支出预算情况说明",
  name: "财政拨款基本支出预算",
  headings: told(["财政拨款基本支出"]),
  notInHeading: ["一般公共"],
  wanted: { kinds: ["appropriation-basic"], sources: FISCAL },
});

export const generalBasic = basicSection({
  number: "八",
  id: "basic",
  title: "一般公共预算基本支出预算情况说明",
  name: "一般公共预算财政拨款基本支出预算",
  headings: told(["一般公共预算基本支出"]),
  wanted: { kinds: ["basic-expenditure", "general-expenditure"], sources: sources("general") },
});
