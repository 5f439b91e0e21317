import type { Stretch } from "../../read/section-text";
import type { Wording } from "./wording";

/** A bracket or quote without its other half. */
export interface LooseMark extends Stretch {
  readonly mark: string;
  /** The other half. */
  readonly wanted: string;
  readonly isOpening: boolean;
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["（(", "）)"],
  ["“", "”"],
  ["《", "》"],
  ["【", "】"],
  ["〔", "〕"],
  ["「", "」"],
];
const MARKS = /[（()）“”《》【】〔〕「」"]/g;
/** 1）, a）, ①）: the number of an item. */
const NUMBER = /(?:^|[。；：，、,;:\s])\s*(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])\s*$/;

/** Marks that are not closed, or close nothing. A sentence that a page breaks goes on in the next line. */
export function looseMarks(wording: Wording): readonly LooseMark[] {
  const { text, end, is, isTold } = wording;
  // Rows of tables are taken for headings where nothing is told below them.
  if (is === "heading" && !isTold) return [];
  return blocksOf(text.slice(0, end)).flatMap(({ start, text: block, isWhole }) =>
    is === "heading" || isWhole ? looseIn(block).map((one) => moved(one, start)) : [],
  );
}

function moved(one: LooseMark, by: number): LooseMark {
  return { ...one, start: one.start + by, end: one.end + by };
}

interface Block {
  readonly start: number;
  readonly text: string;
  /** It ends as sentences do. */
  readonly isWhole: boolean;
}

const STOP = /[。；;：:！？!?][”"）)]*\s*$/;

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let at = 0;
  for (const line of text.split("\n")) {
    at += line.length + 1;
    if (!STOP.test(line) && at <= text.length) continue;
    const own = text.slice(start, at - 1);
    blocks.push({ start, text: own, isWhole: STOP.test(own) });
    start = at;
  }
  return blocks;
}

function looseIn(block: string): readonly LooseMark[] {
  const open: { readonly mark: string; readonly at: number; readonly pair: number }[] = [];
  const loose: LooseMark[] = [];
  const straight: number[] = [];
  for (const { index: at, 0: mark } of block.matchAll(MARKS)) {
    if (mark === '"') {
      if (!/\d\s*$/.test(block.slice(0, at))) straight.push(at);
      continue;
    }
    const pair = PAIRS.findIndex(([first, second]) => first.includes(mark) || second.includes(mark));
    const isOpening = PAIRS[pair]?.[0].includes(mark) === true;
    const last = open.findLast((one) => one.pair === pair);
    if (isOpening && pair === 0) open.push({ mark, at, pair });
    else if (isOpening) {
      // “三公“: what opens again was to close.
      if (last !== undefined) {
        const isClosing = at - last.at <= SHORT && !/[，。；：、\s]/.test(block.slice(last.at + 1, at));
        loose.push(isClosing ? looseMark(mark, at, pair, true) : looseMark(last.mark, last.at, pair, true));
        open.splice(open.indexOf(last), 1);
        if (isClosing) continue;
      }
      open.push({ mark, at, pair });
    } else if (last !== undefined) open.splice(open.indexOf(last), 1);
    else if (pair !== 0 || !NUMBER.test(block.slice(0, at))) loose.push(looseMark(mark, at, pair, false));
  }
  for (const { mark, at, pair } of open) loose.push(looseMark(mark, at, pair, true));
  const odd = straight.length % 2 === 1 ? straight.at(-1) : undefined;
  if (odd !== undefined) loose.push({ start: odd, end: odd + 1, mark: '"', wanted: '"', isOpening: true });
  return loose.toSorted((a, b) => a.start - b.start);
}

/** Of a name in quotes. */
const SHORT = 12;

function looseMark(mark: string, at: number, pair: number, isOpening: boolean): LooseMark {
  const [open = "", close = ""] = PAIRS[pair] ?? [];
  const wanted = (isOpening ? close : open).charAt(0);
  return { start: at, end: at + 1, mark, wanted, isOpening };
}
