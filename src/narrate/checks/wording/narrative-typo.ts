import { mistypedIn } from "../../judge/wording/mistyped";
import { wordings } from "../../judge/wording/wording";
import type { ProseCheck } from "../prose-check";

export const narrativeTypo: ProseCheck = {
  id: "narrative-typo",
  about: "prose",
  title: "没有错字漏字",
  severity: "warning",
  requires: [],
  why: "“较上一度”“财政拔款”这样的错字漏字不影响金额，却让读者怀疑其余的话也没有人看过。",
  mend: "改为应写的字，同样的错字在别处也找一找。",
  *examine(reading) {
    for (const wording of wordings(reading)) {
      for (const { start, end, right } of mistypedIn(wording)) {
        const quote = wording.text.slice(start, end).replace(/\s/g, "");
        yield {
          is: "finding",
          at: wording.at(start, end),
          message: `情况说明（${wording.number}）的“${quote}”像是“${right}”写错或漏了字，请核对。`,
          expected: right,
        };
      }
    }
  },
};
