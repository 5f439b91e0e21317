import { powerOfTen } from "../../../amount/decimal";
import { difference, exact, percentage, size } from "../../../budget/narrative/quantities";
import type { Comparison, Quantity, Word } from "../../../budget/narrative/section";
import { compareFigure } from "../compare-figure";
import { isDecrease } from "../read-comparisons";
import type { ReadFigure, ReadPart } from "../reading";
import type { Stretch } from "../section-text";
import { figureOf, shownName, unknownQuantity } from "./figures";
import { CHANGE_WORDS, printedQuantity, quantityOf, valueOf, type Mention } from "./mentions";
import type { PrintedAmounts } from "./printed-amounts";
import type { FreeSlip } from "./slips";

/** What a section says of changes. */
export interface FreeChanges {
  readonly figures: readonly ReadFigure[];
  readonly words: readonly ReadPart<Word>[];
  readonly slips: readonly FreeSlip[];
  /** Every word of a change against last year, whatever it is of. */
  readonly directions: readonly (Stretch & { readonly isDown: boolean })[];
  /** Mentions of which something is said. */
  readonly used: ReadonlySet<Mention>;
}

interface Change {
  readonly change: Mention;
  readonly rate?: Mention;
  readonly base?: Mention;
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** The amounts before of which one changed, the nearest first. */
  readonly candidates: readonly Mention[];
}

const COMPARED =
  /(?:比|较|与|同)[^,;。]{0,40}?(?:上年|去年|上一年|同期|20\d\d年|年初|预算|执行|决算)|同比|(?:^|[,;(元])(?:上年|去年)度?(?:预算|决算|执行)?数?(?:为|是)?(?=\d)/;
const BECAUSE = /原因|主要是|由于|因为|用于/;
const WORD = new RegExp(`(${CHANGE_WORDS})(?:了|约|为|额|额为|幅|幅为|幅度|率|率为)*$`);
const RATE = new RegExp(
  `^[万亿]?元[,(]?(?:同比|比上年|较上年)?(${CHANGE_WORDS})(?:了|约|幅度?|率|比例)?(?:为|约|达到?)?$`,
);
const BARE_RATE = /^[万亿]?元\($/;

/** `lastYear` are the amounts of last year's tables, where they are there. */
export function readChanges(
  mentions: readonly Mention[],
  id: string,
  lastYear: PrintedAmounts | undefined,
): FreeChanges {
  const figures: ReadFigure[] = [];
  const words: ReadPart<Word>[] = [];
  const slips: FreeSlip[] = [];
  const used = new Set<Mention>();
  const directions: FreeChanges["directions"][number][] = [];
  mentions.forEach((mention, index) => {
    if (mention.role === "base") {
      const slip = missingVerb(mentions, index);
      if (slip === undefined) return;
      slips.push(slip);
      for (const one of [mention, mentions[index + 1]]) if (one) used.add(one);
    }
    const change = mention.role === "change" ? changeAt(mentions, index) : undefined;
    for (const word of change?.words ?? [])
      directions.push({ ...mention.paragraph.compact.back(word), isDown: isDecrease(word.text) });
    const now = change && changedAmount(change, mentions);
    if (change === undefined || now === undefined) return;
    const comparison = comparisonOf(change, now, { key: `${id}.change${index}`, lastYear });
    used.add(change.change);
    if (change.rate) used.add(change.rate);
    figures.push(...figuresOf(change, comparison));
    const slip = rateOfNothing(change, now);
    if (slip) slips.push(slip);
    words.push(...directionsOf(change, comparison));
    if (change.base) {
      used.add(change.base);
      const own = baseFigure(change, now, comparison);
      if (own) figures.push(own);
    }
  });
  return { figures, words, slips, directions, used };
}

/** What stands between the last amount of what is told and a change, where the sentence compares. */
function changeAt(mentions: readonly Mention[], index: number): Change | undefined {
  const change = mentions[index];
  if (change === undefined) return undefined;
  const { paragraph, token } = change;
  const { text } = paragraph.compact;
  const before = mentions.slice(0, index).filter((one) => one.paragraph === paragraph);
  const last = before.findLast(({ role }) => role === "amount" || role === "change");
  const sentence = Math.max(text.lastIndexOf("。", token.start), text.lastIndexOf(";", token.start)) + 1;
  const passed = text.slice(Math.max(sentence, last?.token.end ?? 0), token.start);
  const compared = [...passed.matchAll(new RegExp(COMPARED, "g"))].at(-1);
  if (compared === undefined || BECAUSE.test(passed.slice(compared.index))) return undefined;
  const own = WORD.exec(text.slice(0, token.start));
  const word = own?.[1];
  if (own === null || word === undefined) return undefined;
  const base = before.at(-1)?.role === "base" ? before.at(-1) : undefined;
  const next = mentions[index + 1];
  const rate =
    next && next.role === "percentage" && next.paragraph === paragraph
      ? rateAt(text, change, next)
      : undefined;
  return {
    change,
    ...(rate !== undefined && { rate: rate.mention }),
    ...(base !== undefined && { base }),
    words: [{ text: word, start: own.index, end: own.index + word.length }, ...(rate?.word ?? [])],
    candidates: candidatesFor(before, change),
  };
}

function rateAt(text: string, change: Mention, next: Mention) {
  const passed = text.slice(change.token.end, next.token.start);
  if (BARE_RATE.test(passed)) return { mention: next, word: [] };
  const word = RATE.exec(passed)?.[1];
  if (word === undefined) return undefined;
  const start = change.token.end + passed.lastIndexOf(word);
  return { mention: next, word: [{ text: word, start, end: start + word.length }] };
}

/** The amounts of its sentence before it, else of the sentence before, the nearest first. */
function candidatesFor(before: readonly Mention[], change: Mention): readonly Mention[] {
  const amounts = before.filter(({ role, stage }) => role === "amount" && stage === undefined).toReversed();
  const own = amounts.filter(({ sentence }) => sentence === change.sentence);
  if (own.length > 0) return own;
  const [last] = amounts;
  return last === undefined ? [] : amounts.filter(({ sentence }) => sentence === last.sentence);
}

/**
 * The amount that changed: one that the rate or last year's amount bears out, else the only one that can be meant.
 * `undefined` where that is not known.
 */
function changedAmount(change: Change, mentions: readonly Mention[]): Mention | undefined {
  const { candidates } = change;
  const fitting = candidates.find((one) => fits(change, one));
  if (fitting !== undefined) return fitting;
  const index = mentions.indexOf(change.change);
  const amounts = mentions
    .slice(0, index)
    .filter(({ role }) => role === "amount")
    .toReversed();
  const elsewhere = amounts.find((one) => fits(change, one));
  if (elsewhere !== undefined) return elsewhere;
  const values = new Set(candidates.map(valueOf));
  const [first] = candidates;
  if (values.size === 1) return first;
  // 其中：a、b、c，较上年…: of the whole or of the last of its parts.
  return isPartOfSeveral(change) ? undefined : first;
}

function isPartOfSeveral({ candidates, change }: Change): boolean {
  const last = candidates[0];
  if (last === undefined) return true;
  const passed = last.paragraph.compact.text.slice(0, change.token.start);
  const clause = passed.slice(passed.lastIndexOf(";") + 1);
  return /其中|包括/.test(clause) || candidates.length > 2;
}

function fits({ change, rate, base, words }: Change, now: Mention): boolean {
  const quantity = quantityOf(now);
  const isDown = isDecrease(words[0]?.text ?? "");
  const by = printedQuantity(change.token);
  if (rate === undefined) {
    if (base === undefined) return false;
    return (
      difference(quantity, printedQuantity(base.token)).value ===
      (isDown ? -valueOf(change) : valueOf(change))
    );
  }
  const last = lastYearOf(quantity, by, isDown);
  if (last.value === undefined || last.value <= 0n) return false;
  return compareFigure(rate.token, percentage(by, last), true) === "right";
}

function lastYearOf(now: Quantity, by: Quantity, isDown: boolean): Quantity {
  const zero = exact(0n);
  return difference(now, isDown ? difference(zero, by) : by);
}

function comparisonOf(
  { change, rate, base, words }: Change,
  now: Mention,
  { key, lastYear }: { readonly key: string; readonly lastYear: PrintedAmounts | undefined },
): Comparison {
  const name = now.name === "" ? "金额" : shownName(now.name);
  const thisYear = quantityOf(now);
  const known = now.target && now.bound && lastYear ? lastYear(now.target) : [];
  const [only, other] = known;
  const isKnown = only !== undefined && other === undefined;
  // Where change and rate agree with this year's amount, last year's printed amount is what is wrong.
  const isDown = isDecrease(words[0]?.text ?? "");
  const implied = lastYearOf(thisYear, printedQuantity(change.token), isDown);
  const isBorne =
    rate !== undefined &&
    implied.value !== undefined &&
    implied.value > 0n &&
    compareFigure(rate.token, percentage(printedQuantity(change.token), implied), true) === "right";
  const printedLast = base && !isBorne ? printedQuantity(base.token) : undefined;
  return {
    key,
    name,
    thisYear,
    lastYear: isKnown ? only : (printedLast ?? unknownQuantity(key, `上年${name}`)),
  };
}

function figuresOf({ change, rate, words }: Change, comparison: Comparison): readonly ReadFigure[] {
  const { key, name, thisYear, lastYear } = comparison;
  const by = difference(thisYear, lastYear);
  const isDown = isDecrease(words[0]?.text ?? "");
  const implied = lastYearOf(thisYear, printedQuantity(change.token), isDown);
  const own = figureOf(change, {
    key: `${key}.difference`,
    name: `${name}比上年的增减额`,
    role: "difference",
    quantity: size(by),
    comparison,
  });
  // Of nothing there is no rate, and people print 100% or 0%.
  if (rate === undefined || implied.value === 0n) return [own];
  return [
    own,
    figureOf(rate, {
      key: `${key}.rate`,
      name: `${name}比上年的增减率`,
      role: "rate",
      quantity: size(percentage(by, lastYear)),
      comparison,
    }),
  ];
}

/** All of it is new, or last year's amount is told to be nothing: people print 100% or 0%, and no other rate. */
function rateOfNothing({ change, rate, base, words }: Change, now: Mention): FreeSlip | undefined {
  if (rate === undefined || rate.token.value === 0n || rate.token.value === powerOfTen(2)) return undefined;
  if (isDecrease(words[0]?.text ?? "")) return undefined;
  const isNew = valueOf(change) !== 0n && valueOf(change) === valueOf(now) && base === undefined;
  if (!isNew && (base === undefined || valueOf(base) !== 0n)) return undefined;
  return { is: "no-base", of: "growth", ...rate.paragraph.compact.back(rate.token), base: "上年" };
}

function directionsOf({ change, words }: Change, comparison: Comparison): readonly ReadPart<Word>[] {
  const { back } = change.paragraph.compact;
  return words.map((word, index) => ({
    part: {
      is: "word",
      key: `${comparison.key}.direction${index}`,
      role: "direction",
      text: word.text,
      alternatives: [],
      comparison,
    },
    ...back(word),
  }));
}

/** Last year's amount as printed, beside what this year's and the change make it. */
function baseFigure(
  { base, change, words }: Change,
  now: Mention,
  comparison: Comparison,
): ReadFigure | undefined {
  if (
    base === undefined ||
    (comparison.lastYear.facts.length === 0 && comparison.lastYear.value !== undefined)
  )
    return undefined;
  const known = comparison.lastYear;
  const implied = lastYearOf(
    quantityOf(now),
    printedQuantity(change.token),
    isDecrease(words[0]?.text ?? ""),
  );
  return figureOf(base, {
    key: `${comparison.key}.base`,
    name: `${comparison.name}的上年数`,
    role: "amount",
    quantity: known.value === undefined ? implied : known,
  });
}

/** 比上年1.43万元，增加0.68%: what it is more by, and the word is missing. */
function missingVerb(mentions: readonly Mention[], index: number): FreeSlip | undefined {
  const base = mentions[index];
  const rate = mentions[index + 1];
  const now = mentions.slice(0, index).findLast(({ role }) => role === "amount");
  if (base === undefined || rate?.role !== "percentage" || now === undefined) return undefined;
  if (base.paragraph !== rate.paragraph || now.paragraph !== base.paragraph) return undefined;
  const { text, back } = base.paragraph.compact;
  const passed = text.slice(base.token.end, rate.token.start);
  const word = RATE.exec(passed)?.[1];
  if (word === undefined) return undefined;
  const isDown = isDecrease(word);
  const quantity = quantityOf(now);
  const by = printedQuantity(base.token);
  if (compareFigure(rate.token, size(percentage(difference(quantity, by), by)), true) === "right")
    return undefined;
  const last = lastYearOf(quantity, by, isDown);
  if (last.value === undefined || last.value <= 0n) return undefined;
  if (compareFigure(rate.token, percentage(by, last), true) !== "right") return undefined;
  return { is: "missing-verb", ...back(base.token), verb: isDown ? "减少" : "增加" };
}
