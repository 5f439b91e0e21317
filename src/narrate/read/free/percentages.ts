import { absolute, powerOfTen } from "../../../amount/decimal";
import { percentage } from "../../../budget/narrative/quantities";
import type { Quantity } from "../../../budget/narrative/section";
import { amountOfShare } from "../bind/shares";
import { compareFigure } from "../compare-figure";
import type { ReadFigure } from "../reading";
import type { Setting } from "./collect";
import { figureOf, shownName } from "./figures";
import { between, printedQuantity, quantityOf, valueOf, type Mention } from "./mentions";
import { nameBefore } from "./names";
import { EVERYTHING, type Target } from "./printed-amounts";
import type { FreeSlip } from "./slips";

export interface FreePercentages {
  readonly figures: readonly ReadFigure[];
  readonly slips: readonly FreeSlip[];
  readonly used: ReadonlySet<Mention>;
}

interface Found {
  /** What was planned: compared with what was done. */
  readonly plan?: Mention;
  readonly figure?: ReadFigure;
  readonly slip?: FreeSlip;
}

/** Shares and what part of a plan was done. `taken` are the percentages that are rates of change. */
export function readPercentages(
  mentions: readonly Mention[],
  taken: ReadonlySet<Mention>,
  setting: Setting,
  id: string,
): FreePercentages {
  const figures: ReadFigure[] = [];
  const slips: FreeSlip[] = [];
  const used = new Set<Mention>();
  mentions.forEach((mention, index) => {
    if (mention.role !== "percentage" || taken.has(mention)) return;
    const key = `${id}.share${index}`;
    const { words } = mention;
    const found =
      /完成|执行率|^,?(?:为|达)[^,;。]{0,8}预算数?的$/.test(words) || isOfPlan(mentions, index)
        ? completion(mentions, index, { key, setting })
        : /占|比重|比例/.test(words) || isFurther(mentions, index)
          ? share(mentions, index, { key, setting })
          : undefined;
    if (found === undefined) return;
    used.add(mention);
    if (found.plan) used.add(found.plan);
    if (found.figure) figures.push(found.figure);
    if (found.slip) slips.push(found.slip);
  });
  return { figures, slips, used };
}

/** 支出A，为预算B的P%. */
function isOfPlan(mentions: readonly Mention[], index: number): boolean {
  const [one, plan] = [mentions[index], mentions[index - 1]];
  return (
    one !== undefined && one.words === "的" && plan?.stage !== undefined && plan.paragraph === one.paragraph
  );
}

interface Asked {
  readonly key: string;
  readonly setting: Setting;
}

/** 分别占a%、b%和c%: the second and third of them. */
export function isFurther(mentions: readonly Mention[], index: number): boolean {
  const [one, before] = [mentions[index], mentions[index - 1]];
  if (one === undefined || before?.role !== "percentage" || before.paragraph !== one.paragraph) return false;
  const { text } = one.paragraph.compact;
  return /^%?[、,和与及]$/.test(text.slice(before.token.end, one.token.start));
}

/** What a percentage is a share of, and where the words between them begin: of 分别占a%和b% each its own. */
function partOf(
  mentions: readonly Mention[],
  index: number,
): { readonly at: number; readonly passed: string } | undefined {
  const mention = mentions[index];
  if (mention === undefined) return undefined;
  const { text, tokens } = mention.paragraph.compact;
  // 人员经费占91.99%，计303.40万元
  const next = mentions[index + 1];
  const isAhead =
    /^[^,;。占]{2,12}占比?$/.test(mention.words) && /^(?:计|共计|为|即|金额为?)?$/.test(next?.words ?? "-");
  if (isAhead && next?.role === "amount" && next.paragraph === mention.paragraph)
    return { at: index + 1, passed: ",占" };
  const amounts = mentions.slice(0, index).findLastIndex(({ role }) => role !== "percentage");
  const last = mentions[amounts];
  const leader = mentions[amounts + 1];
  if (last === undefined || leader === undefined || last.paragraph !== mention.paragraph) return undefined;
  const passed = between(mention.paragraph, last.token.end, leader.token.start);
  if (!passed.includes("分别")) return amounts === index - 1 ? { at: amounts, passed } : undefined;
  const token = tokens.find(({ start }) => start === mention.token.start);
  const own = token && amountOfShare(token, tokens, text);
  const at = mentions.findIndex(
    ({ paragraph, token: { start } }) => paragraph === mention.paragraph && start === own?.start,
  );
  return at < 0 ? undefined : { at, passed: passed.replace(/^(?:组成|构成)(?=,)/, "").replace("分别", "") };
}

function share(mentions: readonly Mention[], index: number, { key, setting }: Asked): Found | undefined {
  const mention = mentions[index];
  const of = partOf(mentions, index);
  const part = of && mentions[of.at];
  if (mention === undefined || of === undefined || part?.role !== "amount") return undefined;
  const { at, passed } = of;
  if (!/^[,(;]?(?:(?:均|全部|都)[是为][^,;。]{2,20},)?[^,;。]{0,2}占[^,;。]*$/.test(passed)) return undefined;
  const whole = /占(?:比)?(.*?)(?:的)?(?:比例|比重)?(?:为|约|达)?$/.exec(passed)?.[1] ?? "";
  const named = wholesCalled(whole, mentions.slice(0, at), setting);
  const wholes = whole === "" ? wholesBefore(mentions, at, setting) : named;
  const is = (one: Quantity) =>
    [quantityOf(part), printedQuantity(part.token)].some(
      (own) => compareFigure(mention.token, percentage(own, one), true) === "right",
    );
  const known = wholes.filter(({ value }) => value !== undefined && value !== 0n);
  const isOfNothing = known.length === 0 && wholes.some(({ value }) => value === 0n);
  if (isOfNothing && mention.token.value !== 0n && valueOf(part) === 0n)
    return { slip: noBase(mention, "share", whole === "" ? "总数" : whole) };
  const right = known.find(is) ?? (valueOf(part) === 0n ? known[0] : undefined);
  // Of itself everything is the whole.
  const others = known.filter(({ value }) => value !== quantityOf(part).value);
  const values = new Set((others.length > 0 ? others : known).map(({ value }) => value));
  const told = whole === "" ? totalBeside(mentions, at, part) : undefined;
  const meant =
    right ??
    told ??
    (values.size === 1 ? (others[0] ?? known[0]) : wholeOfOthers(mentions, at, { whole, wholes: known }));
  if (meant === undefined) return undefined;
  // What is right of what is printed needs no more exact amount.
  const own =
    compareFigure(mention.token, percentage(printedQuantity(part.token), meant), true) === "right"
      ? printedQuantity(part.token)
      : quantityOf(part);
  const name = `${part.name === "" ? "该项" : shownName(part.name)}的占比`;
  const token = isRoundedToNothing(mention, mentions)
    ? { ...mention.token, isRounded: true as const }
    : mention.token;
  return {
    figure: figureOf({ ...mention, token }, { key, name, role: "share", quantity: percentage(own, meant) }),
  };
}

/** The one total of its paragraph before a part of it. */
function totalBeside(mentions: readonly Mention[], at: number, part: Mention): Quantity | undefined {
  const totals = mentions
    .slice(0, at)
    .filter(
      (one) =>
        one !== part &&
        one.role === "amount" &&
        one.paragraph === part.paragraph &&
        one.bound !== undefined &&
        (one.isTotal || isFollowedByParts(one)),
    );
  const [only, other] = new Map(totals.map((one) => [quantityOf(one).value, quantityOf(one)])).values();
  return other === undefined && (only?.value ?? 0n) >= valueOf(part) ? only : undefined;
}

/** 占本年支出合计: what the tables or the text before call so. */
function wholesCalled(name: string, before: readonly Mention[], setting: Setting): readonly Quantity[] {
  if (name === "") return [];
  const { vocabulary, printed, fund } = setting;
  const bare = name.replace(/["']/g, "");
  const own = before.filter(
    ({ role, name: other }) =>
      role === "amount" && other !== "" && (bare.endsWith(other) || other.endsWith(bare)),
  );
  const named = nameBefore(name, fund, vocabulary);
  const targets: Target[] = [];
  if (named.is === "target") {
    targets.push(named.target);
    if (named.isWide) targets.push({ ...named.target, sources: EVERYTHING.sources });
  }
  return [...targets.flatMap(printed), ...own.map(quantityOf)];
}

/** The wholes that the text before tells, the nearest first, then those of the heading. */
function wholesBefore(
  mentions: readonly Mention[],
  index: number,
  { printed, fund, subject }: Setting,
): readonly Quantity[] {
  const amounts = mentions.slice(0, index).filter(({ role }) => role === "amount");
  const totals = amounts.filter((one) => one.isTotal || /合计|总额|总计/.test(one.words)).toReversed();
  const own = totals.map(quantityOf);
  const whole = fund === undefined ? subject : { ...EVERYTHING, sources: fund };
  const table = whole === undefined ? [] : printed(whole);
  const others = amounts.filter((one) => !totals.includes(one) && isFollowedByParts(one)).map(quantityOf);
  return own.length + others.length > 0 ? [...others, ...own, ...table] : table;
}

/** 占0% among shares without decimals. */
function isRoundedToNothing({ token, paragraph }: Mention, mentions: readonly Mention[]): boolean {
  return (
    token.value === 0n &&
    mentions.every(
      (one) => one.paragraph !== paragraph || one.role !== "percentage" || one.token.decimals === 0,
    )
  );
}

/** Of which whole the other parts of its enumeration print their shares: most of them, or the one that is left of it. */
function wholeOfOthers(
  mentions: readonly Mention[],
  at: number,
  { whole: called, wholes }: { readonly whole: string; readonly wholes: readonly Quantity[] },
): Quantity | undefined {
  const own = mentions[at];
  const others = mentions.flatMap((mention, index) => {
    const part = mentions[index - 1];
    const isPart = mention.role === "percentage" && part?.role === "amount" && part !== own;
    if (!isPart || mention.paragraph !== own?.paragraph || part.paragraph !== own.paragraph) return [];
    const passed = between(mention.paragraph, part.token.end, mention.token.start);
    const [, name] = /^[,(;]?占(?:比)?(.*?)(?:的)?(?:比例|比重)?(?:为|约|达)?$/.exec(passed) ?? [];
    return name === called ? [{ part, mention }] : [];
  });
  const isShareOf = (whole: Quantity, { part, mention }: (typeof others)[number]) =>
    compareFigure(mention.token, percentage(quantityOf(part), whole), true) === "right";
  const counted = wholes.map((whole) => ({
    whole,
    count: others.filter((one) => valueOf(one.part) !== 0n && isShareOf(whole, one)).length,
  }));
  const most = counted.toSorted((a, b) => b.count - a.count)[0];
  const isAlone =
    most !== undefined &&
    counted.every(({ whole, count }) => whole.value === most.whole.value || count < most.count);
  if (!isAlone || most.count * 2 <= others.length) return undefined;
  const [other] = others;
  const isOfTwo =
    others.length === 1 &&
    own !== undefined &&
    other !== undefined &&
    absolute(valueOf(own) + valueOf(other.part) - (most.whole.value ?? 0n)) <= powerOfTen(-2);
  return most.count >= FEWEST_SHARES || isOfTwo ? most.whole : undefined;
}

const FEWEST_SHARES = 2;

function isFollowedByParts({ paragraph, token }: Mention): boolean {
  return /^(?:[万亿]?元)[,。;]?(?:中,|其中|包括|主要用于以下)/.test(
    paragraph.compact.text.slice(token.end, token.end + 16),
  );
}

/** 支出决算为A，完成年初预算的P%. */
function completion(mentions: readonly Mention[], index: number, { key, setting }: Asked): Found | undefined {
  const mention = mentions[index];
  if (mention === undefined) return undefined;
  const before = mentions.slice(0, index).filter((one) => one.paragraph === mention.paragraph);
  const last = before.findLastIndex((one) => one.role === "percentage");
  const own = before.slice(last + 1).filter(({ role }) => role === "amount");
  const done = own.findLast(({ stage }) => stage === undefined);
  if (done === undefined) return undefined;
  const stage = /年初/.test(mention.words)
    ? "planned"
    : /全年|调整/.test(mention.words)
      ? "adjusted"
      : undefined;
  const isBehind = isOfPlan(mentions, index);
  const plans = own.filter(
    (one) => one.stage !== undefined && (isBehind || own.indexOf(one) < own.indexOf(done)),
  );
  const called = plans.filter((one) => stage === undefined || one.stage === stage);
  const plan = called.at(-1);
  const name = `${done.name === "" ? "决算数" : done.name}完成预算的比例`;
  const is = (base: Quantity) =>
    compareFigure(mention.token, percentage(quantityOf(done), base), true) === "right";
  if (plan !== undefined && valueOf(plan) === 0n) {
    const other = plans.find((one) => one !== plan && is(quantityOf(one)));
    const base = stage === "planned" ? "年初预算" : "预算";
    const right = other === undefined ? {} : { right: other.stage === "adjusted" ? "全年预算" : "年初预算" };
    return mention.token.value === 0n ? {} : { slip: noBase(mention, "completion", base, right) };
  }
  const told = plan === undefined ? {} : { plan };
  const bases = plan === undefined ? plannedInTables(done, setting) : [quantityOf(plan)];
  const [only, second] = bases;
  const base = bases.find(is) ?? (second === undefined ? only : undefined);
  if (base?.value === 0n && mention.token.value !== 0n && second === undefined)
    return { ...told, slip: noBase(mention, "completion", stage === "planned" ? "年初预算" : "预算") };
  if (base === undefined) return rateBetween(own, mention, { key, setting });
  return {
    ...told,
    figure: figureOf(mention, { key, name, role: "share", quantity: percentage(quantityOf(done), base) }),
  };
}

/** 项目全年预算A，执行B，执行率P: of a project that no table has. */
function rateBetween(own: readonly Mention[], mention: Mention, { key }: Asked): Found | undefined {
  const [plan, done] = own.slice(-2);
  if (plan === undefined || done === undefined || plan.sentence !== done.sentence) return undefined;
  const { text } = mention.paragraph.compact;
  const isCalled = ({ token }: Mention, called: RegExp) => called.test(text.slice(0, token.start));
  if (!isCalled(plan, /预算数?为?$/) || !isCalled(done, /(?:执行|支出|决算)数?为?$/)) return undefined;
  if (!/^执行率/.test(mention.words) || valueOf(plan) === 0n) return undefined;
  const quantity = percentage(printedQuantity(done.token), printedQuantity(plan.token));
  return { figure: figureOf(mention, { key, name: "预算执行率", role: "share", quantity }) };
}

function noBase(
  { paragraph, token }: Mention,
  of: "completion" | "share",
  base: string,
  right: { readonly right?: string } = {},
): FreeSlip {
  return { is: "no-base", of, ...paragraph.compact.back(token), base, ...right };
}

function plannedInTables({ target }: Mention, { printed }: Setting): readonly Quantity[] {
  if (target === undefined) return [];
  return (["planned", "adjusted"] as const).flatMap((stage) => printed({ ...target, stage }));
}
