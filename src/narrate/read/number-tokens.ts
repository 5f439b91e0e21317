import { parseDecimal, type Decimal } from "../../amount/decimal";
import { convert, type AmountUnit } from "../../amount/parse-amount";

/** A number as it stands in a text. */
export interface NumberToken {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly value: Decimal;
  /** Printed decimals. */
  readonly decimals: number;
  /** 约19万元, 19万余元: rounded or cut off. */
  readonly isAbout: boolean;
  /** 占0% among shares that are all printed without decimals: rounded like these. */
  readonly isRounded?: true;
  /** Whoever wrote it may cut off digits, and fit the last digit of a share so that shares make 100. */
  readonly isFree?: true;
  /** The unit that stands there, where the number is read in another. */
  readonly writtenUnit?: NumberToken["unit"];
  /** 万元, 元, %, 个 …, as far as it is one of those that matter; spaces between are no part of it. */
  readonly unit: "万元" | "亿元" | "元" | "%" | "年" | undefined;
}

/** A minus stands before a figure, not between two (2024-2026). */
const NUMBER = /(?:(?<![\dA-Za-z)年月])-)?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/g;
const UNIT = /^[ \n]*[余多]?(?:([万亿])[余多]?元|(元|%|年))/;

/** The amount that a number prints, in 万元; `undefined` for what is no amount. */
export function printedAmount({ value, unit }: NumberToken): Decimal | undefined {
  if (unit === undefined || unit === "%" || unit === "年") return undefined;
  return convert(value, unit satisfies AmountUnit, "万元");
}

/** The numbers of a folded text, from left to right. */
export function numberTokens(folded: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of folded.matchAll(NUMBER)) {
    const token = tokenAt(folded, match.index, match.index + match[0].length);
    if (token === undefined) continue;
    const before = tokens.at(-1);
    const whole = before && joined(folded, before, token);
    if (whole) tokens.pop();
    tokens.push(whole ?? token);
  }
  return tokens;
}

function tokenAt(folded: string, start: number, end: number): NumberToken | undefined {
  const text = folded.slice(start, end).replace(/[, \n]/g, "");
  const value = parseDecimal(text);
  if (value === undefined) return undefined;
  const after = folded.slice(end, end + 7);
  const [, size, plain] = UNIT.exec(after) ?? [];
  const unit = (size === undefined ? plain : `${size}元`) as NumberToken["unit"];
  const isAbout =
    /[约近逾][ \n]*$/.test(folded.slice(Math.max(0, start - 3), start)) || /^ *[万亿]?[余多]/.test(after);
  return { start, end, value, decimals: /\.(\d+)$/.exec(text)?.[1]?.length ?? 0, isAbout, unit };
}

/** A figure that a line break or a stray space parts; between cells of a table and behind 附表3 there are two. */
const PARTED = /^\d[\d,]*(?:[ \n]+|[ \n]*\.[ \n]*|[ \n]*,[ \n]*(?=\d{3}(?!\d)))\d|^[\d,]+\.\d[ \n]+\d$/;

function joined(folded: string, before: NumberToken, after: NumberToken): NumberToken | undefined {
  if (before.unit !== undefined || after.unit === undefined || after.unit === "年") return undefined;
  const text = folded.slice(before.start, after.end);
  if (after.start - before.end > 4 || !PARTED.test(text)) return undefined;
  const lead = folded.slice(Math.max(0, before.start - 2), before.start);
  return /[^\s\dA-Za-z]$/.test(lead) && !/[表件第图号]$/.test(lead)
    ? tokenAt(folded, before.start, after.end)
    : undefined;
}
