import type { ProseLine } from "../../read/find-prose";
import type { NumberedLine, NumberedRun } from "../../read/free/outline";
import type { Stretch } from "../../read/section-text";

/** A number that stands twice, or before which one was left out. */
export interface WrongNumber extends Stretch {
  readonly line: ProseLine;
  readonly written: string;
  /** As it is written there. */
  readonly expected: string;
  readonly is: "again" | "left-out";
}

const FEWEST = 3;

export function wrongNumbersIn({ items, told }: NumberedRun): readonly WrongNumber[] {
  if (items.length < FEWEST || told * 2 < items.length) return [];
  const found: WrongNumber[] = [];
  let before = items[0]?.number ?? 0;
  items.forEach((item, index) => {
    if (index === 0) return;
    const { number } = item;
    const expected = before + 1;
    const next = items[index + 1]?.number;
    if (number === expected) before = number;
    else if (next === expected + 1 || (next === undefined && number === before)) {
      found.push(wrongNumber(item, expected, number === before ? "again" : "left-out"));
      before = expected;
    } else {
      const isLeftOut = number > expected && number <= expected + MOST_LEFT_OUT;
      const isThere = item.passed.some((one) => one >= expected && one < number);
      if (number === before && number > 1) found.push(wrongNumber(item, expected, "again"));
      else if (isLeftOut && !isThere) found.push(wrongNumber(item, expected, "left-out"));
      before = number;
    }
  });
  return found;
}

/** More were lost in another way. */
const MOST_LEFT_OUT = 2;

function wrongNumber(
  { line, start, end }: NumberedLine,
  expected: number,
  is: WrongNumber["is"],
): WrongNumber {
  const written = line.text.slice(start, end);
  return { line, start, end, written, expected: inTheSameWay(expected, written), is };
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

function inTheSameWay(number: number, written: string): string {
  if (/[①-⑳]/.test(written)) return String.fromCharCode(0x245f + number);
  if (!/[一二三四五六七八九十]/.test(written)) return String(number);
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? (DIGITS[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${DIGITS[number % 10] ?? ""}`;
}
