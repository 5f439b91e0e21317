import { search } from "../../judge/search-text";
import type { ProseCheck } from "../prose-check";

/** Of two stops side by side the stronger, or the one that the sentence goes on with, stays. */
const DOUBLED = /[，。；、,;．][ 　]*[，。；、,;．]+/g;

export const narrativePunctuation: ProseCheck = {
  id: "narrative-punctuation",
  about: "prose",
  title: "标点没有重复",
  severity: "warning",
  requires: [],
  why: "原因自带句号，再接模板的分号或句号，就成了“。；”“。。”。",
  mend: "删去多余的一个标点，只留下句子接着用的那一个。",
  *examine({ sections }) {
    yield* search(sections, DOUBLED, (quote, number) => {
      const stays =
        quote.includes("；") || quote.includes(";") ? "；" : quote.includes("。") ? "。" : quote.charAt(0);
      return { message: `情况说明（${number}）的标点“${quote}”重复，请删去一个。`, expected: stays };
    });
  },
};
