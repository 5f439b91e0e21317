import { isPunctuation, isSpace } from "./fold";
import type { NumberToken } from "./number-tokens";
import type { Step } from "./template";

/**
 * Costs are weights of likelihood, no amounts: a character or a mark that is missing or in excess, a number that is, a
 * figure of another value or apart from its words, words that are missing, an option that the figures exclude, a break.
 */
const CHARACTER = 20;
const MARK = 6;
const NUMBER = 70;
const OTHER_VALUE = 3;
export const APART = 10;
const WORDS = 50;
export const UNLIKELY = 1;
const BREAK = 4;

/** What cannot be. */
export const FAR = 0x3fffffff;

/** What it costs to pass over a character. A number costs the same whatever its digits. */
export function excessCosts(text: string, numbers: readonly NumberToken[]): Int32Array {
  const costs = Int32Array.from(text, (character) => {
    if (character === "\n") return BREAK;
    if (isSpace(character)) return 0;
    return isPunctuation(character) ? MARK : CHARACTER;
  });
  for (const { start, end } of numbers) {
    costs.fill(0, start, end);
    costs[start] = NUMBER;
  }
  return costs;
}

/** What it costs that another character is found than the one that is wanted. */
export function changeCost(wanted: string, found: string): number {
  if (isSpace(found)) return FAR / 2;
  // A digit is no mistyped character of a word.
  if (found >= "0" && found <= "9") return NUMBER;
  const isMark = isPunctuation(wanted);
  if (isMark !== isPunctuation(found)) return CHARACTER + MARK;
  return isMark ? MARK : CHARACTER;
}

/** What it costs that the text has nothing of a step. */
export function missingCost(step: Step): number {
  switch (step.is) {
    case "character":
      return isPunctuation(step.character) ? MARK : CHARACTER;
    case "number":
      return NUMBER;
    case "words":
      return step.words.includes("") ? 0 : WORDS;
    case "date":
      return NUMBER;
    case "anything":
    case "join":
      return 0;
  }
}

/** So many characters of the text, at this cost. */
export interface Length {
  readonly count: number;
  readonly price: number;
}

const NONE: readonly Length[] = [];

/** How much of the text before `end` a step may cover, and at what cost. `numbers` are those that it can be, by their ends. */
export function lengthsEndingAt(
  step: Step,
  text: string,
  end: number,
  numbers: ReadonlyMap<number, NumberToken>,
): readonly Length[] {
  if (step.is === "anything" || step.is === "join" || step.is === "character") return NONE;
  const gap = gapMarkEndingAt(text, end);
  const gaps = gap > 0 ? [{ count: gap, price: OTHER_VALUE }] : NONE;
  if (step.is === "words") {
    const words = step.words.filter((word) => word === "" || text.endsWith(word, end));
    return [...words.map((word) => ({ count: word.length, price: 0 })), ...gaps];
  }
  if (step.is === "date") {
    const count = dateEndingAt(text, end);
    return count > 0 ? [{ count, price: 0 }, ...gaps] : gaps;
  }
  const token = numbers.get(end);
  if (token === undefined) return gaps;
  const isSame = step.printed === undefined || text.slice(token.start, token.end) === step.printed;
  return [{ count: token.end - token.start, price: isSame ? 0 : OTHER_VALUE }, ...gaps];
}

/** 【待填：…】 */
function gapMarkEndingAt(text: string, end: number): number {
  if (text[end - 1] !== "】") return 0;
  const start = text.lastIndexOf("【", end - 1);
  return start < 0 || text.slice(start, end).includes("\n") ? 0 : end - start;
}

const DATE = /\d{4}年 ?\d{1,2}月 ?\d{1,2}日$/;

function dateEndingAt(text: string, end: number): number {
  if (text[end - 1] !== "日") return 0;
  return DATE.exec(text.slice(Math.max(0, end - 14), end))?.[0].length ?? 0;
}
