import { absolute } from "../../amount/decimal";
import { changeRate, grouped, plainTwo } from "../../amount/format";
import type { Comparison } from "../../budget/narrative/section";

/** A change in the words that are right, where both years are known. */
export function changeTexts({ thisYear, lastYear }: Comparison): {
  /** 比上年减少2.55万元，下降4.10% */
  readonly sentence: string;
  /** 本年 54.87，上年 54.26，增加 0.61 */
  readonly bothYears: string;
} {
  const now = thisYear.value ?? 0n;
  const before = lastYear.value ?? 0n;
  const change = now - before;
  const size = plainTwo(absolute(change));
  const rate = changeRate(now, before);
  const direction = change < 0n ? (["减少", "下降"] as const) : (["增加", "增长"] as const);
  const tail = rate === undefined ? "上年无该项预算，增长率不可比" : `${direction[1]}${rate}%`;
  return {
    sentence: change === 0n ? "与上年持平" : `比上年${direction[0]}${size}万元，${tail}`,
    bothYears: `本年 ${grouped(now)}，上年 ${grouped(before)}，${change === 0n ? "没有增减" : `${direction[0]} ${size}`}`,
  };
}
