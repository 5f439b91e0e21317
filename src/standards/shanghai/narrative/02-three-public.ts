import {
  amount,
  choice,
  claim,
  free,
  newParagraph,
  phrase,
  reason,
  term,
} from "../../../budget/narrative/parts";
import { difference } from "../../../budget/narrative/quantities";
import type { Comparison, NarrativeSection, Part } from "../../../budget/narrative/section";
import { publicExpenses, threePublic as national } from "../../national/narrative/07-three-public";
import { inputOf } from "../../national/narrative/figures";
import { againstLastYear, opening } from "./wording";

/** The whole, then each kind in a line of its own. */
export const threePublic: NarrativeSection = {
  ...national,
  number: "二",
  body(context) {
    const { whole, items } = publicExpenses(context);
    const change = difference(whole.thisYear, whole.lastYear);
    const told = (one: Comparison): readonly Part[] => [
      term(`${one.key}.term`, one.name),
      amount(one.key, one.name, one.thisYear),
      "万元，",
      againstLastYear(one, context),
    ];
    return [
      ...opening("total", context),
      choice(
        whole.thisYear.value === 0n && whole.lastYear.value === 0n ? 1 : 0,
        [
          term("total.term", "“三公”经费预算"),
          phrase("数为", "为", "数", ""),
          amount("total", "“三公”经费预算", whole.thisYear),
          "万元，",
          againstLastYear(whole, context),
          choice(change.value === 0n ? 0 : 1, [], [...reason(free(inputOf("reasons.threePublic"), context))]),
          "。其中：",
          newParagraph,
          "（一）",
          ...told(items.abroad),
          "。",
          newParagraph,
          "（二）",
          ...told(items.vehicles),
          phrase("。其中：", "，其中："),
          ...told(items.vehiclePurchase),
          "；",
          ...told(items.vehicleOperation),
          "。",
          newParagraph,
          "（三）",
          ...told(items.reception),
          "。",
        ],
        [
          claim(
            { key: "none", name: "“三公”经费预算", quantity: whole.thisYear },
            "没有安排“三公”经费预算。",
            "无“三公”经费预算。",
            "未安排“三公”经费预算。",
          ),
        ],
      ),
    ];
  },
};
