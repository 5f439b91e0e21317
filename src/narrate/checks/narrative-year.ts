import { titleYear } from "../read/find-prose";
import { textAt } from "../read/section-text";
import { print } from "../write/print";
import { passed, type ProseFinding } from "../judge/prose-statement";
import { wrongYearsIn, yearInHeading } from "../judge/years-in-text";
import type { SectionReading } from "../read/reading";
import { slipFindings } from "../judge/free-slips";
import type { ProseCheck } from "./prose-check";

export const narrativeYear: ProseCheck = {
  id: "narrative-year",
  about: "prose",
  title: "情况说明的年度与表一致",
  severity: "error",
  requires: [],
  why: "说明大多由上年的改成，忘改年份最容易被读者看出来；资产情况的截止日期也不会晚于编制预算的时候。",
  mend: "把年份改为本套预算的年度；与上年比较处写上一年；资产截止日期一般是上年 12 月 31 日。",
  *examine({ title, sections, context }) {
    const { year } = context.document;
    if (title && year !== undefined) {
      const found = titleYear(title);
      if (found && found.year !== year) {
        yield {
          is: "finding",
          at: { line: title, start: found.start, end: found.start + 4 },
          message: `情况说明的标题写的是 ${found.year} 年，本套预算是 ${year} 年，请更正。`,
          expected: String(year),
        };
      }
    }
    for (const section of sections) {
      const number = section.found.section.number;
      if (year !== undefined) yield* otherYears(section, year);
      let right = 0;
      for (const { part, token, start, end } of section.figures) {
        const { value } = part.quantity;
        if (part.role !== "year" || value === undefined) continue;
        const expected = print(value, "year");
        if (token.value === value) right += 1;
        else {
          yield {
            is: "finding",
            at: { section, start, end },
            message: `情况说明（${number}）的${part.name}写的是 ${textAt(section.text, { start, end })} 年，应为 ${expected} 年，请更正。`,
            expected,
          };
        }
      }
      for (const { part, start, end } of section.words) {
        if (part.role !== "date") continue;
        const text = textAt(section.text, { start, end });
        const written = Number(/20\d\d/.exec(section.folded.slice(start, end))?.[0] ?? Number.NaN);
        if (Number.isNaN(written)) continue;
        const isFuture = year !== undefined && written >= year;
        // Narratives are published within the year, and a day of it may have come by then.
        const isDoubt = written === year;
        const isOther = part.text !== "" && part.text !== section.folded.slice(start, end).replace(/ /g, "");
        if (!isFuture && !isOther) right += 1;
        else {
          const should = isOther ? part.text : text.replace(/\d{4}/, String((year ?? 0) - 1));
          const why = isOther ? `给出的截止日期是${part.text}` : `编制 ${year ?? ""} 年预算时还没有到这一天`;
          yield {
            is: "finding",
            ...(isDoubt && !isOther ? { severity: "warning" as const } : {}),
            at: { section, start, end },
            message: `情况说明（${number}）的截止日期写的是${text}，${why}，请${isDoubt && !isOther ? "核对" : "更正"}。`,
            expected: should,
          };
        }
      }
      yield* slipFindings(section, "future-date");
      yield* passed(right);
    }
  },
};

/** Years that the description does not have: in the heading, and where a sentence of this year's amounts begins. */
function* otherYears(section: SectionReading, year: number): Iterable<ProseFinding> {
  const { number } = section.found.section;
  const { heading } = section.found;
  const expected = String(year);
  // Without a description anything may be told below a heading: 2023年度评价报告.
  const isMeant = section.slips === undefined || heading.text.includes("情况说明");
  const inHeading = isMeant ? yearInHeading(heading, year) : undefined;
  if (inHeading !== undefined) {
    yield {
      is: "finding",
      at: { line: heading, start: inHeading.start, end: inHeading.end },
      message: `情况说明（${number}）的标题写的是 ${inHeading.written} 年，本套预算是 ${expected} 年，请更正。`,
      expected,
    };
  }
  for (const { start, end, written, isSure } of wrongYearsIn(section, year)) {
    yield {
      is: "finding",
      ...(isSure ? {} : { severity: "warning" as const }),
      at: { section, start, end },
      message: `情况说明（${number}）写的是 ${written} 年，${isSure ? `但后面是本套预算 ${expected} 年的数，请更正` : `本套预算是 ${expected} 年，请核对`}。`,
      expected,
    };
  }
}
