import type { ProseLine } from "../../read/find-prose";
import { fold } from "../../read/fold";
import type { ProseReading, SectionReading } from "../../read/reading";
import type { ProsePosition } from "../prose-statement";

/** A stretch of a narrative as it is worded: a heading, or what stands below one. */
export interface Wording {
  /** As typed. */
  readonly text: string;
  readonly folded: string;
  /** What messages call the place. */
  readonly number: string;
  readonly is: "heading" | "text";
  /** Its section tells of money, and of nothing but words. */
  readonly section: SectionReading;
  readonly isTold: boolean;
  /** Behind it there are cells of tables and forms that slipped into the text. */
  readonly end: number;
  /** Where its lines begin. */
  readonly breaks: readonly number[];
  readonly at: (start: number, end: number) => ProsePosition;
}

const FORM = /(?:绩效|自评|评价|目标|申报)[^。；，\n]{0,12}表(?:[（(][^）)\n]{0,12}[)）])?[ \t　]*(?=\n|$)/;
const TABLE =
  /^[^。；，：\n]{0,40}(?:情况|预算|决算|支出|收入|收支|经费|明细|总|采购|开|附)表[^。；，\n]{0,30}$/m;

const known = new WeakMap<ProseReading, readonly Wording[]>();

/** All that is worded: headings and texts, of what tells of money and of what does not. The same for all checks. */
export function wordings(reading: ProseReading): readonly Wording[] {
  const all = known.get(reading) ?? wordingsOf(reading);
  known.set(reading, all);
  return all;
}

function wordingsOf(reading: ProseReading): readonly Wording[] {
  const told = [...reading.sections, ...reading.others];
  const seen = new Set<ProseLine>();
  return [...told, ...(reading.rest ?? [])].flatMap((section) => {
    const { heading, lines, section: own } = section.found;
    const isTold = told.includes(section);
    const all: Wording[] = [];
    if (!lines.includes(heading) && !seen.has(heading)) {
      seen.add(heading);
      all.push({
        text: heading.text,
        folded: fold(heading.text),
        number: own.number,
        is: "heading",
        section,
        isTold,
        end: heading.text.length,
        breaks: [],
        at: (start, end) => ({ line: heading, start, end }),
      });
    }
    const { text } = section.text;
    if (text.trim() === "") return all;
    return [
      ...all,
      {
        text,
        folded: section.folded,
        number: own.number,
        is: "text",
        section,
        isTold,
        end: endOfProse(section),
        breaks: section.text.lines.map(({ start }) => start),
        at: (start, end) => ({ section, start, end }),
      },
    ];
  });
}

/** Cells of tables and forms that slipped into a text are no sentences. */
function endOfProse({ text: { text } }: SectionReading): number {
  const ends = [FORM, TABLE].flatMap((pattern) => pattern.exec(text)?.index ?? []);
  return Math.min(text.length, ...ends);
}
