import { faultOfReason } from "../../judge/reasons";
import { passed } from "../../judge/prose-statement";
import { readReasons } from "../../read/reasons";
import { textAt } from "../../read/section-text";
import type { ProseCheck } from "../prose-check";

export const narrativeReason: ProseCheck = {
  id: "narrative-reason",
  about: "prose",
  title: "变动原因说明了变动",
  severity: "warning",
  requires: [],
  why: "支出增加却写“人员减少”，或者只写“无”“支出增加”“主要原因是主要原因是”，原因等于没有写；改了增减方向却没有改原因，也会这样。",
  mend: "对照增减方向改写原因：写明新增或不再安排的项目、人员和标准的变化；方向写反的先改方向。",
  *examine({ sections }) {
    let right = 0;
    for (const section of sections) {
      const number = section.found.section.number;
      for (const reason of readReasons(section)) {
        const fault = faultOfReason(reason, section.year);
        if (fault === undefined) {
          right += 1;
          continue;
        }
        const quote = textAt(section.text, reason).replace(/\s/g, "");
        const short = quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote;
        yield {
          is: "finding",
          at: { section, start: reason.start, end: reason.end },
          message:
            fault.is === "empty"
              ? `情况说明（${number}）写的原因“${short}”${fault.why}，请补充具体原因。`
              : `情况说明（${number}）前面说${reason.isDown ? "减少" : "增加"}，原因“${short}”说的却是“${fault.word}”，请核对。`,
        };
      }
    }
    yield* passed(right);
  },
};

const SHOWN = 24;
