import { amount, choice, claim, term } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { sources, SPENT } from "../../../budget/quantity-key";
import { amountOf, codedAmounts, isComplete } from "../../national/narrative/figures";
import { fundAmount } from "../../national/narrative/funds";
import { told } from "../../national/narrative/headings";
import { amounts, opening, rest } from "../../national/narrative/wording";

const own = sources("fund");
const kinds = ["final-fund"];

export const fund: NarrativeSection = {
  number: "八",
  id: "fund",
  isOptional: true,
  title: () => "政府性基金预算财政拨款收入支出决算情况说明",
  headings: told(["政府性基金"]),
  body(context) {
    const spent = fundAmount(context, { kind: "final-fund", own, label: "政府性基金预算财政拨款本年支出" });
    const received = amountOf(
      context,
      { kinds, sources: own, time: "this-year" },
      "政府性基金预算财政拨款本年收入",
    );
    const classes = codedAmounts(context, { kinds, sources: own, natures: SPENT }, "functional", 3);
    const isNone = spent.value === 0n && (received.value ?? 0n) === 0n;
    return [
      ...opening("total", context),
      choice(
        isNone ? 1 : 0,
        [
          "政府性基金预算财政拨款",
          term("received.term", "本年收入"),
          amount("received", "政府性基金预算财政拨款本年收入", received),
          "万元，",
          term("spent.term", "本年支出"),
          amount("spent", "政府性基金预算财政拨款本年支出", spent),
          "万元",
          choice(
            classes.length > 0 ? 1 : 0,
            [],
            [
              "，主要用于以下方面：",
              amounts({ key: "classes", name: "政府性基金预算支出的各类科目", separator: "；" }, classes, {
                whole: spent,
                after: "（类）",
              }),
            ],
          ),
          rest("classes", "其余支出及金额", classes.length === 0 || isComplete(spent, classes)),
          "。",
        ],
        [
          claim(
            { key: "none", name: "政府性基金预算财政拨款支出", quantity: spent },
            "没有政府性基金预算财政拨款收入和支出。",
            "无政府性基金预算财政拨款收入和支出。",
            "无政府性基金预算财政拨款收入支出。",
          ),
        ],
      ),
    ];
  },
};
