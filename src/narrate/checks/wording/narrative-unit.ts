import { otherUnitsIn, unitsMissingIn } from "../../judge/wording/units";
import { wordings } from "../../judge/wording/wording";
import type { ProseCheck } from "../prose-check";

export const narrativeUnit: ProseCheck = {
  id: "narrative-unit",
  about: "prose",
  title: "数字的单位没有缺少或写错",
  severity: "warning",
  requires: [],
  why: "“增长13.95。”少了百分号，“132.49元”少了“万”，金额就差了一万倍。",
  mend: "补上或改正单位，数字不用改。",
  *examine(reading) {
    for (const wording of wordings(reading)) {
      const missing = unitsMissingIn(wording);
      // Where 万 is written throughout, it is said once.
      const halves = missing.filter(({ written }) => written.endsWith("万"));
      for (const one of missing) {
        const { start, end, written, expected } = one;
        if (halves.includes(one) && one !== halves[0]) continue;
        const all = one === halves[0] && halves.length > 1 ? `等 ${halves.length} 处` : "";
        yield {
          is: "finding",
          at: wording.at(start, end),
          message: `情况说明（${wording.number}）的“${written}”${all}后面少了单位，应为“${expected}”，请核对。`,
          expected,
        };
      }
    }
    for (const section of reading.sections) {
      for (const { start, end, written, expected } of otherUnitsIn(section)) {
        yield {
          is: "finding",
          at: { section, start, end },
          message: `情况说明（${section.found.section.number}）的“${written}”单位写错了，应为“${expected}”，请更正。`,
          expected,
        };
      }
    }
  },
};
