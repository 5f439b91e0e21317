import { compact } from "../read/free/compact";
import type { SectionReading } from "../read/reading";
import type { Stretch } from "../read/section-text";

/** A rate of what the same sentence says to be nothing, whatever it is an amount of. */
export interface RateOfNothing extends Stretch {
  readonly base: string;
  readonly says: string;
}

const PLAN = "(?:年初|全年|调整|调整后)?预算";
const COMPLETION = new RegExp(
  `(${PLAN})(?:数|安排|安排数)?(?:为|是)?0(?:\\.0+)?[万亿]?元([^。;\\d]*(?:\\d[^。;]*?)?)完成(?:了)?(${PLAN})(?:数)?的([\\d.]+)%`,
  "g",
);
const GROWTH =
  /((?:上年|去年)(?:年初|同期)?(?:预算|决算|支出|收入)*)(?:数)?(?:为|是)?0(?:\.0+)?[万亿]?元([^。;]*?)(?:增长|上升|增幅为?)([\d.]+)%/g;

export function ratesOfNothing({ text }: SectionReading): readonly RateOfNothing[] {
  if (!/%|％/.test(text.text)) return [];
  const { text: plain, back } = compact(text.text, 0);
  const completed = [...plain.matchAll(COMPLETION)].flatMap((match): RateOfNothing[] => {
    const [whole, base = "", between = "", named = "", rate = ""] = match;
    // Another plan between them is what it is a rate of.
    const isOther = new RegExp(`${PLAN}(?:数|安排|安排数)?(?:为|是)?[1-9]`).test(between);
    if ((named !== base && named !== "预算") || isOther || Number(rate) === 0) return [];
    return [{ ...placeOf(match.index, whole, rate), base, says: `完成${named}的 ${rate}%` }];
  });
  const grown = [...plain.matchAll(GROWTH)].flatMap((match): RateOfNothing[] => {
    const [whole, base = "", between = "", rate = ""] = match;
    const isOther = /(?:上年|去年)[^,]*\d|\d+(?:\.\d+)?%/.test(between);
    if (isOther || Number(rate) === 0 || Number(rate) === 100) return [];
    return [{ ...placeOf(match.index, whole, rate), base, says: `增长 ${rate}%` }];
  });
  return [...completed, ...grown].map((one) => ({ ...one, ...back(one) }));
}

function placeOf(index: number, whole: string, rate: string): Stretch {
  const end = index + whole.length - 1;
  return { start: end - rate.length, end };
}
