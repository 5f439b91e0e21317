import { compareFigure } from "../read/compare-figure";
import { fold } from "../read/fold";
import type { ProseLine } from "../read/find-prose";
import { numberTokens, printedAmount } from "../read/number-tokens";
import type { SectionReading } from "../read/reading";
import type { Stretch } from "../read/section-text";

/** A year that is written where the budget's should be. */
export interface WrongYear extends Stretch {
  readonly written: string;
  /** What follows is this year's in the tables, not only what the section has to say of this year. */
  readonly isSure: boolean;
}

/** A mistyped one too: 3026年. */
const YEAR = /(?<!\d)[1-9]\d{3}(?=年)/g;
/** What comes before a year with which something is compared, or since which something is so. */
const COMPARED = /(?:比|较|与|和|同|自|从|至|到|按|截止|[-~、（(〔[【])$/;

/** 关于2025年收入预算情况的说明: the year in a heading is the budget's. */
export function yearInHeading({ text }: ProseLine, year: number): WrongYear | undefined {
  const folded = fold(text);
  const [only, ...others] = [...folded.matchAll(YEAR)];
  if (only === undefined || others.length > 0 || Number(only[0]) === year) return undefined;
  if (/(?:比|较|与|和|同|自|从|至|到)$/.test(folded.slice(0, only.index))) return undefined;
  return { start: only.index, end: only.index + 4, written: only[0], isSure: true };
}

/**
 * Years at the beginning of a sentence whose first amount is this year's, rightly, and which names no other year: what
 * is said of them is said of the budget. Years that are figures of the description are judged with it.
 */
export function wrongYearsIn(section: SectionReading, year: number): readonly WrongYear[] {
  const { folded, figures } = section;
  const numbers = numberTokens(folded);
  const judged = new Set(figures.filter(({ part }) => part.role === "year").map(({ token }) => token.start));
  return [...folded.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }): WrongYear[] => {
    const [first, ...others] = [...sentence.matchAll(YEAR)];
    if (first === undefined || others.length > 0 || Number(first[0]) === year) return [];
    const start = index + first.index;
    if (judged.has(start) || COMPARED.test(sentence.slice(0, first.index))) return [];
    // Days and spans of time are no budget's year: 2025年12月, 2025年底.
    if (!/^年(?:度|[^\d底末初以前后来起])/.test(sentence.slice(first.index + 4))) return [];
    const amount = numbers.find((token) => token.start > start && printedAmount(token) !== undefined);
    if (amount === undefined || amount.start >= index + sentence.length) return [];
    const before = sentence.slice(0, amount.start - index);
    if (/比|较|结转|原因|上年|去年/.test(before)) return [];
    const own = figures.find(({ part, token }) => token.start === amount.start && part.role === "amount");
    if (own === undefined || own.token.value === 0n) return [];
    const verdict = compareFigure(own.token, own.part.quantity, false);
    const isOfTables = own.part.quantity.facts.length > 0;
    if (verdict === "wrong" || (verdict === "right" && !isOfTables)) return [];
    return [{ start, end: start + 4, written: first[0], isSure: verdict === "right" }];
  });
}

const SENTENCE = /[^。;\n]+/g;
