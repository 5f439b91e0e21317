import type { NarrativeSection } from "../../../budget/narrative/section";
import { normalize } from "../../../text/normalize";

/**
 * How a heading is numbered: 一、 or 第一部分; （一） or 1., which number many other things; not at all. `undefined` as its
 * section is a heading that none of the sections bears.
 */
export interface Heading {
  readonly section: NarrativeSection | undefined;
  readonly form: "numbered" | "bracketed" | "bare";
}

const DIGITS = "[一二三四五六七八九十]{1,3}";
const NUMBERED = new RegExp(`^(?:${DIGITS}\\s*[、.．,，:：]|第${DIGITS}(?:部分|章|节))\\s*`);
const BRACKETED = new RegExp(`^[(（]${DIGITS}[)）]\\s*[、.．,，]?\\s*`);
/** 1. counts many things: only what speaks of itself as a section is one. */
const ARABIC = /^[(（]?\d{1,2}(?:[)）][、.．]?|[、.．])\s*(?=(?:20\d\d年|\D).*(?:说明|情况|原因)$)/;
/** What a heading that bears no number, or stands in the middle of a line, speaks of itself as. */
const ENDING = /(?:说明|情况|原因)$/;

const LONGEST = 50;

/** The heading that a whole line is, with or without a stop after it. */
export function headingOf(text: string, sections: readonly NarrativeSection[]): Heading | undefined {
  if (text.length > LONGEST * 2) return undefined;
  const line = text
    .trim()
    .replace(/^#+\s*/, "")
    .replace(/\s*[。:：]$/, "");
  // A sentence that begins with a number is no heading.
  if (line.length > LONGEST || /[。；;]|万元|[:：]./.test(line)) return undefined;
  const numbered = NUMBERED.exec(line)?.[0];
  const bracketed = numbered ?? BRACKETED.exec(line)?.[0] ?? ARABIC.exec(line)?.[0];
  const form = numbered !== undefined ? "numbered" : bracketed !== undefined ? "bracketed" : "bare";
  const words = line.slice(bracketed?.length ?? 0);
  if (form === "bare" && !(ENDING.test(words) && !/[，,、]/.test(words))) return undefined;
  const section = sectionNamed(normalize(words), sections);
  if (section !== undefined) return { section, form };
  return form === "numbered" && ENDING.test(words) ? { section, form } : undefined;
}

/** 一般公共预算基本支出 is also about 一般公共预算支出: the longest of the words decides. */
function sectionNamed(words: string, sections: readonly NarrativeSection[]): NarrativeSection | undefined {
  let best: NarrativeSection | undefined;
  let length = 0;
  const [fund] = OTHER_FUND.exec(words) ?? [];
  // 五、一般公共预算支出表 is the title of a table.
  if (/表\)?$/.test(words)) return undefined;
  for (const section of sections) {
    if (section.notInHeading?.some((word) => words.includes(word))) continue;
    for (const all of section.headings) {
      if (fund !== undefined && !all.some((word) => word.includes(fund))) continue;
      const own = all.join("").length;
      if (own > length && all.every((word) => words.includes(normalize(word))))
        [best, length] = [section, own];
    }
  }
  return best;
}

/** 政府性基金预算支出情况 is about no 预算支出 of a section that does not name the fund. */
const OTHER_FUND = /政府性基金|国有资本经营|社会保险基金/;

/** A part of a line: a heading, or what stands between two. */
export interface LinePiece {
  readonly text: string;
  readonly offset: number;
}

/** Where a heading may begin: at the beginning of a line, or behind the end of a sentence, a heading or the name of a chart. */
const BEGINNING = new RegExp(
  `(?<=^\\s*)(?=\\S)|(?<=[。；;：:）)”"图\\s]|说明|情况|原因)(?=${DIGITS}\\s*[、.．]|第${DIGITS}(?:部分|章|节))`,
  "g",
);
const POSSIBLE_END =
  /(?:说明|情况|原因)(?:[。:：]|(?=\s*(?:$|20\d\d年|[本我]|[(（][一二三四五六][)）]|按照)))|[。:：\t]/g;
const ENDING_ANYWHERE = /说明|情况|原因/;

/** A line cut before and behind each heading in it: clerks write both into one cell. */
export function cutAtHeadings(line: string, sections: readonly NarrativeSection[]): readonly LinePiece[] {
  const whole = { text: line, offset: 0 };
  if (sections.length === 0 || !ENDING_ANYWHERE.test(line)) return [whole];
  const cuts = new Set<number>();
  let free = 0;
  for (const { index } of line.matchAll(BEGINNING)) {
    if (index < free) continue;
    const end = headingEnd(
      line.slice(index, index + LONGEST * 2),
      sections,
      /^\s*$/.test(line.slice(0, index)),
    );
    if (end === undefined) continue;
    free = index + end;
    cuts.add(index).add(free);
  }
  if (cuts.size === 0) return [whole];
  const places = [...new Set([0, ...cuts, line.length])].sort((a, b) => a - b);
  return places.flatMap((offset, index) => {
    const text = line.slice(offset, places[index + 1] ?? offset);
    return text.trim() === "" ? [] : [{ text, offset }];
  });
}

/** How long the heading is that a text begins with. */
function headingEnd(
  text: string,
  sections: readonly NarrativeSection[],
  isFirst: boolean,
): number | undefined {
  for (const { index, 0: found } of text.matchAll(POSSIBLE_END)) {
    const end = index + found.length;
    const heading = headingOf(text.slice(0, end), sections);
    if (heading?.section === undefined) {
      // Behind the first stop begins a sentence.
      if (/[。:：\t]$/.test(found)) break;
      continue;
    }
    const words = text.slice(0, end).replace(/[。:：\t]$/, "");
    const isPlain = heading.form === "numbered" || (isFirst && heading.form === "bare");
    if (isPlain ? ENDING.test(words) : isFirst) return end;
  }
  return titleEnd(text, sections);
}

/** A section's own title, whatever comes at once behind it. */
function titleEnd(text: string, sections: readonly NarrativeSection[]): number | undefined {
  const number = NUMBERED.exec(text)?.[0];
  if (number === undefined) return undefined;
  for (const { title } of sections) {
    for (const kind of ["部门", "单位"] as const) {
      const own = title(kind);
      if (text.startsWith(own, number.length) && !/^[的表如]/.test(text.slice(number.length + own.length)))
        return number.length + own.length;
    }
  }
  return undefined;
}
