import type { LabelRule } from "../../../budget/kind";
import {
  ALL_NATURES,
  ALL_SOURCES,
  BASIC,
  FISCAL,
  sources,
  SPENT,
  type Atoms,
} from "../../../budget/quantity-key";
import { labelMeaning, itemsText, PUBLIC } from "../../../recognize/kinds/labels/meaning";
import { readText } from "../../../recognize/kinds/labels/label-meaning";
import { codesCalled, type ItemNames } from "./items";
import type { Target } from "./printed-amounts";

/** Whose prose it is, and what its words can name. */
export interface Vocabulary {
  readonly department: string;
  readonly year: number | undefined;
  readonly isFinal: boolean;
  readonly labels: readonly LabelRule[];
  readonly items: ItemNames;
}

/** What the words before a number name. */
export type Named =
  /** `isWide` where words that would say of which money are missing: the heading says it. */
  | {
      readonly is: "target";
      readonly target: Target;
      readonly name: string;
      readonly isWide: boolean;
      readonly isTotal: boolean;
      /** It may be another one as well: 结转 alone is what came from last year or what is left. */
      readonly isOpen?: true;
    }
  /** 预算数为: what the sentence speaks of. */
  | { readonly is: "generic"; readonly stage?: "planned" | "adjusted"; readonly total?: Target }
  | { readonly is: "unknown"; readonly name: string };

const FUNDS: readonly (readonly [RegExp, Atoms])[] = [
  [/^一般公共(?:财政)?(?:预算)?(?!服务)/, sources("general")],
  [/^公共财政预算/, sources("general")],
  [/^政府性基金(?:预算)?/, sources("fund")],
  [/^国有资本(?:经营)?预算/, sources("stateCapital")],
  [/^财政拨款/, FISCAL],
];
/** After the name of a fund: of it all, or what of it. */
const AFTER_FUND =
  /^(?:财政)?(?:当年|本年)?(?:财政)?(?:拨款)?(?:安排的?)?(?:收入和支出|收和支|收支|收入支出)?(?:总)?(?:收入|支出)?(?:预算|决算|总计|合计|总额|规模)*(?:收入|支出)?(?:预算|决算|总计|合计|总额)*$/;
const TOTALS: readonly (readonly [RegExp, Omit<Target, "sources">])[] = [
  [
    /^(?:本年|当年|年度)(?:总)?收入(?:预算|决算)?(?:总计|合计|总额)?$/,
    { time: "this-year", natures: ALL_NATURES },
  ],
  [/^(?:本年|当年|年度)(?:总)?支出(?:预算|决算)?(?:总计|合计|总额)?$/, { natures: SPENT }],
  [
    /^(?:部门|单位|总|本级)?(?:收和支|收入和支出|收支|收入支出)(?:总)?(?:预算|决算)?(?:总)?(?:计|合计|预算|决算|额)?$/,
    { natures: ALL_NATURES, isOpenEnd: true },
  ],
  [
    /^(?:部门|单位|总|年度|预算|综合)*收入(?:总)?(?:预算|决算)?(?:总计|合计|总额|总数|规模)?$/,
    { natures: ALL_NATURES },
  ],
  [
    /^(?:部门|单位|总|年度|预算|综合)*支出(?:总)?(?:预算|决算)?(?:总计|合计|总额|总数|规模)?$/,
    { natures: ALL_NATURES, isOpenEnd: true },
  ],
];
/** What a name may begin with and says nothing of which amount it is. */
const LEAD =
  /^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]|[.．]|20\d\d年(?:度|初)?|年度|年(?!初|末|终)|其中|其(?!他|它|余)|包括|主要|用于|安排(?!的)|共|的|为|是|本部门|本单位|我部门|我单位|我(?:[校局委厅办镇乡院所队站馆县区市]|中心|部(?!门))|全年(?!预算)|当年安排|通过|拟|有|部门|单位(?!资金|自有)|[①-⑳]|[(·•]|(?:收入|支出)?(?:包括|由(?=本年|上年|当年|财政|一般|基本|项目|人员|公用))|实际(?=支出|收入)|全年(?=收入|支出|总)|全(?:局|委|厅|镇|乡|校|院|部门|单位|系统)|加上|加(?=年初|上年)|均(?!衡)|按(?:支出)?(?:功能|经济|用途)分类(?:支出)?(?:划分为|包括|分)?|以下方面|及所属单位|所属各预算单位|各单位)+/;
const TAIL = /(?:科目|(?<!总|合|共)(?:数额|数|额)|金额|安排|为|是|共计|共|约|达|的|分别|均|:)+$/;
const GENERIC =
  /^(?:预算|年初预算|年初部门预算|支出预算|预算支出|支出|金额|预算安排|安排预算|合计|总计|小计|支出决算|决算|收入|总额|规模|)$/;
const STAGE = /(年初|全年|调整后?|变更后)?(?:财政拨款)?(?:支出|收入)?预算(?:数)?为?$/;

/** What the words at once before a number name, `fund` being what the heading or the sentence is about. */
export function nameBefore(words: string, fund: Atoms | undefined, vocabulary: Vocabulary): Named {
  const { isFinal } = vocabulary;
  const bare = withoutLead(words.replace(/["'《》]/g, ""), vocabulary).replace(TAIL, "");
  const planned = isFinal ? STAGE.exec(bare) : null;
  const stage =
    planned === null
      ? undefined
      : planned[1] === undefined || planned[1] === "年初"
        ? ("planned" as const)
        : ("adjusted" as const);
  const name = isFinal
    ? bare
        .replace(STAGE, "")
        .replace(/(?:支出|收入)?决算(?:数)?$/, (all) => (bare === all ? all : keptEnd(all)))
    : bare;
  if (GENERIC.test(name)) {
    const whole = fund === undefined ? undefined : total(name)?.target;
    return {
      is: "generic",
      ...(stage !== undefined && { stage }),
      ...(whole !== undefined && fund !== undefined && { total: { ...whole, sources: fund } }),
    };
  }
  const found = targetOf(name, fund, vocabulary);
  if (found === undefined) return { is: "unknown", name };
  return { ...found, target: { ...found.target, ...(stage !== undefined && { stage }) } };
}

/** 三公经费支出决算: the words before 决算 are the name. */
function keptEnd(end: string): string {
  return end.startsWith("支出") ? "支出" : end.startsWith("收入") ? "收入" : "";
}

function withoutLead(words: string, { department, year }: Vocabulary): string {
  let rest = words;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(LEAD, "");
    const own = departmentAt(rest, department);
    if (own > 0) rest = rest.slice(own);
    if (year !== undefined) rest = rest.replace(new RegExp(`^${year}年(?:度)?`), "");
  }
  return rest;
}

/** How much of the beginning is the department's name, in full or cut short. */
function departmentAt(words: string, department: string): number {
  if (department.length < 3) return 0;
  for (let length = Math.min(department.length, words.length); length >= 3; length -= 1) {
    const head = words.slice(0, length);
    if (department.endsWith(head) || department.startsWith(head)) return length;
    let at = 0;
    for (const character of department) if (character === head[at]) at += 1;
    if (at === length && /[局委厅部院校会办公室政府中心处所队馆学]$/.test(head)) return length;
  }
  return 0;
}

function targetOf(
  name: string,
  fund: Atoms | undefined,
  vocabulary: Vocabulary,
): Extract<Named, { is: "target" }> | undefined {
  const own = ofFund(name, vocabulary) ?? ofThisYear(name, vocabulary);
  if (own !== undefined) return { is: "target", name, isWide: false, ...own };
  const open = OPEN.find(([pattern]) => pattern.test(name))?.[1];
  if (open !== undefined) {
    const target = { sources: fund ?? ALL_SOURCES, ...open };
    return { is: "target", name, isWide: fund === undefined, isTotal: false, isOpen: true, target };
  }
  const found = total(name) ?? labelled(name, vocabulary) ?? ofClass(name, vocabulary);
  if (found === undefined) return undefined;
  const { target } = found;
  const isWide = target.sources === ALL_SOURCES;
  const narrowed = isWide && fund !== undefined ? { ...target, sources: fund } : target;
  return { is: "target", name, isWide, isTotal: found.isTotal, target: narrowed };
}

/** 本年财政拨款收入: what was carried over is not in it; of what is spent 本年 says nothing. */
function ofThisYear(name: string, vocabulary: Vocabulary): Read | undefined {
  const rest = name.replace(/^(?:本年|当年)/, "");
  const own = rest === name ? undefined : ofFund(rest, vocabulary);
  if (own === undefined || own.target.time !== undefined || !name.endsWith("收入")) return own;
  return { ...own, target: { ...own.target, time: "this-year" } };
}

interface Read {
  readonly target: Target;
  readonly isTotal: boolean;
  readonly isOpen?: true;
}

/** Words that leave open which amount they mean, and which it is most likely. */
const OPEN: readonly (readonly [RegExp, Omit<Target, "sources">])[] = [
  [/^结转(?:资金)?$/, { time: "carried-over", natures: ALL_NATURES }],
  [/^(?:本年|当年)$/, { time: "this-year", natures: ALL_NATURES }],
];

/** 一般公共预算财政拨款基本支出: the name of a fund, then what of it. */
function ofFund(name: string, vocabulary: Vocabulary): Read | undefined {
  for (const [pattern, atoms] of FUNDS) {
    const head = pattern.exec(name)?.[0];
    if (head === undefined) continue;
    const whole = labelled(name, vocabulary);
    if (whole !== undefined && whole.target.time !== undefined) return whole;
    const rest = name.slice(head.length);
    if (AFTER_FUND.test(rest)) {
      const isRevenue = /收入(?!支出|和支出)/.test(rest) && !/支出/.test(rest);
      // Of final accounts 支出 is what was spent, however it is called that is left.
      const isSpent = vocabulary.isFinal && /^[^收总]*支出(?:决算)?$/.test(rest);
      const target: Target = {
        sources: atoms,
        natures: isSpent ? SPENT : ALL_NATURES,
        ...(!isRevenue && { isOpenEnd: true as const }),
      };
      return { target, isTotal: true };
    }
    const after = rest.replace(
      /^(?:财政)?(?:当年|本年)?(?:财政)?(?:拨款)?(?:安排的?)?(?:预算)?(?:收入|支出(?=基本|项目|"))?(?:的)?/,
      "",
    );
    if (after === "" || after === rest) {
      const inner = total(rest) ?? labelled(rest, vocabulary) ?? ofClass(rest, vocabulary);
      return inner && { ...inner, target: { ...inner.target, sources: atoms } };
    }
    const inner = total(after) ?? labelled(after, vocabulary) ?? ofClass(after, vocabulary);
    return inner && { ...inner, target: { ...inner.target, sources: inner.target.sources & atoms || atoms } };
  }
  return undefined;
}

function total(name: string): Read | undefined {
  for (const [pattern, target] of TOTALS) {
    if (pattern.test(name)) return { target: { sources: ALL_SOURCES, ...target }, isTotal: true };
  }
  return undefined;
}

const NARROW = new Set([
  "comparison",
  "text",
  "code",
  "name",
  "class",
  "section",
  "item",
  "group",
  "of-which",
]);

/** What the labels of tables call so. */
function labelled(name: string, { labels }: Vocabulary): Read | undefined {
  for (const variant of variantsOf(name)) {
    const { meaning } = readText(variant, labels);
    if (meaning === undefined || (meaning.is !== undefined && NARROW.has(meaning.is)) || meaning.isLoose)
      continue;
    const { sources: atoms, natures: spent, time, items } = labelMeaning(meaning);
    const isPlain = atoms === ALL_SOURCES && spent === ALL_NATURES && time === undefined;
    if (isPlain && items === undefined) continue;
    const target: Target = {
      sources: atoms,
      natures: items === undefined ? spent : SPENT,
      ...(time !== undefined && { time }),
      ...(items !== undefined && { item: itemsText(items) }),
    };
    return { target, isTotal: spent === BASIC || items === PUBLIC };
  }
  return undefined;
}

/** 公务接待费支出 is 公务接待费: what may be left out at the end of a name. */
function variantsOf(name: string): readonly string[] {
  const ends = [
    /(?:支出)?(?:预算|决算)(?:支出)?$/,
    /(?:预算)?支出$/,
    /(?:资金|预算|收入)$/,
    /(?:财政拨款)(?:预算|支出)*$/,
  ];
  const cut = ends.map((end) => name.replace(end, ""));
  const whole = name
    .replace(/^出国(?:费用|经费|费)?(?=$|\()/, "因公出国(境)费")
    .replace(/^因公出国\(境\)费\(境\)/, "因公出国(境)")
    .replace(/^用车(?=购置|运行)/, "公务用车")
    .replace(/^接待费/, "公务接待费");
  return [...new Set([name, ...cut, cut[1]?.replace(/预算$/, "") ?? name, whole])].filter(
    (one) => one.length > 1,
  );
}

/** 一般公共服务支出: a class, or a group of the economic classification. */
function ofClass(name: string, { items }: Vocabulary): Read | undefined {
  const isClass = (code: string) => code.length === 3 && code.startsWith("2");
  if (!/支出$|补助$/.test(name)) return undefined;
  const classes = codesCalled(name, items, isClass);
  const [code, other] = classes;
  if (code === undefined || other !== undefined) return undefined;
  return { target: { sources: ALL_SOURCES, natures: SPENT, functional: code }, isTotal: false };
}

/** What a section of this heading is about; `undefined` where it may be anything. */
export function fundOfHeading(title: string): Atoms | undefined {
  if (/三公|机关运行|采购|资产|绩效|购买服务|委托业务|其他|名词|会议|培训/.test(title)) return undefined;
  if (/政府性基金/.test(title)) return sources("fund");
  if (/国有资本/.test(title)) return sources("stateCapital");
  if (/一般公共(?!服务)|公共财政/.test(title)) return sources("general");
  if (/财政拨款/.test(title)) return FISCAL;
  return /收支|收入|支出|(?:预算|决算)(?:编制|安排)?(?:情况)?(?:的)?说明/.test(title)
    ? ALL_SOURCES
    : undefined;
}

/** As which of the Three Public Expenses, or what is told beside them, a name is known. */
export function itemNamed(name: string, vocabulary: Vocabulary): string | undefined {
  return labelled(name, vocabulary)?.target.item;
}
