import type { CodeDictionary } from "../../../budget/codes";
import type { BudgetDocument } from "../../../budget/document";
import type { KindStandard } from "../../../budget/kind";
import { exact, ofTable } from "../../../budget/narrative/quantities";
import type { NarrativeContext, Quantity } from "../../../budget/narrative/section";
import { fold } from "../fold";
import type { ProseReading, ReadFigure, SectionReading } from "../reading";
import { readChanges } from "./changes";
import { collect, type Collected, type Setting } from "./collect";
import { compact } from "./compact";
import { rowAmounts, withEnumerated, type RowAmounts } from "./enumerations";
import { figureOf, placed, shownName } from "./figures";
import type { FreeProse, FreeSection } from "./find-free-prose";
import { itemNames, nameOf as itemName, type ItemMention, type ItemNames, type Misnamed } from "./items";
import type { Mention, Paragraph } from "./mentions";
import { fundOfHeading, nameBefore, type Vocabulary } from "./names";
import { isFurther, readPercentages } from "./percentages";
import { printedAmounts, type PrintedAmounts } from "./printed-amounts";
import { slipsOfWords, zeroClaims, yearFigures } from "./words";
import { readSums } from "./sums";
import type { FreeSlip } from "./slips";
import { comparedPlans } from "./told/compared-plans";
import { leftOut } from "./told/left-out";
import { comparePlans } from "./told/plans";
import { foreignPurposes, purposesOf } from "./told/purposes";
import { toldItems, type ToldItem } from "./told/told-items";

/** By what prose without description is read. */
export interface FreeKnowledge {
  readonly kinds: Pick<KindStandard, "labels" | "of">;
  readonly codes: CodeDictionary;
  /** Last year's tables, where they are there. */
  readonly lastYear?: BudgetDocument;
}

/** Reads prose that no description foresees: each number beside what the words about it name. */
export function readFreeProse(
  prose: FreeProse,
  context: NarrativeContext,
  { kinds, codes, lastYear }: FreeKnowledge,
): ProseReading {
  const { document } = context;
  const vocabulary: Vocabulary = {
    department: fold(document.department ?? departmentIn(prose)).replace(/\s/g, ""),
    year: document.year,
    isFinal: kinds.of === "final",
    labels: kinds.labels,
    items: itemNames(document, codes),
  };
  const printed = printedAmounts(document);
  const known = { vocabulary, printed, apart: amountsApart(document), rows: rowAmounts(document) };
  const last = lastYear && printedAmounts(lastYear);
  const read = prose.sections.map((section) => readSection(section, known, last));
  return { context, isFree: true, others: [], sections: withItemSlips(read, known) };
}

/** Lists go on from one section to the next, and so do what their items are told to be for. */
function withItemSlips(
  read: readonly { readonly section: SectionReading; readonly items: readonly ToldItem[] }[],
  known: Known,
): readonly SectionReading[] {
  const told = read.map(({ section, items }) => ({
    heading: section.found.section.number.replace(/（.*$/, ""),
    items,
    purposes: purposesOf(items),
  }));
  const missing = leftOut(told, known);
  const foreign = foreignPurposes(
    told.flatMap(({ purposes }) => purposes),
    known.vocabulary.items,
  );
  return read.map(({ section }, index) => {
    const own = told[index];
    if (own === undefined) return section;
    const purposes = own.purposes.flatMap((one) => foreign.get(one) ?? []);
    const left = missing.get(own) ?? [];
    // Without one of the items the others do not add up.
    const isOpen = told.some((one) => one.heading === own.heading && missing.has(one));
    const others = (section.itemSlips ?? []).filter(({ is }) => !(isOpen && is === "sum-of-items"));
    const slips = [...others, ...left, ...purposes];
    return { ...section, itemSlips: slips };
  });
}

type Known = Omit<Setting, "fund" | "subject" | "isLoose"> & { readonly rows: RowAmounts };

function readSection(
  section: FreeSection,
  known: Known,
  lastYear: PrintedAmounts | undefined,
): { readonly section: SectionReading; readonly items: readonly ToldItem[] } {
  const { text, titles } = section;
  const own = titles.findLast((title) => isTelling(title)) ?? "";
  const fund = fundOfHeading(own);
  const named = nameBefore(
    own
      .replace(
        /(?:预算|决算)?(?:支出)?(?:预算)?(?:增减)?(?:安排|变动|变化)?(?:等)?(?:情况|的|说明|原因|总体)+$/,
        "",
      )
      .replace(/^关于/, ""),
    fund,
    known.vocabulary,
  );
  const subject = named.is === "target" ? named.target : undefined;
  const isLoose = titles.some((title) => /附件|绩效/.test(title));
  const setting: Setting = { ...known, fund, subject, isLoose };
  const paragraphs = paragraphsOf(text.text);
  const isTerms = titles.some((title) => title.includes("名词解释"));
  const collected = isTerms ? { mentions: [], items: [] } : collect(paragraphs, setting);
  const { items } = collected;
  const told = toldOf(collected, paragraphs, setting);
  const mentions = withEnumerated(told.mentions, known.rows, setting);
  const id = section.section.id;
  const changes = readChanges(mentions, id, lastYear);
  const percentages = readPercentages(mentions, changes.used, setting, id);
  const keyOf = (mention: Mention) =>
    mention.bound === undefined || mention.role !== "amount"
      ? undefined
      : `${id}.amount${mentions.indexOf(mention)}`;
  const sums = readSums(mentions, paragraphs, { id, keyOf, vocabulary: known.vocabulary });
  const amounts = mentions.flatMap((mention): ReadFigure[] => {
    const key = keyOf(mention);
    const { bound } = mention;
    if (key === undefined || bound === undefined) return [];
    return [figureOf(mention, { key, name: nameOf(mention), role: "amount", quantity: bound })];
  });
  const misnamed: readonly FreeSlip[] = items.flatMap(({ item, paragraph }) => {
    const found = mentions.find((one) => one.item === item && one.bound !== undefined)?.target?.functional;
    return [...item.misnamed, ...namedAsOther(item, found)].map((one) => ({
      is: "misnamed" as const,
      ...paragraph.compact.back(one),
      item: rightlyNamed(one, found, known.vocabulary.items),
    }));
  });
  const words = slipsOfWords(paragraphs, changes, known.vocabulary);
  const used = new Set([...changes.used, ...percentages.used, ...sums.used]);
  const reading: SectionReading = {
    found: { ...section, section: { ...section.section, sums: sums.sums } },
    text,
    folded: fold(text.text),
    year: known.vocabulary.year,
    figures: [
      ...amounts,
      ...changes.figures,
      ...percentages.figures,
      ...sums.figures,
      ...yearFigures(mentions, paragraphs, known.vocabulary, id),
    ],
    words: [...changes.words],
    claims: zeroClaims(paragraphs, setting, id),
    lists: [],
    follows: false,
    extraFigures: [],
    unbound: mentions.filter((one, at) => !used.has(one) && isUnbound(mentions, at)).map(placed),
    slips: [...changes.slips, ...percentages.slips, ...sums.slips, ...misnamed, ...words],
    itemSlips: told.slips,
  };
  return { section: reading, items: told.items };
}

/** The items with what was planned of them, put right where the others say what it must be. */
function toldOf(collected: Collected, paragraphs: readonly Paragraph[], setting: Setting) {
  const plans = comparePlans(toldItems(collected, paragraphs), collected.mentions);
  const mentions = collected.mentions.map((one) => {
    const right = plans.right.get(one);
    return right === undefined ? one : { ...one, bound: exact(right) };
  });
  const items = toldItems({ ...collected, mentions }, paragraphs);
  const compared = comparedPlans(items, mentions, paragraphs, setting);
  return { mentions, items, slips: [...plans.slips, ...compared] };
}

/** （一）to （三） of 五、: a heading that names nothing stands under one that does. */
function isTelling(title: string): boolean {
  return /收|支|拨款|预算|经费|采购|资产|绩效|购买|名词/.test(title);
}

/** 行政单位医疗, which the classification has, with the amount of 事业单位医疗, which the tables have. */
function namedAsOther({ code, last, name }: ItemMention, found: string | undefined): readonly Misnamed[] {
  if (code === undefined || last === undefined || found === undefined || found === code) return [];
  return found.length === code.length ? [{ written: name, length: code.length, ...last }] : [];
}

/** With the name of what has its amount. */
function rightlyNamed(one: Misnamed, item: string | undefined, names: ItemNames): Misnamed {
  const code = item?.slice(0, one.length);
  const name = code === undefined ? undefined : itemName(code, names);
  if (one.right !== undefined || code === undefined || name === undefined) return one;
  return { ...one, right: { code, name } };
}

function isUnbound(mentions: readonly Mention[], at: number): boolean {
  const mention = mentions[at];
  if (mention === undefined || mention.role === "threshold") return false;
  const { role, bound, token, words } = mention;
  // 分别占a%、b%: the second as the first.
  if (role === "percentage" && words === "" && isFurther(mentions, at)) return isUnbound(mentions, at - 1);
  // 合格率95%: no share of money.
  if (role === "percentage" && !/占|完成|增|减|升|降|比|差异率|执行率/.test(words)) return false;
  return role !== "amount" || (bound === undefined && token.unit !== undefined);
}

function nameOf(mention: Mention): string {
  const { name, stage } = mention;
  const own = name === "" ? "金额" : shownName(name);
  return stage === undefined ? own : `${own}的预算数`;
}

function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    paragraphs.push({ compact: compact(line, start), index: paragraphs.length });
    start += line.length + 1;
  }
  return paragraphs;
}

/** Totals of tables whose money the labels do not tell. */
function amountsApart({ tables }: BudgetDocument): (name: string) => readonly Quantity[] {
  const totalsOf = (title: RegExp): readonly Quantity[] => {
    const table = [...tables.values()].find(({ description }) => title.test(description.titles[0]));
    const row = table?.rows.find(({ kind }) => kind === "total");
    const all = [...(row?.facts.values() ?? [])].map((fact) => ofTable(fact, ""));
    const filled = all.filter(({ value }) => value !== undefined && value !== 0n);
    return [...new Map(filled.map((one) => [one.value, one])).values()];
  };
  return (name) => {
    if (/机关运行/.test(name)) return totalsOf(/机关运行/);
    const isWhole = /采购/.test(name) && !/货物|工程|服务|中小|小微|预留|合同/.test(name);
    return isWhole ? totalsOf(/政府采购/) : [];
  };
}

/** The name that stands before the year again and again. */
function departmentIn({ sections }: FreeProse): string {
  const counts = new Map<string, number>();
  const text = sections.map((one) => fold(one.text.text).replace(/[ \n]/g, "")).join("。");
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [, name = ""] of text.matchAll(
    /(?:[。;,]|20\d\d年(?:度)?)([一-龥()]{3,24}[局委厅部院校会室府心处所队馆学])(?=20\d\d年|政府采购|机关运行|共有)/g,
  ))
    add(name);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
