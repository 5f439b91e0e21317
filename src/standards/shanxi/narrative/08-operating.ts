import {
  amount,
  claim,
  choice,
  comparedWithLastYear,
  free,
  kindWord,
  phrase,
  term,
  year,
} from "../../../budget/narrative/parts";
import { supplied } from "../../../budget/narrative/quantities";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { inputOf } from "../inputs";
import { comparison, tableAmount } from "./figures";

export const operating: NarrativeSection = {
  number: "八",
  id: "operating",
  title: () => "机关运行经费增减变动原因说明",
  headings: [["机关运行经费"]],
  body(context) {
    const thisYear = tableAmount(context, ["operating-expenses", "total", "total"], "机关运行经费合计");
    const before = supplied(context.inputs, inputOf("lastYear.operatingFunds"));
    const isNone = thisYear.value === 0n && before.value === 0n;
    return [
      "本",
      kindWord("kind", context),
      choice(
        isNone ? 1 : 0,
        [
          year("year", context),
          phrase("年", "年度"),
          term("total.term", "机关运行经费"),
          "财政拨款预算",
          amount("total", "机关运行经费", thisYear),
          "万元，",
          comparedWithLastYear(comparison("operating", "机关运行经费", thisYear, before), {
            than: [
              phrase("比", "较"),
              year("lastYear", context, 1),
              phrase("年预算", "年", "年度", "年预算数"),
            ],
            after: [
              phrase("，原因是", "，主要原因是", "，主要是", "，原因为", "，主要原因为"),
              free(inputOf("reasons.operatingFunds"), context),
            ],
          }),
          "。",
        ],
        [
          claim(
            { key: "none", name: "机关运行经费", quantity: thisYear },
            "无机关运行经费。",
            "没有机关运行经费。",
            "无机关运行经费预算。",
            "未安排机关运行经费。",
          ),
        ],
      ),
    ];
  },
};
