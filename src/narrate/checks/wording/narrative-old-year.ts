import { oldYearsIn } from "../../judge/wording/old-years";
import { wordings } from "../../judge/wording/wording";
import type { ProseCheck } from "../prose-check";

export const narrativeOldYear: ProseCheck = {
  id: "narrative-old-year",
  about: "prose",
  title: "情况说明没有留着更早的年份",
  severity: "warning",
  requires: [],
  why: "变动原因和比较只说本年和上年；出现前年或更早的年份，多半是沿用以前的说明没有改。文件名、文号、项目名称和起止年份不算。",
  mend: "核对是不是沿用了以前的文字：与上年比较的改为上一年，原因改为本年的情况；确实是那一年的事，可以不改。",
  *examine(reading) {
    const { context } = reading;
    const { year } = context.document;
    if (year === undefined) return;
    for (const wording of wordings(reading)) {
      for (const { start, end, written, isBase } of oldYearsIn(wording, context, year)) {
        const lastYear = String(year - 1);
        yield {
          is: "finding",
          at: wording.at(start, end),
          message: isBase
            ? `情况说明（${wording.number}）与 ${written} 年比较，本套是 ${year} 年，上年是 ${lastYear} 年，请核对。`
            : `情况说明（${wording.number}）写到 ${written} 年，早于上年（${lastYear} 年），可能是沿用以前的说明，请核对。`,
          ...(isBase ? { expected: lastYear } : {}),
        };
      }
    }
  },
};
