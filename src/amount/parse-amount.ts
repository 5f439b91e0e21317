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
  // NFKC turns ８，２７７．８３ and （１２） into their ASCII forms.
  // An apostrophe is how a number is made a text in Excel; from elsewhere it may come as a character.
  let text = raw
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, "")
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
  const size = /^[\d.]/.test(text) ? parseDecimal(text) : undefined;
  if (size === undefined) return { form: "unreadable", reason: `“${raw.trim()}”不是金额` };
  return { form: "text", value: negative ? -size : size, ...(unit ? { unit } : {}) };
}

/** Converts an amount from one unit of money to another, exactly. */
export function convert(value: Decimal, from: AmountUnit, to: AmountUnit): Decimal {
  if (from === to) return value;
  return (value * yuanPer[from]) / yuanPer[to];
}
