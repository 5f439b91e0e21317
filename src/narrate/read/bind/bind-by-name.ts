import type { Figure } from "../../../budget/narrative/section";
import { share } from "../../../budget/narrative/parts";
import { canBeFigure } from "../can-be-figure";
import { compareFigure } from "../compare-figure";
import { printedAmount, type NumberToken } from "../number-tokens";
import type { ReadFigure } from "../reading";
import type { ExpectedFigure } from "./expected-figures";
import { bestNameSimilarity, nameSimilarity, wordsAfter, wordsBefore } from "./figure-labels";
import type { NamesAndAmounts } from "./names-and-amounts";
import { respectively } from "../respectively";
import { isPartOfSum } from "./part-of-sum";
import { amountOfShare } from "./shares";

/** The figures that the description expects of a section, and the numbers that its text has. */
export interface SectionNumbers {
  readonly expected: readonly ExpectedFigure[];
  readonly numbers: readonly NumberToken[];
  readonly folded: string;
  readonly known: NamesAndAmounts;
}

export interface NamedFigures {
  readonly figures: readonly ReadFigure[];
  /** Keys of figures that were taken for others than they are: the words beside them say nothing either. */
  readonly dropped: ReadonlySet<string>;
}

interface NamedNumbers extends SectionNumbers {
  /** What the text calls a number: the words at once before it, "" where there are none. */
  readonly wordsOf: (token: NumberToken) => string;
}

/**
 * Whoever writes in an order of his own still names what he writes of: figures that bear another's name are taken from
 * where the description would have them and given to the one that they name.
 */
export function bindByName(aligned: readonly ReadFigure[], section: SectionNumbers): NamedFigures {
  const { numbers, folded, known } = section;
  const listed = new Map(respectively(numbers, folded).map(({ token, name }) => [token.start, name]));
  const words = new Map(
    numbers.map(({ start }) => [start, listed.get(start) ?? wordsBefore(folded, start, known.department)]),
  );
  const named: NamedNumbers = { ...section, wordsOf: ({ start }) => words.get(start) ?? "" };
  const { kept, dropped } = withoutMisnamed(aligned, named);
  const amounts = [...kept, ...namedElsewhere(kept, named)];
  const figures = [...amounts, ...sharesOf(amounts, named)];
  const early = figures.filter((figure) => isBeforeItsAmount(figure, figures));
  const earlyKeys = early.flatMap(({ part }) => {
    const comparison = part.comparison?.key ?? "";
    return [part.key, `${comparison}.direction`, `${comparison}.rateDirection`];
  });
  return {
    figures: figures.filter((figure) => !early.includes(figure)),
    dropped: new Set([...dropped, ...earlyKeys]),
  };
}

/** The figures whose words are their own names, or nobody's; a share stays with its amount. */
function withoutMisnamed(
  aligned: readonly ReadFigure[],
  section: NamedNumbers,
): { readonly kept: readonly ReadFigure[]; readonly dropped: ReadonlySet<string> } {
  const names = new Map(section.expected.map((one) => [one.figure.key, one.names]));
  const amounts: ReadFigure[] = [];
  const others: ReadFigure[] = [];
  const dropped = new Set<string>();
  for (const figure of aligned) {
    const own = names.get(figure.part.key);
    if (own === undefined) continue;
    if (bearsOtherName(figure, own, section)) dropped.add(figure.part.key);
    else amounts.push(figure);
  }
  for (const figure of aligned) {
    const { key } = figure.part;
    if (names.has(key)) continue;
    const isApart = names.has(amountKey(key)) && isShareOfOther(figure, amounts, section);
    if (dropped.has(amountKey(key)) || isApart) dropped.add(key);
    else others.push(figure);
  }
  return { kept: [...amounts, ...others], dropped };
}

/** The numbers that are still free and bear the name of an expected figure. */
function namedElsewhere(kept: readonly ReadFigure[], section: NamedNumbers): readonly ReadFigure[] {
  const { numbers, folded, wordsOf } = section;
  const added: ReadFigure[] = [];
  const taken = new Set(kept.map(({ token }) => token.start));
  const bound = new Set(kept.map(({ part }) => part.key));
  for (const token of numbers) {
    if (taken.has(token.start) || printedAmount(token) === undefined) continue;
    const name = wordsOf(token) || wordsAfter(folded, token.end);
    const described = expectedAs(name, token, section);
    const isTaken = described?.isBeside !== true && bound.has(described?.figure.key ?? "");
    const one = isTaken ? besideNamed(name, section) : described;
    if (one === undefined) continue;
    if (one.isBeside === true && isSaidOfOther(token, section)) continue;
    if (!isMeant(one.figure, token, section) || isContradicted(name, token, section, taken)) continue;
    added.push({ part: one.figure, start: token.start, end: token.end, token });
    bound.add(one.figure.key);
  }
  return added;
}

/** What the description has is bound already, and is said again. */
function besideNamed(name: string, { expected }: SectionNumbers): ExpectedFigure | undefined {
  return expected.find((one) => one.isBeside === true && one.names.includes(name));
}

/** 2025年收入总计, 上年…: not of this year; nor is what a change or a part of something else is. */
function isSaidOfOther({ start }: NumberToken, { folded, known }: NamedNumbers): boolean {
  const clause = /[^。;\n]*$/.exec(folded.slice(Math.max(0, start - 60), start))?.[0] ?? "";
  const year = /(20\d\d)年(?!.*20\d\d年)/.exec(clause)?.[1];
  const words = /[^,、:\d]*$/.exec(clause)?.[0] ?? "";
  return (year !== undefined && year !== known.year) || /上年(?!结转|结余)|去年|比|较|其中/.test(words);
}

/** The shares that follow their amounts and lie where the description has none, or are of another whole than it has. */
function sharesOf(figures: readonly ReadFigure[], section: NamedNumbers): readonly ReadFigure[] {
  const { numbers, folded, expected, wordsOf } = section;
  const taken = new Set(figures.map(({ token }) => token.start));
  const bound = new Set(figures.map(({ part }) => part.key));
  const shares = new Map(expected.flatMap(({ figure, share }) => (share ? [[figure.key, share]] : [])));
  return numbers.flatMap((token): ReadFigure[] => {
    if (token.unit !== "%" || taken.has(token.start)) return [];
    const amount = amountOfShare(token, numbers, folded);
    const own = figures.find((one) => one.part.role === "amount" && one.token.start === amount?.start);
    if (own === undefined) return [];
    const words = wordsOf(token);
    const described = OTHER_WHOLE.test(words) ? undefined : shares.get(own.part.key);
    const share = described ?? shareOfNamed(own.part, words, expected);
    if (share === undefined || bound.has(share.key)) return [];
    bound.add(share.key);
    return [{ part: share, start: token.start, end: token.end, token }];
  });
}

/** 占本年收入的…: the share that an amount is of what the words name. */
function shareOfNamed(part: Figure, words: string, expected: readonly ExpectedFigure[]): Figure | undefined {
  const [, name = ""] = /占(.+?)的?(?:比重|比例)?(?:为|是|约)?$/.exec(words) ?? [];
  const core = coreOf(name);
  if (core.length < 2) return undefined;
  const named = expected.filter(
    ({ figure, names }) => figure.role === "amount" && names.some((one) => coreOf(one) === core),
  );
  const whole = only(onePerValue(named));
  return (
    whole && {
      ...share(`${part.key}.of.${whole.figure.key}`, part.name, part.quantity, whole.figure.quantity),
    }
  );
}

/** 收入总额, 收入合计, 总收入: all of them 收入. */
function coreOf(name: string): string {
  return name.replace(/(?:总计|合计|总额|总量|总数|预算数)$|^总|预算/g, "");
}

/** Whether a number can be the figure that it is called, and is not rather one of several that make up another amount. */
function isMeant(figure: Figure, token: NumberToken, { numbers, folded, known }: SectionNumbers): boolean {
  if (!canBeFigure(figure, token, folded, known.year)) return false;
  const isWrong = compareFigure(token, figure.quantity, false) === "wrong";
  const isInTables = known.amounts.has(printedAmount(token) ?? 0n);
  return !(isWrong && isInTables && isPartOfSum(token, figure.quantity.value, numbers));
}

/** Another free number of the same name says something else: which of the two is meant is not known. */
function isContradicted(
  name: string,
  token: NumberToken,
  { numbers, wordsOf }: NamedNumbers,
  taken: ReadonlySet<number>,
): boolean {
  return numbers.some(
    (other) =>
      other !== token &&
      name !== "" &&
      wordsOf(other) === name &&
      !taken.has(other.start) &&
      printedAmount(other) !== printedAmount(token),
  );
}

/** 占本年收入的93.53%: of another whole than the description's. */
const OTHER_WHOLE = /占.*(?:本年|当年(?!支出)|财政拨款|基本支出|项目支出|三公|采购)/;

/** What changed stands before by how much. */
function isBeforeItsAmount(
  { part: { comparison }, start }: ReadFigure,
  amounts: readonly ReadFigure[],
): boolean {
  if (comparison === undefined) return false;
  const own = amounts.filter(({ part }) => part.quantity === comparison.thisYear);
  return own.length > 0 && own.every((one) => one.start > start);
}

/** A share goes with the amount that the words give it to, or else with the one at once before it. */
function isShareOfOther(
  { part, token, start }: ReadFigure,
  amounts: readonly ReadFigure[],
  { numbers, folded, wordsOf }: NamedNumbers,
): boolean {
  if (part.role !== "share") return false;
  if (OTHER_WHOLE.test(wordsOf(token))) return true;
  const own = numbers.find((one) => one.start === start);
  const said = own && amountOfShare(own, numbers, folded);
  if (said !== undefined) {
    return !amounts.some((one) => one.part.key === amountKey(part.key) && one.token.start === said.start);
  }
  const before = amounts.filter((one) => one.part.role === "amount" && one.start < start);
  const nearest = before.reduce<ReadFigure | undefined>(
    (a, b) => (a && a.start > b.start ? a : b),
    undefined,
  );
  return nearest?.part.key !== amountKey(part.key);
}

function amountKey(key: string): string {
  return key.replace(/\.share$/, "");
}

/** So similar that the words are a name's, and another name's if they are more similar to that. */
const LEAST_SIMILARITY = 0.6;

/** What 本年 and 上年 were added to is another amount than the whole. */
const QUALIFIERS = [/当年|本年/, /结转|结余/];

/** Whether the words before a figure name something else than the figure, whose own names are given. */
function bearsOtherName(
  { part, token }: ReadFigure,
  own: readonly string[],
  { expected, numbers, known, wordsOf }: NamedNumbers,
): boolean {
  const words = wordsOf(token);
  const similarity = bestNameSimilarity(words, own);
  const fitting = own.filter((name) => nameSimilarity(words, name) === similarity);
  const label = fitting.reduce((a, b) => (b.length > a.length ? b : a), "");
  // What offices add of the same value is no other name.
  const rivals = expected.filter(
    (one) => one.isBeside !== true || one.figure.quantity.value !== part.quantity.value,
  );
  const others = [...rivals.flatMap(({ names }) => names), ...known.names].filter(
    (name) => !own.includes(name),
  );
  const isBetter = (name: string) => {
    const other = nameSimilarity(words, name);
    const isLonger = name.length > label.length;
    return other >= LEAST_SIMILARITY && (other > similarity || (other === 1 && isLonger));
  };
  if (others.some(isBetter)) return true;
  const value = printedAmount(token);
  const isElsewhere =
    value !== undefined && compareFigure(token, part.quantity, false) === "wrong" && known.amounts.has(value);
  if (similarity === 1) {
    // 局机关基本支出, 国有资本经营预算当年拨款收入: a part of what the name alone means.
    const lead = words.slice(0, -label.length);
    if (known.names.some((name) => lead.includes(name))) return true;
    if (!isElsewhere) return false;
    return !isDepartment(lead, known.department) || isPartOfSum(token, part.quantity.value, numbers);
  }
  if (QUALIFIERS.some((one) => one.test(words) && !one.test(label))) return true;
  // Worded freely, and an amount of the tables: it is that amount, and not this one mistyped.
  return isElsewhere;
}

/** 我镇, 本部门, 市科技局: the department, in full or cut short, and nothing more. */
function isDepartment(words: string, department: string): boolean {
  const name = words.replace(/^(?:我|本|全)(?!年)/, "");
  let at = 0;
  for (const character of department) if (character === name[at]) at += 1;
  return at === name.length;
}

/** The one expected figure whose name the words are, in full or cut short. */
function expectedAs(
  words: string,
  token: NumberToken,
  { expected, known }: SectionNumbers,
): ExpectedFigure | undefined {
  if (words.length < 2) return undefined;
  const exact = onePerValue(expected.filter(({ names }) => names.includes(words)));
  if (exact.length > 0) return only(exact);
  const described = expected.filter(({ isBeside }) => isBeside !== true);
  const short = words.replace(/类?采购$|类$/, "");
  const open = only(
    described.filter(
      ({ figure, names }) =>
        figure.quantity.value === undefined && names.some((name) => name.includes(short)),
    ),
  );
  if (open) return open;
  if (words.length < 4) return undefined;
  const value = printedAmount(token);
  const one = only(
    onePerValue(
      described.filter(
        ({ names }) =>
          names.some((name) => name.startsWith(words)) || bestNameSimilarity(words, names) >= 0.75,
      ),
    ),
  );
  if (one === undefined || value === undefined) return undefined;
  const similarity = bestNameSimilarity(words, one.names);
  const isOther = (name: string) => !one.names.some((own) => own.includes(name));
  if (known.names.some((name) => isOther(name) && nameSimilarity(words, name) > similarity)) return undefined;
  const isRight = compareFigure(token, one.figure.quantity, false) === "right";
  return isRight || !known.amounts.has(value) ? one : undefined;
}

function only(figures: readonly ExpectedFigure[]): ExpectedFigure | undefined {
  const [first, ...others] = figures;
  return others.length === 0 ? first : undefined;
}

/** Figures of one value are as good as one: of each value the last. */
function onePerValue(figures: readonly ExpectedFigure[]): readonly ExpectedFigure[] {
  return [...new Map(figures.map((one) => [String(one.figure.quantity.value), one])).values()];
}
