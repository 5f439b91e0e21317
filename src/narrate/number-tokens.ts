import { parseDecimal, type Decimal } from "../amount/decimal";

/** A number as it stands in a text. */
export interface NumberToken {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly value: Decimal;
  /** Printed decimals. */
  readonly decimals: number;
  /** 万元, 元, %, 个 …, as far as it is one of those that matter; spaces between are no part of it. */
  readonly unit: "万元" | "亿元" | "元" | "%" | "年" | undefined;
}

/** A minus stands before a figure, not between two (2024-2026). */
const NUMBER =
  /(?<![\dA-Za-z)年月])-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\dA-Za-z)年月])-\d+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const UNIT = /^ *(万元|亿元|元|%|年)/;

/** The numbers of a folded text, from left to right. */
export function numberTokens(folded: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of folded.matchAll(NUMBER)) {
    const [text] = match;
    const value = parseDecimal(text.replaceAll(",", ""));
    if (value === undefined) continue;
    const start = match.index;
    const end = start + text.length;
    const unit = UNIT.exec(folded.slice(end, end + 6))?.[1] as NumberToken["unit"];
    tokens.push({ start, end, value, decimals: /\.(\d+)$/.exec(text)?.[1]?.length ?? 0, unit });
  }
  return tokens;
}
