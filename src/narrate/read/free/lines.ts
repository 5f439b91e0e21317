import { fold } from "../fold";
import type { ProseLine } from "../find-prose";

/** What a line of a text without description is. */
export type LineKind =
  | { readonly is: "noise" }
  | { readonly is: "table" }
  | { readonly is: "heading"; readonly level: number; readonly numeral: string; readonly title: string }
  | { readonly is: "text" };

/** Of the ways to number, how deep each stands; what bears none stands above all. */
const NUMERALS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]{1,3}(?:部分|章)[、.:]?/,
  /^[一二三四五六七八九十]{1,3}[、.,:]/,
  /^\([一二三四五六七八九十]{1,3}\)[、.,]?/,
  /^\d{1,2}[、.](?!\d)/,
  /^\(\d{1,2}\)[、.]?/,
  /^[①-⑳][、.]?/,
];

export interface Numbered {
  /** 0 for 第三部分, 1 for 一、 … */
  readonly level: number;
  readonly numeral: string;
  readonly rest: string;
}

/** The numeral at the beginning of a folded line without spaces. */
export function numbered(line: string): Numbered | undefined {
  for (const [level, pattern] of NUMERALS.entries()) {
    const numeral = pattern.exec(line)?.[0];
    if (numeral !== undefined)
      return { level, numeral: numeral.replace(/[()、.,:]/g, ""), rest: line.slice(numeral.length) };
  }
  return undefined;
}

const PAGE = /^(?:[-—–~]*\d{1,4}[-—–~]*|第\d+页(?:共\d+页)?|=+.*=+|-+table\d+-+|<!--.*-->)$/;
const FIGURE = /\d[\d,]*(?:\.\d+)?(?:[万亿]?元|%)/;
/** Deeper ones are items within the text. */
const DEEPEST_HEADING = 2;
const LONGEST_HEADING = 60;

export function lineKind({ text }: ProseLine): LineKind {
  const line = plain(text);
  if (line === "" || PAGE.test(line)) return { is: "noise" };
  if (isTableLine(text, line)) return { is: "table" };
  if (line.length > LONGEST_HEADING || /[。;:].|;$/.test(line) || FIGURE.test(line)) return { is: "text" };
  const own = numbered(line);
  if (own === undefined) {
    const isTitle = /(?:说明|名词解释|概况)$/.test(line) && line.length < 45 && !NO_TITLE.test(line);
    return isTitle ? { is: "heading", level: 0, numeral: "", title: line } : { is: "text" };
  }
  if (own.level > DEEPEST_HEADING || /[。]$/.test(line) || own.rest.length < 2) return { is: "text" };
  // 一、收支预算总体情况……3: a line of a catalogue is one too, without anything below it.
  const title = own.rest.replace(/[.…·]{2,}\d*$/, "");
  return { is: "heading", level: own.level, numeral: own.numeral, title };
}

const NO_TITLE = /[,:。]|编码|序号|金额|^.{0,5}说明$/;

/** One folded line without spaces. */
export function plain(text: string): string {
  return fold(text).replace(/[ \n]/g, "");
}

/** Figures beside each other without a unit and without the marks of sentences. */
function isTableLine(text: string, line: string): boolean {
  if (text.includes("\t") || /[≥≤]/.test(text)) return true;
  if (/[。;,]/.test(line.replace(/\d,\d/g, "00"))) return false;
  const cells = text.trim().split(/\s+/);
  if (cells.length >= 6 && line.length < cells.length * 6 && !/万元|、/.test(line)) return true;
  const words = text.trim().split(/\s+/);
  const figures = words.filter((word) => /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(word) && !/^20\d\d$/.test(word));
  // A sentence that is broken behind a figure has more words than figures.
  return figures.length >= 2 && !/[万亿]元/.test(line) && line.length < figures.length * 16;
}

/** Whether a line goes on in the next one: lines of a page end anywhere. */
export function goesOn(before: string, after: string): boolean {
  const end = before.trimEnd();
  if (/[。;；:：!?！？]$/.test(end)) return false;
  if (numbered(plain(after)) !== undefined) return false;
  return plain(before).length >= SHORTEST_WRAPPED;
}

/** A line that was broken in its middle is about as long as a page is wide. */
const SHORTEST_WRAPPED = 15;
