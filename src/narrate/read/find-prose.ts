import type { NarrativeSection } from "../../budget/narrative/section";
import type { Standard } from "../../budget/standard";
import { normalize } from "../../text/normalize";
import type { CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";

/** A stretch of prose, one or several lines, and where it came from. */
export interface ProseParagraph {
  readonly text: string;
  readonly place: ProsePlace;
}

/** A cell of the workbook, or the running number of a paragraph (from 0). */
export type ProsePlace = CellPlace | { readonly paragraph: number };

/** One line of prose; `offset` is where it begins in the text of its paragraph. */
export interface ProseLine {
  readonly text: string;
  readonly place: ProsePlace;
  readonly offset: number;
}

export interface FoundSection {
  readonly section: NarrativeSection;
  readonly heading: ProseLine;
  readonly lines: readonly ProseLine[];
}

export interface FoundProse {
  /** 第三部分 …年度部门预算情况说明 */
  readonly title?: ProseLine;
  readonly sections: readonly FoundSection[];
}

/** The prose on the sheets of a workbook; `undefined` where there is none. */
export function findProse(workbook: WorkbookSnapshot, standard: Standard): FoundProse | undefined {
  for (const sheet of workbook.sheets) {
    const paragraphs = sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column): ProseParagraph[] =>
        typeof cell?.value === "string"
          ? [{ text: cell.value, place: { sheet: sheet.name, row, column } }]
          : [],
      ),
    );
    const found = sectionsIn(paragraphs, standard);
    if (found !== undefined && found.sections.length >= FEWEST) return found;
  }
  return undefined;
}

/**
 * Notes below a table speak of the same things, and a catalogue has the same headings: on a sheet that nobody pointed at
 * a narrative has at least two headings with sentences under them.
 */
const FEWEST = 2;

/** A section has a few hundred characters; what goes on for longer is a form or a table that follows it. */
const LONGEST = 6000;

/** （一） or 1., which is a heading of its own only where the sections bear no plain numerals. */
const BRACKETED = /^\s*(?:#+\s*)?[(（\d]/;

/** The sections in a run of paragraphs; `undefined` where no heading has a sentence under it. */
export function sectionsIn(
  paragraphs: readonly ProseParagraph[],
  standard: Standard,
): FoundProse | undefined {
  const lines = paragraphs.flatMap(linesOf);
  let title: ProseLine | undefined;
  const found: { section: NarrativeSection; heading: ProseLine; lines: ProseLine[] }[] = [];
  let current: ProseLine[] | undefined;
  let length = 0;
  for (const line of lines) {
    const isInner = found.some((one) => !BRACKETED.test(one.heading.text)) && BRACKETED.test(line.text);
    const section = isInner ? undefined : headingOf(line.text, standard.sections);
    if (section !== undefined && !found.some((one) => one.section === section && one.lines.length > 0)) {
      current = [];
      length = 0;
      found.push({ section, heading: line, lines: current });
    } else if (isTitle(line.text)) title ??= line;
    else if (isEnd(line.text)) current = undefined;
    else {
      length += line.text.length;
      if (length <= LONGEST) current?.push(line);
    }
  }
  const withText = found.filter((one) => one.lines.some(({ text }) => isSentence(text)));
  if (withText.length === 0) return undefined;
  return { ...(title === undefined ? {} : { title }), sections: withText };
}

const TITLE = /^(第.部分)?(\d{4})年度?.{0,30}(部门|单位)预算(公开)?情况说明$/;

function isTitle(text: string): boolean {
  // A workbook has thousands of texts, and hardly any of them is worth normalising.
  return text.length < 80 && text.includes("说明") && TITLE.test(normalize(text));
}

/** 第四部分 名词解释 ends the narrative, a form ends the section that it follows. */
function isEnd(text: string): boolean {
  if (text.length > 80) return false;
  const line = text.trim();
  return (
    /^第[一二三四五六七八九十]部分/.test(line) ||
    /^(附件|附表|名词解释)[：:\d一二三四五]*$/.test(line) ||
    /绩效目标(申报)?表$/.test(line)
  );
}

const NUMERAL =
  /^(?:[(（][一二三四五六七八九十]{1,3}[)）]\s*[、.．,，]?|[一二三四五六七八九十]{1,3}\s*[、.．,，])\s*/;
/** 1. counts many things: only what speaks of itself as a section is one. */
const ARABIC = /^[(（]?\d{1,2}(?:[)）][、.．]?|[、.．])\s*(?=\D.*(?:说明|情况|原因)$)/;

function headingOf(text: string, sections: readonly NarrativeSection[]): NarrativeSection | undefined {
  const trimmed = text.trim().replace(/^#+\s*/, "");
  const numeral = (NUMERAL.exec(trimmed) ?? ARABIC.exec(trimmed))?.[0];
  if (trimmed.length > 50 || numeral === undefined) return undefined;
  // A sentence that begins with a number is no heading.
  if (/[。；;]|万元|[:：]./.test(trimmed)) return undefined;
  const words = normalize(trimmed.slice(numeral.length));
  const fits = sections.filter(({ headings }) =>
    headings.some((all) => all.every((word) => words.includes(normalize(word)))),
  );
  // 一般公共预算基本支出 is also about 一般公共预算支出: the longest of the words decides.
  return fits.sort((a, b) => longest(b, words) - longest(a, words))[0];
}

function longest({ headings }: NarrativeSection, words: string): number {
  const lengths = headings
    .filter((all) => all.every((word) => words.includes(normalize(word))))
    .map((all) => all.join("").length);
  return Math.max(0, ...lengths);
}

/** 单位：万元 and 其中： are none; 无 is all that some sections have to say. */
function isSentence(text: string): boolean {
  return /[。；;]\s*$|^\s*无\s*$/.test(text) || (text.length > 6 && /[：:]\s*$|万元/.test(text));
}

function linesOf({ text, place }: ProseParagraph): ProseLine[] {
  const lines: ProseLine[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ text: line.replace(/\r$/, ""), place, offset });
    offset += line.length + 1;
  }
  return lines;
}

/** The department's year stands in the title. */
export function titleYear(title: ProseLine): { readonly year: number; readonly start: number } | undefined {
  const match = /\d{4}/.exec(title.text.normalize("NFKC"));
  return match ? { year: Number(match[0]), start: match.index } : undefined;
}
