import { ALL_SOURCES, FISCAL, sources, SPENT, type Atoms } from "../../../budget/quantity-key";
import type { Quantity } from "../../../budget/narrative/section";
import { similarity } from "../../../text/similarity";
import { compareFigure } from "../compare-figure";
import { isMistyped } from "../mistyped-figure";
import type { NumberToken } from "../number-tokens";
import { itemMentions, type ItemMention } from "./items";
import { numbered } from "./lines";
import { CHANGE_WORDS, type Mention, type MentionRole, type Paragraph } from "./mentions";
import { nameBefore, type Named, type Vocabulary } from "./names";
import type { PrintedAmounts, Target } from "./printed-amounts";

/** What a section is about, and what its words may name. */
export interface Setting {
  readonly vocabulary: Vocabulary;
  readonly printed: PrintedAmounts;
  /** Amounts of tables whose columns say nothing of money (政府采购, 机关运行经费), by the words that name them. */
  readonly apart: (name: string) => readonly Quantity[];
  /** Of which money; `undefined` where the heading leaves it open. */
  readonly fund: Atoms | undefined;
  /** Nothing is wrong for certain: 绩效, 附件 speak of parts of money. */
  readonly isLoose: boolean;
  /** What the heading itself names. */
  readonly subject: Target | undefined;
}

/** What carries over from one sentence to the next. */
interface Running {
  /** The number of the sentence. */
  sentence: number;
  /** 人员经费：, （二）公务接待费。 at the head of a paragraph, for all that stands under it. */
  lead: Target | undefined;
  leadName: string;
  item: ItemMention | undefined;
  /** The amount before 其中. */
  parent: Mention | undefined;
  /** The amount before, in one sentence with the next. */
  before: Mention | undefined;
}

export interface Collected {
  readonly mentions: readonly Mention[];
  readonly items: readonly { readonly item: ItemMention; readonly paragraph: Paragraph }[];
}

const CHANGED = new RegExp(
  `(?:净|共|各|均|总额|支出|费用|预算数?)?(?:${CHANGE_WORDS})(?:了|约|为|额|额为)*$`,
);
const BASE =
  /^[(]?(?:(?:本年度?)?(?:比|较|与|同)(?:[^,;。:]*)(?:上年|去年|上一年|20\d\d年|预算|执行|决算)[^,;。:]*|(?:上年|去年)度?(?:预算|决算|执行)?数?(?:为|是)?)$/;
const THRESHOLD = /(?:单价|单位价值|单台|单件|价值|平均每[辆人台]|每[辆人台]|人均|标准)[^,;。]*$/;
const OR_MORE = /^[万亿]?元?(?:[(（]含[)）])?(?:及)?以上/;
const REASON = /(?:主要原因|原因(?:是|为|:)|主要是|主要用于(?!以下)|用于(?!以下)|由于|因为)/;
const OF_BEFORE = /其中|包括/;
const OF_WHICH = /其中|包括|主要用于以下|分别为|划分为|,为(?=一般|政府性)/;

export function collect(paragraphs: readonly Paragraph[], setting: Setting): Collected {
  const running: Running = {
    sentence: 0,
    lead: undefined,
    leadName: "",
    item: undefined,
    parent: undefined,
    before: undefined,
  };
  const items: Collected["items"][number][] = [];
  const mentions = paragraphs.flatMap((paragraph) => {
    const own = itemMentions(paragraph.compact.text, setting.vocabulary.items);
    items.push(...own.map((item) => ({ item, paragraph })));
    return ofParagraph(paragraph, own, { setting, running });
  });
  return { mentions, items };
}

interface Reading {
  readonly setting: Setting;
  readonly running: Running;
}

function ofParagraph(
  paragraph: Paragraph,
  items: readonly ItemMention[],
  reading: Reading,
): readonly Mention[] {
  const { running } = reading;
  const { text, tokens } = paragraph.compact;
  startParagraph(text, reading);
  const found: Mention[] = [];
  let end = 0;
  for (const token of tokens) {
    if (!isZero(token, text) && (token.unit === undefined || token.unit === "年")) continue;
    const passed = text.slice(end, token.start);
    running.sentence += passed.match(/[。;!?]/g)?.length ?? 0;
    if (/[。]/.test(passed)) running.parent = undefined;
    const begun = end + Math.max(0, passed.search(BEGINS_ANEW));
    if (begun > end) startPart(running);
    const item = items.findLast((one) => one.end <= token.start && one.end > begun);
    if (item !== undefined) running.item = item;
    const before = found.at(-1);
    const isTold =
      before?.role === "amount" || (before?.role === "percentage" && parentOf(found)?.bound !== undefined);
    // 其中 may begin a sentence that goes on with the one before; 划分为 has its whole in its own.
    const goesOn = passed.includes("。") ? OF_BEFORE : OF_WHICH;
    if (goesOn.test(passed) && isTold) running.parent = parentOf(found);
    running.before = before?.role === "amount" && !/[。;]/.test(passed) ? before : undefined;
    const mention = read(token, { paragraph, found, end }, reading);
    found.push(mention);
    end = token.end;
  }
  running.sentence += 1;
  running.item = items.at(-1) ?? running.item;
  return found;
}

/** 预算为0，: of what would be an amount. */
function isZero({ unit, value, start, end, decimals }: NumberToken, text: string): boolean {
  if (unit !== undefined || value !== 0n || decimals > 0) return false;
  return (
    /(?:预算|决算|经费|支出|收入)(?:数|总额)?(?:均)?为$/.test(text.slice(0, start)) &&
    /^[,;。]/.test(text.slice(end))
  );
}

/** A paragraph without a number that tells more of the item before it. */
const GOES_ON =
  /^(?:其中|其|[(]|20\d\d年(?:度)?(?:年初|支出|决算|预算)|(?:年初|全年|支出|调整后?)?(?:预算|决算|支出)|主要|用于|原因|比|较|与|同|完成|本项|该项|此项|共|安排)/;

/** （三）具体情况 in the middle of a paragraph: what stands before it is not what it is about. */
const BEGINS_ANEW = /(?<=[。;])(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/;

function startPart(running: Running): void {
  running.item = undefined;
  running.lead = undefined;
  running.parent = undefined;
}

/** The amount that is told in parts after it: not one of the parts. */
function parentOf(found: readonly Mention[]): Mention | undefined {
  return found.findLast(({ role }) => role === "amount");
}

/** A numbered paragraph begins anew; what stands at its head by itself is what it is about. */
function startParagraph(text: string, { setting, running }: Reading): void {
  const own = numbered(text);
  if (own === undefined) {
    if (!GOES_ON.test(text)) running.item = undefined;
    return;
  }
  startPart(running);
  const head = /^([^,;。:\d]{2,30})(?:[。:]|$)/.exec(own.rest)?.[1];
  if (head === undefined) return;
  const named = nameBefore(head.replace(/(?:情况|说明)+$/, ""), setting.fund, setting.vocabulary);
  running.leadName = head;
  if (named.is === "target") running.lead = named.target;
}

interface Place {
  readonly paragraph: Paragraph;
  readonly found: readonly Mention[];
  /** Where the number before ends. */
  readonly end: number;
}

function read(token: NumberToken, place: Place, { setting, running }: Reading): Mention {
  const { text } = place.paragraph.compact;
  const words = place.paragraph.compact.nameOf(token) ?? wordsBefore(text, place.end, token.start);
  const own = {
    token: { ...token, isFree: true as const },
    words,
    sentence: running.sentence,
    paragraph: place.paragraph,
  };
  const none = { ...own, name: "", printed: [] };
  if (token.unit === "%") return { ...none, role: "percentage" };
  const role = roleOf(words, text.slice(token.end, token.end + 8));
  if (role !== "amount") return { ...none, role };
  const sentence = text.slice(startOfSentence(text, token.start), token.start);
  const isReason =
    REASON.test(sentence.slice(sentence.lastIndexOf("其中") + 1)) &&
    !isItemIn(running.item, token.start - words.length, token);
  const head = headOf(sentence.slice(0, sentence.length - words.length));
  const named = namedBy({ words, head, token }, { setting, running });
  // 行政运行年初预算A，决算B: of the same row, which its own name finds.
  const row = named === undefined ? rowBefore(words, { setting, running }) : undefined;
  if (row !== undefined) return { ...none, words: row, role };
  if (named === undefined || (isReason && !isAfterReason(sentence))) return { ...none, role };
  const { name, target, stage, isTotal } = named;
  const { item } = running;
  const bound = {
    ...own,
    role,
    name,
    isTotal,
    ...(stage !== undefined && { stage }),
    ...(item !== undefined && item.name === name && { item }),
  };
  const isApart = target?.item === "agency" && setting.printed(target).length === 0;
  if (target === undefined || isApart) {
    const apart = setting.apart(name === "" ? running.leadName : name);
    const right = apart.find((one) => compareFigure(own.token, one, false) === "right");
    const [only, other] = apart;
    const known = right ?? (other === undefined ? only : undefined);
    return { ...bound, printed: apart, ...(known !== undefined && { bound: known }) };
  }
  const printed = setting.printed(target);
  const known = boundTo(own.token, target, named.isSure, setting);
  return { ...bound, target, printed, ...(known !== undefined && { bound: known }) };
}

function roleOf(words: string, after: string): MentionRole {
  if (THRESHOLD.test(words) || OR_MORE.test(after)) return "threshold";
  if (CHANGED.test(words)) return "change";
  if (BASE.test(words)) return "base";
  return "amount";
}

/** What stands before a colon, numerals apart; what announces an enumeration says nothing. */
function headOf(before: string): string | undefined {
  if (!before.endsWith(":")) return undefined;
  const last = /[^:;。]*$/.exec(before.slice(0, -1))?.[0] ?? "";
  const head = last.replace(
    /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])+/,
    "",
  );
  return head === "" || /(?:情况|说明|如下|其中|包括|安排|方面)$/.test(head) ? undefined : head;
}

/** After the purpose the sentence may go on: …，主要用于…，年初预算为…. */
function isAfterReason(sentence: string): boolean {
  return /(?:预算|决算)(?:数)?为?$/.test(sentence);
}

function isItemIn(item: ItemMention | undefined, from: number, token: NumberToken): boolean {
  return item !== undefined && item.end > from && item.end <= token.start;
}

interface NamedAmount {
  readonly name: string;
  readonly target?: Target;
  readonly stage?: "planned" | "adjusted";
  readonly isTotal: boolean;
  /** Nothing but the words and the heading was needed. */
  readonly isSure: boolean;
}

/** Whether words name what is in no table, and not only that it is an amount. */
function isUnknown({ words, target, item }: Mention, { setting }: Reading): boolean {
  if (target !== undefined || item !== undefined) return false;
  return nameBefore(words, setting.fund, setting.vocabulary).is === "unknown";
}

/** What the amount before was called, where that is no quantity by its words and this says only how far it came. */
function rowBefore(words: string, reading: Reading): string | undefined {
  const { fund, vocabulary } = reading.setting;
  const said = reading.running.before;
  if (
    said === undefined ||
    !/^(?:支出)?(?:决算|执行|实际支出)(?:数)?为?$/.test(words) ||
    !isUnknown(said, reading)
  )
    return undefined;
  const named = nameBefore(said.words, fund, vocabulary);
  return named.is === "unknown" ? named.name : undefined;
}

interface WordsOfAmount {
  readonly words: string;
  /** 信访业务费：年初预算数为: what the sentence itself begins with. */
  readonly head: string | undefined;
  readonly token: NumberToken;
}

function namedBy({ words, head, token }: WordsOfAmount, reading: Reading): NamedAmount | undefined {
  const { setting, running } = reading;
  const { vocabulary, fund } = setting;
  const { item, lead, parent } = running;
  const from = token.start - words.length;
  const isOwn = item !== undefined && isItemIn(item, from, token);
  const rest = isOwn ? words.slice(item.end - from) : words;
  const named = nameBefore(rest, fund, vocabulary);
  const stage = "stage" in named ? named.stage : undefined;
  if (item !== undefined && (isOwn || isGeneric(named))) {
    const code = codeOf(item, token, stage !== undefined, { setting, running });
    const told = code && {
      target: { ...ofItem(code, running, setting), ...(stage !== undefined && { stage }) },
    };
    const isSure = item.misnamed.length === 0;
    return { name: item.name, ...told, ...(stage !== undefined && { stage }), isTotal: false, isSure };
  }
  if (named.is === "target") {
    const target =
      parent?.target === undefined
        ? named.target
        : named.isWide
          ? within(named.target, parent.target)
          : ofWhole(named, parent.target);
    const isOfUnknown = parent !== undefined && parent.bound === undefined;
    const isKnown = !named.isWide || fund !== undefined || target.item !== undefined;
    const isSure = !isOfUnknown && isKnown && named.isOpen === undefined;
    return {
      name: named.name,
      target,
      isTotal: named.isTotal,
      isSure,
      ...(target.stage && { stage: target.stage }),
    };
  }
  if (named.is === "unknown")
    return /机关运行|采购/.test(named.name) ? { name: named.name, isTotal: false, isSure: false } : undefined;
  const said = running.before;
  if (
    vocabulary.isFinal &&
    said?.target !== undefined &&
    said.stage !== undefined &&
    stage === undefined &&
    /决算|执行|实际/.test(words)
  ) {
    // 因公出国（境）费预算A，决算B: both of one thing.
    const { stage: planned, ...target } = said.target;
    return { name: said.name, target, isTotal: said.isTotal === true, isSure: planned !== undefined };
  }
  const whole = "total" in named ? named.total : undefined;
  // 行政运行年初预算A，决算B: both of what is not known.
  if (said !== undefined && isUnknown(said, reading)) return undefined;
  const headed = head === undefined ? undefined : nameBefore(head, fund, vocabulary);
  if (headed?.is === "generic" && headed.total !== undefined)
    return {
      name: head ?? "",
      target: { ...headed.total, ...(stage && { stage }) },
      isTotal: true,
      isSure: true,
    };
  if (headed?.is === "unknown") return { name: headed.name, isTotal: false, isSure: false };
  if (headed?.is === "target") {
    const { name, target, isTotal } = headed;
    return {
      name,
      target: { ...target, ...(stage && { stage }) },
      isTotal,
      isSure: true,
      ...(stage && { stage }),
    };
  }
  const subject = lead ?? setting.subject ?? whole;
  const own = stage === undefined ? {} : { stage };
  if (subject === undefined) return { name: running.leadName, isTotal: false, isSure: false, ...own };
  const isTotal = subject === whole;
  const name = isTotal ? rest.replace(/^20\d\d年度?/, "") : running.leadName;
  // 支出决算为A alone is the whole or of an item that was not understood.
  const isSure = !(isTotal && vocabulary.isFinal);
  return { name, target: { ...subject, ...own }, isTotal, isSure, ...own };
}

/** The code of an item; of a name that no table has, in its place, that of the one there that has its amount. */
function codeOf(
  item: ItemMention,
  token: NumberToken,
  isPlanned: boolean,
  reading: Reading,
): string | undefined {
  const { code, last } = item;
  const { printed } = reading.setting.vocabulary.items;
  // Of a table that does not go down to its level nothing is known.
  const isAbsent =
    code?.length === 7 &&
    last !== undefined &&
    !printed.has(code) &&
    [...printed.keys()].some((one) => one.length === 7 && one.startsWith(code.slice(0, 3)));
  if (isPlanned || (code !== undefined && !isAbsent)) return code;
  if (code === undefined) return codeByAmount(item, token, reading);
  const near = [code.slice(0, 5), code.slice(0, 3)].map((one) =>
    codeByAmount({ ...item, below: [one] }, token, reading),
  );
  return near.find((one) => one !== undefined) ?? code;
}

function codeByAmount(
  { below, name }: ItemMention,
  token: NumberToken,
  { setting, running }: Reading,
): string | undefined {
  const { printed } = setting.vocabulary.items;
  // Where nothing of its path is known, of what is called alike.
  const isMeant = (code: string) =>
    below === undefined || below.length === 0
      ? [...(printed.get(code) ?? [])].some((one) => similarity(one, name) >= ALIKE)
      : below.some((one) => code.startsWith(one));
  const codes = [...printed.keys()].filter(
    (code) => code.length === 7 && code.startsWith("2") && isMeant(code),
  );
  const has = (code: string) => boundTo(token, ofItem(code, running, setting), false, setting) !== undefined;
  const [only, other] = codes.filter(has);
  return other === undefined ? only : undefined;
}

/** So alike that a name was changed, and not another one meant. */
const ALIKE = 0.5;

function isGeneric(named: Named): boolean {
  return named.is === "generic";
}

/** 其中：基本支出, after an amount of one fund: of that. */
function within(target: Target, parent: Target): Target {
  const isNarrowed = parent.sources !== ALL_SOURCES && (target.sources & parent.sources) !== 0;
  const spent = target.natures & parent.natures;
  return {
    ...target,
    ...(isNarrowed && { sources: target.sources & parent.sources }),
    ...(target.functional !== undefined && !parent.isOpenEnd && spent !== 0 && { natures: spent }),
    ...(parent.functional !== undefined &&
      target.functional === undefined && { functional: parent.functional }),
  };
}

/** 年末结转和结余，其中：财政拨款: as much of it as is of that money. */
function ofWhole(
  { name, target, isTotal }: { name: string; target: Target; isTotal: boolean },
  whole: Target,
): Target {
  const isBare = isTotal && !/[收支]|总|合计/.test(name) && (target.sources & whole.sources) !== 0;
  if (!isBare || target.time !== undefined || (whole.time === undefined && whole.isOpenEnd)) return target;
  const { isOpenEnd, ...own } = target;
  return {
    ...own,
    natures: whole.natures,
    ...(whole.time !== undefined && { time: whole.time }),
    ...(whole.isOpenEnd && isOpenEnd && { isOpenEnd }),
  };
}

/** An item under 公用经费： is that of it. */
function ofItem(code: string, { lead }: Running, { fund }: Setting): Target {
  const spent = lead !== undefined && lead.item === undefined && !lead.isOpenEnd ? lead.natures : undefined;
  const of = code.startsWith("2")
    ? { functional: code }
    : code.startsWith("3")
      ? { economic: code }
      : { government: code };
  return { sources: lead?.sources ?? fund ?? ALL_SOURCES, natures: spent ?? SPENT, ...of };
}

/** Which of the printed amounts it is: the one, or the one that it agrees with. */
function boundTo(
  token: NumberToken,
  target: Target,
  isSure: boolean,
  { printed, isLoose }: Setting,
): Quantity | undefined {
  const own = printed(target);
  const { isOpenEnd, ...spentAlone } = target;
  const spent = isOpenEnd && target.natures === SPENT ? printed(spentAlone) : [];
  const agrees = (one: Quantity) => compareFigure(token, one, false) === "right";
  const right = spent.find(agrees) ?? own.find(agrees);
  if (right !== undefined) return right;
  // What the words may mean as well: the same of other money, or of all that is spent.
  const others = alternatives(target).flatMap(printed);
  const other = others.find((one) => one.value !== 0n && agrees(one));
  if (other !== undefined) return other;
  const [only, second] = spent.length === 1 ? spent : own;
  const isClear = only !== undefined && (second === undefined || isNearlyOne(own));
  if (isLoose) return undefined;
  if (isSure && isClear) return only;
  // Of the money that the heading names nothing is printed, and of all other that it may mean one amount.
  const printedOf = new Set(others.map(({ value }) => value));
  if (isSure && only === undefined && printedOf.size === 1) return others[0];
  // Whichever of them is meant, one digit away from one alone it is that one mistyped.
  const mistyped = [...own, ...others].filter(({ value }) => value !== undefined && isMistyped(token, value));
  const values = new Set(mistyped.map(({ value }) => value));
  return values.size === 1 ? mistyped[0] : undefined;
}

function alternatives(target: Target): readonly Target[] {
  const funds = [ALL_SOURCES, FISCAL, sources("general")].filter((one) => (one & target.sources) !== 0);
  const wide =
    target.functional !== undefined || target.economic !== undefined
      ? [target.natures, SPENT]
      : [target.natures];
  const times = target.time === "this-year" ? (["this-year", "both"] as const) : [target.time];
  return funds.flatMap((atoms) =>
    wide.flatMap((spent) =>
      times.map((time) => ({
        ...target,
        sources: atoms,
        natures: spent,
        ...(time !== undefined && { time }),
      })),
    ),
  );
}

/** One quantity that two tables round each on its own. */
function isNearlyOne(amounts: readonly Quantity[]): boolean {
  const values = amounts.map(({ value = 0n }) => value);
  const least = values.reduce((a, b) => (a < b ? a : b));
  const most = values.reduce((a, b) => (a > b ? a : b));
  return most - least <= NEARLY;
}

/** A last digit, in 万元. */
const NEARLY = 10n ** 10n;

/** Back to the number or the mark before; a bracket that opens before it begins it. */
function wordsBefore(text: string, from: number, to: number): string {
  const passed = text.slice(from, to).replace(/^[余多]?(?:[万亿][余多]?元|元|%)/, "");
  const own = /(?:[^,;。:、\n!?]|:$)*$/.exec(passed)?.[0] ?? "";
  const open = own.lastIndexOf("(");
  const isOpen = open >= 0 && !own.slice(open).includes(")");
  return isOpen ? own.slice(open + 1) : own.replace(/^(?:等)?\)(?:和|及|以及|与|,)?|^(?:和|及|以及)/, "");
}

function startOfSentence(text: string, at: number): number {
  return Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf(";", at - 1)) + 1;
}
