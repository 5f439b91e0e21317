import { looseMarks } from "../../judge/wording/brackets";
import { wordings } from "../../judge/wording/wording";
import type { ProseCheck } from "../prose-check";

export const narrativeBrackets: ProseCheck = {
  id: "narrative-brackets",
  about: "prose",
  title: "括号和引号成对",
  severity: "warning",
  requires: [],
  why: "缺了半个括号或引号，读者分不清哪些话是补充、哪些是名称，是通报里常见的文字差错。",
  mend: "补上缺的一半，或删去多余的一半。",
  *examine(reading) {
    for (const wording of wordings(reading)) {
      for (const { start, end, mark, wanted, isOpening } of looseMarks(wording)) {
        const what = isOpening ? `后面没有对应的“${wanted}”` : `前面没有对应的“${wanted}”`;
        yield {
          is: "finding",
          at: wording.at(start, end),
          message: `情况说明（${wording.number}）的“${mark}”${what}，请补上或删去。`,
        };
      }
    }
  },
};
