import type { Figure } from "../../budget/narrative/section";
import { APART, changeCost, excessCosts, FAR, lengthsEndingAt, missingCost, UNLIKELY } from "./align-costs";
import type { NumberToken } from "./number-tokens";
import type { Node, Template } from "./template";

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

/** How a place was reached: the node before came to its end where this one began, or the text went on. */
const SKIPPED_TEXT = -2;

/**
 * The least cost of laying the nodes up to each along the text up to each place, and the way there. Of a node and a
 * place the entry is at `row * width + place`.
 */
interface Search {
  readonly nodes: readonly Node[];
  readonly text: string;
  /** What it costs to pass over each character. */
  readonly excess: Int32Array;
  /** Places of the text, its end included. */
  readonly width: number;
  readonly costs: Int32Array;
  /** The node before, or SKIPPED_TEXT. */
  readonly from: Int16Array;
  /** How many characters of the text the node covers. */
  readonly covered: Uint16Array;
  /** Of the node at hand: the least cost of coming to its beginning at each place, and the node before it there. */
  readonly entryCosts: Int32Array;
  readonly entryFrom: Int16Array;
}

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
  const search: Search = {
    nodes,
    text,
    excess: excessCosts(text, numbers),
    width,
    costs: new Int32Array(nodes.length * width),
    from: new Int16Array(nodes.length * width),
    covered: new Uint16Array(nodes.length * width),
    entryCosts: new Int32Array(width),
    entryFrom: new Int16Array(width),
  };
  const beginning = beginningCosts(search);
  nodes.forEach((node, row) => {
    enter(search, node, beginning);
    const { step, part } = node;
    if (step.is === "character") layCharacter(search, row, node, step.character);
    else {
      const isFigure = step.is === "number" && part?.is === "figure";
      const possible = isFigure ? numbers.filter((token) => canBe(part, token)) : [];
      layOther(search, row, node, new Map(possible.map((token) => [token.end, token])));
    }
    passOver(search, row);
  });
  return { steps: trace(search) };
}

/** What it costs that the text begins with so many characters before the first node. */
function beginningCosts({ excess, width }: Search): Int32Array {
  const costs = new Int32Array(width);
  for (let index = 1; index < width; index += 1) {
    costs[index] = (costs[index - 1] ?? 0) + (excess[index - 1] ?? 0);
  }
  return costs;
}

/** Of the nodes before a node the one that is left at the least cost, for each place. */
function enter({ costs, width, entryCosts, entryFrom }: Search, node: Node, beginning: Int32Array): void {
  entryCosts.fill(FAR);
  for (const before of node.before) {
    const offset = before * width;
    const own = before < 0 ? beginning : costs.subarray(offset, offset + width);
    for (let index = 0; index < width; index += 1) {
      const cost = own[index] ?? FAR;
      if (cost < (entryCosts[index] ?? FAR)) {
        entryCosts[index] = cost;
        entryFrom[index] = before;
      }
    }
  }
}

/** Most nodes are characters: no lists, no calls but where the two differ. */
function layCharacter(search: Search, row: number, node: Node, wanted: string): void {
  const { text, width, costs, from, covered, entryCosts, entryFrom } = search;
  const missing = missingCost(node.step);
  const unlikely = node.isUnlikely ? UNLIKELY : 0;
  const start = row * width;
  for (let index = 0; index < width; index += 1) {
    let cost = (entryCosts[index] ?? FAR) + missing;
    let length = 0;
    if (index > 0) {
      const found = text.charAt(index - 1);
      const change = found === wanted ? 0 : changeCost(wanted, found);
      const other = (entryCosts[index - 1] ?? FAR) + unlikely + change;
      if (other < cost) {
        cost = other;
        length = 1;
      }
    }
    costs[start + index] = cost;
    from[start + index] = entryFrom[index - length] ?? -1;
    covered[start + index] = length;
  }
}

/** A figure, words, a date, what is unknown. `numbers` are those that the node can be, by their ends. */
function layOther(
  search: Search,
  row: number,
  { step, isUnlikely }: Node,
  numbers: ReadonlyMap<number, NumberToken>,
): void {
  const { nodes, text, width, costs, from, covered, entryCosts, entryFrom } = search;
  const missing = missingCost(step);
  const unlikely = isUnlikely ? UNLIKELY : 0;
  const start = row * width;
  for (let index = 0; index < width; index += 1) {
    let cost = (entryCosts[index] ?? FAR) + missing;
    let length = 0;
    for (const { count, price } of lengthsEndingAt(step, text, index, numbers)) {
      const before = entryFrom[index - count] ?? -1;
      // What follows its words at once is likelier meant than what comes after other words.
      const isApart =
        step.is === "number" &&
        before >= 0 &&
        nodes[before]?.step.is !== "anything" &&
        from[before * width + index - count] === SKIPPED_TEXT;
      const other = (entryCosts[index - count] ?? FAR) + price + unlikely + (isApart ? APART : 0);
      if (other < cost) {
        cost = other;
        length = count;
      }
    }
    costs[start + index] = cost;
    from[start + index] = entryFrom[index - length] ?? -1;
    covered[start + index] = length;
  }
}

/** After a node the text may go on with what belongs to no node; after what is unknown that costs nothing. */
function passOver({ nodes, excess, width, costs, from }: Search, row: number): void {
  const isFree = nodes[row]?.step.is === "anything";
  const start = row * width;
  for (let index = 1; index < width; index += 1) {
    const further = (costs[start + index - 1] ?? FAR) + (isFree ? 0 : (excess[index - 1] ?? 0));
    if (further < (costs[start + index] ?? FAR)) {
      costs[start + index] = further;
      from[start + index] = SKIPPED_TEXT;
    }
  }
}

/** The steps of the way with the least cost, from the end back to the beginning. */
function trace({ nodes, text, width, from, covered }: Search): readonly AlignedStep[] {
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
