import { withoutInvisible } from "../common/invisible";
import { fromNumber, ONE, parseDecimal, powerOfTen, ZERO, type Decimal } from "./decimal";

/** What stands in a cell where an amount belongs. `value` is in the unit that the cell's table prints. */
export type AmountReading =
  | { readonly form: "blank"; readonly value: Decimal }
  | { readonly form: "number" | "text" | "dash"; readonly value: Decimal; readonly unit?: AmountUnit }
  | { readonly form: "unreadable"; readonly reason: string };

export type AmountUnit = "元" | "千元" | "万元" | "百万元" | "亿元";

/** How many yuan one of the unit is. */
export const yuanPer: Record<AmountUnit, Decimal> = {
  元: ONE,
  千元: powerOfTen(3),
  万元: powerOfTen(4),
  百万元: powerOfTen(6),
  亿元: powerOfTen(8),
};

const DASHES = /^[-‐‑‒–—―−－/／\\~*·]+$/;
const ZERO_WORDS = /^(无|零|〇|○|无数据|不涉及|不适用|n\/?a|null|nil|none)$/i;
const PLAIN = /^\d{1,12}(\.\d{1,6})?$/;
/** What begins with a word is no amount: most of the others. */
const WORDS = /^[\u4E00-\u9FFF][\u4E00-\u9FFF\d]*$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const TRAILING_UNIT = /(亿元|百万元|万元|千元|元)$/;

/** Reads a typed amount in any of the forms seen in published tables; never guesses at what it does not know. */
export function parseAmount(raw: string | number): AmountReading {
  if (typeof raw === "number") {
    const value = fromNumber(raw);
    return value === undefined ? { form: "unreadable", reason: "不是有限的数字" } : { form: "number", value };
  }
  // Nearly all are plain digits, and there are thousands.
  if (PLAIN.test(raw)) {
    const plain = parseDecimal(raw);
    if (plain !== undefined) return { form: "text", value: plain };
  }
  if (WORDS.test(raw) && !ZERO_WORDS.test(raw)) return { form: "unreadable", reason: `“${raw}”不是金额` };
  if (raw.length > LONGEST_KEPT) return readText(raw);
  let known = kept.get(raw);
  if (known === undefined) {
    known = readText(raw);
    if (kept.size < MOST_KEPT) kept.set(raw, known);
  }
  return known;
}

/** Whether there is an amount in a label is asked again and again, for each table that it might be the label of. */
const kept = new Map<string, AmountReading>();
const MOST_KEPT = 5000;
/** Characters. A cell may hold 32,767. */
const LONGEST_KEPT = 100;

function readText(raw: string): AmountReading {
  // NFKC turns ８，２７７．８３ and （１２） into their ASCII forms.
  // An apostrophe is how a number is made a text in Excel; from elsewhere it may come as a character.
  const seen = withoutInvisible(raw);
  let text = seen
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^['‘’](?=.)/, "");
  if (text === "") return { form: "blank", value: ZERO };
  if (DASHES.test(text) || ZERO_WORDS.test(text)) return { form: "dash", value: ZERO };

  let unit: AmountUnit | undefined;
  const unitMatch = TRAILING_UNIT.exec(text);
  if (unitMatch) {
    unit = unitMatch[1] as AmountUnit;
    text = text.slice(0, -unit.length);
  }
  text = text.replace(/^[¥￥]/, "");

  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed?.[1] !== undefined) {
    negative = true;
    text = bracketed[1];
  } else {
    const signed = /^([-−–—+])(.+)$/.exec(text);
    if (signed?.[2] !== undefined) {
      negative = signed[1] !== "+";
      text = signed[2];
    }
  }
  text = text.replace(/^[¥￥]/, "");
  if (GROUPED.test(text)) text = text.replaceAll(",", "");
  const size = /^[\d.]/.test(text) && !RAISED.test(seen) ? parseDecimal(text) : undefined;
  if (size === undefined) return { form: "unreadable", reason: whyUnreadable(seen.trim()) };
  return { form: "text", value: negative ? -size : size, ...(unit ? { unit } : {}) };
}

/** A note's mark behind a figure, 3,686.33² or 3,686.33①: NFKC would make a digit of it. */
const RAISED = /[²³¹⁰⁴-⁹₀-₉①-⑳⑴-⒇]/;

const DECIMAL_COMMA = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$|^\d+,\d{1,2}$/;
const OTHER_POINT = /^\d+([。、・;:])\d{1,2}$/;
/** Letters that look like digits, in scripts that are typed here. */
const LOOKS_LIKE_DIGIT = /(?<=[\d.,])[OoОоΟοlIＩｌІ|]|[OoОоΟοlIＩｌІ|](?=[\d.,])/u;

/** What is said of it: a figure that looks right is not told to be none without saying what is in it. */
function whyUnreadable(seen: string): string {
  const text = seen.normalize("NFKC").replace(/\s+/g, "");
  if (DECIMAL_COMMA.test(text)) return `“${seen}”的小数点写成了逗号`;
  const [, point] = OTHER_POINT.exec(text) ?? [];
  if (point !== undefined) return `“${seen}”的小数点写成了“${point}”`;
  const raised = RAISED.exec(seen)?.[0];
  if (raised !== undefined && /\d/.test(seen)) return `“${seen}”的数字后面带着注号“${raised}”，不是金额`;
  const [letter] = LOOKS_LIKE_DIGIT.exec(seen) ?? [];
  if (letter !== undefined) return `“${seen}”里的“${letter}”是字母，不是数字`;
  if (/^[\d,.]+$/.test(text) && text.includes(",")) return `“${seen}”的千位分隔符位置不对，读不出是多少`;
  const [odd] = /[^\x20-\x7E\p{Script=Han}\p{P}\p{Sc}\s]/u.exec(seen) ?? [];
  if (odd !== undefined && /\p{Nd}/u.test(text))
    return `“${seen}”里有不是数字的字符“${odd}”（${codePoint(odd)}）`;
  return `“${seen}”不是金额`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Converts an amount from one unit of money to another, exactly. */
export function convert(value: Decimal, from: AmountUnit, to: AmountUnit): Decimal {
  if (from === to) return value;
  return (value * yuanPer[from]) / yuanPer[to];
}
