import type { ListPlace, Numbering } from "./word-numbering";

/** Counts along a document; each call is the next numbered paragraph, and gives its number as it is shown. */
export function numberer({ lists }: Numbering): (place: ListPlace) => string {
  const counts = new Map<string, number[]>();
  return ({ list: id = "0", level: at = 0 }) => {
    const list = lists.get(id);
    const level = list?.levels[at];
    if (list === undefined || level === undefined) return "";
    const { levels, counter } = list;
    const count = counts.get(counter) ?? [];
    counts.set(counter, count);
    count[at] = (count[at] ?? level.start - 1) + 1;
    count.length = at + 1;
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = levels[Number(digit) - 1];
      return of === undefined ? "" : shown(count[Number(digit) - 1] ?? of.start, of.format);
    });
  };
}

function shown(count: number, format: string): string {
  if (format === "bullet" || format === "none") return "";
  if (/^(chinese|taiwanese|japanese)/.test(format) || format === "ideographTraditional")
    return inChinese(count);
  return String(count);
}

const DIGITS = "零一二三四五六七八九";

/** 1 to 99: 一 … 十二 … 九十九. */
function inChinese(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return ten + (count % 10 === 0 ? "" : (DIGITS[count % 10] ?? ""));
}
