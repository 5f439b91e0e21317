import { absolute, ONE, parseDecimal } from "../../amount/decimal";
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
  if (usual === 1) return withChangeInUnit(tokens, text);
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

const RISE = /(?:增加|提高)(?:了)?$/;
const FALL = /(?:减少|压减)(?:了)?$/;
const RATE = /^[,，](?:增长|上升|增幅为?|下降|降低|降幅为?)([\d.]+)%/;
const HUNDRED = 100n * ONE;
/** In so many parts of it the rate and the change must agree. */
const CLOSE = 50n;

/** 113.75万元，比上年增加11.27元，增长11.00%: by its rate the change is one in 万元. */
function withChangeInUnit(tokens: readonly NumberToken[], text: string): readonly NumberToken[] {
  const now = tokens.find(({ unit }) => unit === "万元");
  return tokens.map((token) => {
    if (now === undefined || token.unit !== "元" || token.start < now.start) return token;
    const before = text.slice(Math.max(0, token.start - 8), token.start);
    const behind = text.slice(token.end).replace(/^元/, "");
    const rate = parseDecimal(RATE.exec(behind)?.[1] ?? "");
    const isRise = RISE.test(before);
    if (rate === undefined || (!isRise && !FALL.test(before))) return token;
    const last = isRise ? now.value - token.value : now.value + token.value;
    const off = absolute(token.value * HUNDRED - rate * last);
    if (last <= 0n || off * CLOSE > token.value * HUNDRED) return token;
    return { ...token, unit: "万元", writtenUnit: "元" };
  });
}
