import { isPunctuation, isSpace } from "./fold";
import type { NumberToken } from "./number-tokens";
import type { Node, Step, Template } from "./template";
import type { Figure } from "../../budget/section";

/** Where each node of a template lies in a text; a node that the text lacks has an empty place. */
export interface Alignment {
  readonly steps: readonly AlignedStep[];
}

export interface AlignedStep {
  readonly node: Node;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly isMatched: boolean;
}

/**
 * Costs are weights of likelihood, no amounts: a character or a mark that is missing or in excess, a number that is, a
 * figure of another value or apart from its words, words that are missing, an option that the figures exclude, a break.
 */
const CHARACTER = 20;
const MARK = 6;
const NUMBER = 70;
const OTHER_VALUE = 3;
const APART = 10;
const WORDS = 50;
const UNLIKELY = 1;
const BREAK = 4;

const FAR = 0x3fffffff;

/** How a place was reached: the node before came to its end where this one began, or the text went on. */
const SKIPPED_TEXT = -2;

/**
 * Lays a template along a folded text with the least departure: characters that differ, that are missing or in excess
 * cost something each, marks little, white space nothing; a figure lies on any number that it can be, what is unknown on
 * anything.
 */
export function align(
  template: Template,
  text: string,
  numbers: readonly NumberToken[],
  canBe: (figure: Figure, token: NumberToken) => boolean,
): Alignment {
  const { nodes } = template;
  const width = text.length + 1;
  const endingAt = (own: readonly NumberToken[]) => new Map(own.map((token) => [token.end, token]));
  const excess = excessCosts(text, numbers);
  const costs = new Int32Array(nodes.length * width);
  /** The node before, or SKIPPED_TEXT. */
  const from = new Int16Array(nodes.length * width);
  /** How many characters of the text the node covers. */
  const covered = new Uint16Array(nodes.length * width);

  const first = new Int32Array(width);
  for (let index = 1; index < width; index += 1)
    first[index] = (first[index - 1] ?? 0) + (excess[index - 1] ?? 0);
  const best = new Int32Array(width);
  const bestFrom = new Int16Array(width);

  nodes.forEach((node, row) => {
    best.fill(FAR);
    for (const before of node.before) {
      const offset = before * width;
      const own = before < 0 ? first : costs.subarray(offset, offset + width);
      for (let index = 0; index < width; index += 1) {
        const cost = own[index] ?? FAR;
        if (cost < (best[index] ?? FAR)) {
          best[index] = cost;
          bestFrom[index] = before;
        }
      }
    }
    const { step } = node;
    const missing = missingCost(step);
    const unlikely = node.isUnlikely ? UNLIKELY : 0;
    const start = row * width;
    const isFree = step.is === "anything";
    const wanted = step.is === "character" ? step.character : "";
    const figure = step.is === "number" && node.part?.is === "figure" ? node.part : undefined;
    const possible = endingAt(figure === undefined ? [] : numbers.filter((token) => canBe(figure, token)));
    for (let index = 0; index < width; index += 1) {
      let cost = (best[index] ?? FAR) + missing;
      let length = 0;
      if (wanted !== "") {
        // Most nodes are characters: no lists, no calls but where the two differ.
        if (index > 0) {
          const found = text.charAt(index - 1);
          const other =
            (best[index - 1] ?? FAR) + unlikely + (found === wanted ? 0 : changeCost(wanted, found));
          if (other < cost) {
            cost = other;
            length = 1;
          }
        }
      } else {
        for (const { count, price } of lengthsEndingAt(step, text, index, possible)) {
          const before = bestFrom[index - count] ?? -1;
          // What follows its words at once is likelier meant than what comes after other words.
          const isApart =
            step.is === "number" &&
            before >= 0 &&
            nodes[before]?.step.is !== "anything" &&
            from[before * width + index - count] === SKIPPED_TEXT;
          const other = (best[index - count] ?? FAR) + price + unlikely + (isApart ? APART : 0);
          if (other < cost) {
            cost = other;
            length = count;
          }
        }
      }
      costs[start + index] = cost;
      from[start + index] = bestFrom[index - length] ?? -1;
      covered[start + index] = length;
      if (index > 0) {
        const further = (costs[start + index - 1] ?? FAR) + (isFree ? 0 : (excess[index - 1] ?? 0));
        if (further < cost) {
          costs[start + index] = further;
          from[start + index] = SKIPPED_TEXT;
        }
      }
    }
  });
  return { steps: trace(nodes, text, from, covered) };
}

interface Length {
  readonly count: number;
  readonly price: number;
}

const NONE: readonly Length[] = [];

/** How much of the text before `end` the step may cover, and at what cost. */
function lengthsEndingAt(
  step: Step,
  text: string,
  end: number,
  numbers: ReadonlyMap<number, NumberToken>,
): readonly Length[] {
  if (step.is === "anything" || step.is === "join" || step.is === "character") return NONE;
  const gap = gapEndingAt(text, end);
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

function trace(
  nodes: readonly Node[],
  text: string,
  from: Int16Array,
  covered: Uint16Array,
): readonly AlignedStep[] {
  const width = text.length + 1;
  const steps: AlignedStep[] = [];
  let row = nodes.length - 1;
  let index = text.length;
  while (row >= 0) {
    const node = nodes[row];
    if (node === undefined) break;
    let end = index;
    while (from[row * width + index] === SKIPPED_TEXT) index -= 1;
    // Text that was passed over is a part of what can be anything; elsewhere it is in excess.
    if (node.step.is !== "anything") end = index;
    const length = covered[row * width + index] ?? 0;
    const start = index - length;
    const isMatched =
      node.step.is === "character"
        ? length > 0 && text[start] === node.step.character
        : length > 0 || end > start;
    steps.push({ node, start, end, isMatched });
    row = from[row * width + index] ?? -1;
    index = start;
  }
  return steps.reverse();
}

/** What it costs to pass over a character. A number costs the same whatever its digits. */
function excessCosts(text: string, numbers: readonly NumberToken[]): Int32Array {
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

function changeCost(wanted: string, found: string): number {
  if (isSpace(found)) return FAR / 2;
  // A number is no slip of a word.
  if (/\d/.test(found)) return NUMBER;
  if (isPunctuation(wanted) !== isPunctuation(found)) return CHARACTER + MARK;
  return isPunctuation(wanted) ? MARK : CHARACTER;
}

function missingCost(step: Step): number {
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

/** 【待填：…】 */
function gapEndingAt(text: string, end: number): number {
  if (text[end - 1] !== "】") return 0;
  const start = text.lastIndexOf("【", end - 1);
  return start < 0 || text.slice(start, end).includes("\n") ? 0 : end - start;
}

const DATE = /\d{4}年 ?\d{1,2}月 ?\d{1,2}日$/;

function dateEndingAt(text: string, end: number): number {
  if (text[end - 1] !== "日") return 0;
  return DATE.exec(text.slice(Math.max(0, end - 14), end))?.[0].length ?? 0;
}
