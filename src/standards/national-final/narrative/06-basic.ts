import { term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { sources } from "../../../budget/quantity-key";
import { basicOf } from "../../national/narrative/06-basic";
import { told } from "../../national/narrative/headings";
import { opening } from "../../national/narrative/wording";

export const basic: NarrativeSection = {
  number: "六",
  id: "basic",
  isOptional: true,
  title: () => "一般公共预算财政拨款基本支出决算情况说明",
  headings: told(["基本支出决算"], ["一般公共预算财政拨款基本支出"]),
  body(context) {
    const own = {
      kinds: ["final-basic-expenditure", "final-general-expenditure"],
      sources: sources("general"),
    };
    return [
      ...opening("total", context),
      term("total.term", "一般公共预算财政拨款基本支出"),
      ...basicOf(context, own),
    ];
  },
};
