import { amount, choice, claim, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { operatingFunds } from "../../national/narrative/10-operating";
import { told } from "../../national/narrative/headings";
import { opening } from "./wording";

export const operating: NarrativeSection = {
  number: "三",
  id: "operating",
  isOptional: true,
  title: () => "机关运行经费预算情况说明",
  headings: [...told(["机关运行经费"]), ["机关运行经费预算"]],
  body(context) {
    const { thisYear } = operatingFunds(context);
    return [
      choice(
        thisYear.value === 0n ? 1 : 0,
        [
          ...opening("total", context),
          "财政拨款的",
          term("total.term", "机关运行经费预算"),
          "为",
          amount("total", "机关运行经费预算", thisYear),
          "万元。",
        ],
        [
          claim(
            { key: "none", name: "机关运行经费", quantity: thisYear },
            `本${context.kind}无机关运行经费。`,
            "无机关运行经费。",
            "没有机关运行经费。",
          ),
        ],
      ),
    ];
  },
};
