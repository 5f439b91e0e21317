import type { CellPlace } from "../../../workbook/snapshot";

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

export function linesOf({ text, place }: ProseParagraph): ProseLine[] {
  const lines: ProseLine[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ text: line.replace(/\r$/, ""), place, offset });
    offset += line.length + 1;
  }
  return lines;
}

/** 单位：万元 and 其中： are none; 无 is all that some sections have to say. */
export function isSentence(text: string): boolean {
  return /[。；;]\s*$|^\s*无\s*$/.test(text) || (text.length > 6 && /[：:]\s*$|万元/.test(text));
}

const ALONE = /^\s*[\d０-９,，.．]+\s*[万亿]?元\s*$/;

/** Goes on like prose, as hardly a cell of a table does. */
export function isLong(text: string): boolean {
  return text.length >= 30 && /[。；;，]/.test(text);
}

/**
 * What says how much something is, and not from which amount on it is meant (50万元以上), what one piece costs
 * (140万元/年), or an amount alone, as cells of forms do.
 */
export function speaksOfAmounts({ text }: ProseLine): boolean {
  if (text.length < 8 || !text.includes("元") || /[\t≤≥<>＜＞]/.test(text)) return false;
  if (ALONE.test(text)) return false;
  const said = text
    .replace(/\d[\d,.]*\s*[万亿]?元\s*[/／]/g, "")
    .replace(/\d[\d,.]*\s*[万亿]?元(?:[（(][^）)]*[）)])?(?:以上|以下|以内|及以上)/g, "");
  return /[\d０-９]\s*[万亿]?元/.test(said);
}
