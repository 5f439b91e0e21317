import type { Figure } from "../../budget/section";
import { admits } from "./unbound-reasons";
import { likeness, likenessToAny, wordsAfter, wordsBefore } from "./figure-labels";
import { judgeFigure } from "../judge/judge-figure";
import { amountOf } from "./figures-by-item";
import type { KnownNames } from "./known-names";
import type { NumberToken } from "./number-tokens";
import { isOwnSum } from "./own-sum";
import type { ReadFigure } from "./read";

/** An amount or count of a section's description, and the share that is told after it. */
export interface Slot {
  readonly figure: Figure;
  /** What it is called: by the words before it in the description, and in messages. */
  readonly names: readonly string[];
  readonly share?: Figure;
}

export interface NamedFigures {
  readonly figures: readonly ReadFigure[];
  /** Keys of figures that were taken for others than they are: the words beside them say nothing either. */
  readonly dropped: ReadonlySet<string>;
}

/** So alike that the words are a name's, and another name's if that is liker still. */
const ALIKE = 0.6;

/** What 本年 and 上年 were added to is another amount than the whole. */
const QUALIFIERS = [/当年|本年/, /结转|结余/];

/**
 * Whoever writes in an order of his own still names what he tells: figures that bear another's name are taken from where
 * the description would have them and given to the one that they name.
 */
export function byName(
  read: readonly ReadFigure[],
  slots: readonly Slot[],
  numbers: readonly NumberToken[],
  folded: string,
  known: KnownNames,
): NamedFigures {
  const words = new Map(numbers.map((token) => [token, wordsBefore(folded, token.start, known.department)]));
  const byStart = new Map(numbers.map((token) => [token.start, token]));
  const names = new Map(slots.map((slot) => [slot.figure.key, slot.names]));
  const wordsOf = (token: NumberToken) => words.get(byStart.get(token.start) ?? token) ?? "";
  const kept: ReadFigure[] = [];
  const dropped = new Set<string>();
  for (const figure of read) {
    const own = names.get(figure.part.key);
    if (own === undefined) continue;
    if (isAnothers(figure, own, wordsOf(figure.token), slots, numbers, known)) dropped.add(figure.part.key);
    else kept.push(figure);
  }
  const amounts = [...kept];
  for (const figure of read) {
    const { key } = figure.part;
    if (names.has(key)) continue;
    if (dropped.has(amountKey(key)) || isOfAnother(figure, amounts, names, wordsOf(figure.token))) {
      dropped.add(key);
    } else kept.push(figure);
  }
  const taken = new Set(kept.map(({ token }) => token.start));
  const told = new Set(kept.map(({ part }) => part.key));
  numbers.forEach((token, index) => {
    if (taken.has(token.start) || amountOf(token) === undefined) return;
    const name = wordsOf(token) || wordsAfter(folded, token.end);
    const slot = slotNamed(name, token, slots, known);
    if (slot === undefined || told.has(slot.figure.key)) return;
    if (!admits(slot.figure, token, folded, known.year)) return;
    const value = amountOf(token) ?? 0n;
    const isWrong = judgeFigure(token, slot.figure.quantity, false) === "wrong";
    if (isWrong && known.amounts.has(value) && isOwnSum(token, slot.figure.quantity.value, numbers)) return;
    const others = numbers.filter((other) => other !== token && wordsOf(other) === name && name !== "");
    if (others.some((other) => !taken.has(other.start) && amountOf(other) !== amountOf(token))) return;
    kept.push({ part: slot.figure, start: token.start, end: token.end, token });
    told.add(slot.figure.key);
    const next = numbers[index + 1];
    if (slot.share === undefined || next === undefined || taken.has(next.start)) return;
    const between = folded.slice(token.end, next.start).replace(/[ \n]/g, "");
    if (next.unit !== "%" || !/^[万亿]?元[,;(]?(?:所)?占[^\d,;。]{0,20}$/.test(between)) return;
    if (told.has(slot.share.key) || OTHER_WHOLE.test(wordsOf(next))) return;
    kept.push({ part: slot.share, start: next.start, end: next.end, token: next });
  });
  const early = kept.filter((figure) => isBeforeItsAmount(figure, kept));
  for (const { part } of early) {
    const { key = "" } = part.comparison ?? {};
    for (const one of [part.key, `${key}.direction`, `${key}.rateDirection`]) dropped.add(one);
  }
  return { figures: kept.filter((figure) => !early.includes(figure)), dropped };
}

/** 占本年收入的93.53%: of another whole than the description's. */
const OTHER_WHOLE = /占.*(?:本年|当年(?!支出)|财政拨款|基本支出|项目支出|三公|采购)/;

/** What changed is told before by how much. */
function isBeforeItsAmount(
  { part: { comparison }, start }: ReadFigure,
  amounts: readonly ReadFigure[],
): boolean {
  if (comparison === undefined) return false;
  const own = amounts.filter(({ part }) => part.quantity === comparison.thisYear);
  return own.length > 0 && own.every((one) => one.start > start);
}

/** A share goes with the amount at once before it. */
function isOfAnother(
  { part, start }: ReadFigure,
  amounts: readonly ReadFigure[],
  names: ReadonlyMap<string, unknown>,
  words: string,
): boolean {
  const own = amountKey(part.key);
  if (part.role !== "share" || !names.has(own)) return false;
  const before = amounts.filter((one) => one.part.role === "amount" && one.start < start);
  const nearest = before.reduce<ReadFigure | undefined>(
    (a, b) => (a && a.start > b.start ? a : b),
    undefined,
  );
  return nearest?.part.key !== own || OTHER_WHOLE.test(words);
}

function amountKey(key: string): string {
  return key.replace(/\.share$/, "");
}

function isAnothers(
  { part, token }: ReadFigure,
  own: readonly string[],
  words: string,
  slots: readonly Slot[],
  numbers: readonly NumberToken[],
  known: KnownNames,
): boolean {
  const alike = likenessToAny(words, own);
  const fitting = own.filter((name) => likeness(words, name) === alike);
  const label = fitting.reduce((a, b) => (b.length > a.length ? b : a), "");
  const others = [...slots.flatMap(({ names }) => names), ...known.names].filter(
    (name) => !own.includes(name),
  );
  if (others.some((name) => isBetter(likeness(words, name), alike, name.length > label.length))) return true;
  const value = amountOf(token);
  const isElsewhere =
    value !== undefined && judgeFigure(token, part.quantity, false) === "wrong" && known.amounts.has(value);
  if (alike === 1) {
    // 局机关基本支出, 国有资本经营预算当年拨款收入: a part of what the name alone means.
    const lead = words.slice(0, -label.length);
    if (known.names.some((name) => lead.includes(name))) return true;
    if (!isElsewhere) return false;
    return !isOurs(lead, known.department) || isOwnSum(token, part.quantity.value, numbers);
  }
  if (QUALIFIERS.some((one) => one.test(words) && !one.test(label))) return true;
  // Worded freely, and an amount of the tables: it is what it is, and not a slip of this one.
  return isElsewhere;
}

/** 我镇, 本部门, 市科技局: who it is of, and nothing more. */
function isOurs(lead: string, department: string): boolean {
  const name = lead.replace(/^(?:我|本|全)(?!年)/, "");
  let at = 0;
  for (const character of department) if (character === name[at]) at += 1;
  return at === name.length;
}

function isBetter(other: number, own: number, isLonger: boolean): boolean {
  return other >= ALIKE && (other > own || (other === 1 && isLonger));
}

/** The one slot whose name the words are, in full or cut short. */
function slotNamed(
  words: string,
  token: NumberToken,
  slots: readonly Slot[],
  known: KnownNames,
): Slot | undefined {
  if (words.length < 2) return undefined;
  const free = new Map(
    slots.filter(({ names }) => names.includes(words)).map((slot) => [valueKey(slot), slot]),
  );
  if (free.size === 1) return [...free.values()][0];
  if (free.size > 1) return undefined;
  const [open, ...otherOpen] = slots.filter(
    ({ figure, names }) =>
      figure.quantity.value === undefined &&
      names.some((name) => name.includes(words.replace(/类?采购$|类$/, ""))),
  );
  if (open && otherOpen.length === 0) return open;
  if (words.length < 4) return undefined;
  const value = amountOf(token);
  const short = slots.filter(
    ({ names }) => names.some((name) => name.startsWith(words)) || likenessToAny(words, names) >= 0.75,
  );
  const [slot, ...others] = new Map(short.map((one) => [valueKey(one), one])).values();
  if (slot === undefined || others.length > 0 || value === undefined) return undefined;
  const alike = likenessToAny(words, slot.names);
  const isOther = (name: string) => !slot.names.some((own) => own.includes(name));
  if (known.names.some((name) => isOther(name) && likeness(words, name) > alike)) return undefined;
  const isRight = judgeFigure(token, slot.figure.quantity, false) === "right";
  return isRight || !known.amounts.has(value) ? slot : undefined;
}

function valueKey({ figure }: Slot): string {
  return String(figure.quantity.value);
}
