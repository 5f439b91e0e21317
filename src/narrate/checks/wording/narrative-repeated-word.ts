import { repeatedIn } from "../../judge/wording/repeated";
import { wordings } from "../../judge/wording/wording";
import type { ProseCheck } from "../prose-check";

export const narrativeRepeatedWord: ProseCheck = {
  id: "narrative-repeated-word",
  about: "prose",
  title: "没有重复的词",
  severity: "warning",
  requires: [],
  why: "“预算预算”“接待费费”是改稿时多粘了一遍，一眼就看得出。",
  mend: "删去重复的一个，只留一遍。",
  *examine(reading) {
    for (const wording of wordings(reading)) {
      for (const { start, end, once } of repeatedIn(wording)) {
        const quote = wording.text.slice(start, end).replace(/\s/g, "");
        yield {
          is: "finding",
          at: wording.at(start, end),
          message: `情况说明（${wording.number}）的“${quote}”有字词重复，应为“${once}”，请核对。`,
          expected: once,
        };
      }
    }
  },
};
