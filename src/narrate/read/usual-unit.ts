import { parseDecimal } from "../../amount/decimal";
import type { NumberToken } from "./number-tokens";

/** 人均2.50元, 误差0.01元: small amounts that are meant as they stand. */
const SMALL = /(?:人均|平均|每|标准|单价|定额|尾|误差|相差|补助|元\/|票|罚)[^，。；,;]{0,14}$/;
const FEWEST = 2;
const TEN_THOUSAND = parseDecimal("10000") ?? 0n;

/**
 * Amounts with decimals in 元 among others in 万元: 万 was left out, and they are read as if it stood there. Read as
 * written they are less than 1万元, which nobody tells to the last 分.
 */
export function inUsualUnit(tokens: readonly NumberToken[], text: string): readonly NumberToken[] {
  const usual = tokens.filter(({ unit }) => unit === "万元").length;
  if (usual < FEWEST) return tokens;
  const odd = tokens.filter(({ unit }) => unit === "元");
  if (odd.length === 0 || odd.length * 2 > usual) return tokens;
  return tokens.map((token) => {
    const isOdd =
      token.unit === "元" && token.decimals > 0 && token.decimals <= 2 && token.value < TEN_THOUSAND;
    if (!isOdd || SMALL.test(text.slice(Math.max(0, token.start - 16), token.start))) return token;
    return { ...token, unit: "万元", writtenUnit: "元" };
  });
}
