import type { Stretch } from "../../read/section-text";
import type { Wording } from "./wording";

/** Characters that are commonly mistyped or dropped, and what was meant. */
export interface Mistyped extends Stretch {
  readonly right: string;
}

/** Words of which nothing else is made when a character within them is dropped. */
const WHOLE: readonly string[] = [
  "一般公共预算",
  "政府性基金预算",
  "国有资本经营预算",
  "财政专户管理资金",
  "公务用车运行维护费",
  "公务用车购置",
  "公务接待费",
  "财政拨款收入",
  "财政拨款支出",
  "上年结转",
  "主要原因是",
  "与上年相比",
  "比上年增加",
  "比上年减少",
  "较上年增加",
  "较上年减少",
  "社会保障和就业支出",
  "卫生健康支出",
  "住房保障支出",
  "一般公共服务支出",
  "住房公积金",
  "机关事业单位基本养老保险",
  "职业年金",
  "政府采购预算",
];
/** Some say it so: 机关运行费, 公务车; or it is a word: 主要是, 比上增加 is said of 比上年. */
const SAID: ReadonlySet<string> = new Set([
  "公务接费",
  "职业金",
  "与年相比",
  "社会保障就业支出",
  "上结转",
  "政府采预算",
  "国有资本预算",
]);

/** What is taken for what: by its shape or its sound. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  拨: "拔泼",
  预: "予豫",
  算: "箅笲祘",
  购: "构够",
  置: "值制",
  待: "侍代",
  经: "径",
  营: "盈赢",
  资: "姿",
  金: "今",
  转: "传",
  结: "节",
  缴: "激",
  增: "曾憎",
  减: "咸",
  公: "工",
  务: "物",
  维: "唯",
  护: "户",
  基: "其",
  性: "姓",
  业: "页",
  采: "彩",
  因: "困",
  原: "源",
  比: "此",
  较: "校",
  年: "午",
  保: "宝",
  障: "章",
  健: "建",
  康: "廉",
  住: "往",
  房: "方",
};
/** Not words that these make: 采购置办. */
const WORDS: readonly string[] = [
  ...WHOLE,
  "财政拨款",
  "年初预算",
  "支出预算",
  "收入预算",
  "支出决算",
  "机关运行经费",
  "因公出国",
  "政府采购",
  "绩效目标",
  "基本支出",
  "项目支出",
  "人员经费",
  "公用经费",
];

const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/(?:较|比|与)上一度/g, "上一年度"],
  [/(?:较|比|与)上(?=增加|减少|增长|下降|相比|持平)/g, "上年"],
  [/(?<=^|[。；，、：\n])于上年(?:度)?(?=相比|持平)/g, "与上年"],
  [/与上年(?:度)?(?:想比|相必|向比)/g, "与上年相比"],
  [/原：\s*因是/g, "原因是"],
  [/主要原因[时事](?=[\u4e00-\u9fff])/g, "主要原因是"],
  [/支岀/g, "支出"],
  [/(?<=拨款|经营|事业|其他|预算|财政|本年|总)收人(?![员数口民才])/g, "收入"],
  [/(?<=[\d.])\s*万(?:无|员|园|圆)(?![\u4e00-\u9fff])/g, "万元"],
  [/(?<=\d)方元/g, "万元"],
  [/增涨/g, "增长"],
  [/[绩续积迹]校(?=目标|自评|评价|管理)|[续积迹]效(?=目标|自评|评价|管理)/g, "绩效"],
  [/因[工功]出国/g, "因公出国"],
  [/财政款(?=收入|支出)/g, "财政拨款"],
  [/(?<!性)政府基金预算/g, "政府性基金预算"],
  [/20\d\d[，,、。]\s*年/g, ""],
  [
    /(?<=[的，。；\n])主要原因(?=[\u4e00-\u9fff])(?![是为系在有如包一二就因由还也可主与和及分说情之不仍均都其则即构])/g,
    "主要原因是",
  ],
];

/** Each wrong form with what is right, by its first two characters. */
const BY_HEAD = headsOf();

function headsOf(): ReadonlyMap<string, readonly (readonly [wrong: string, right: string])[]> {
  const all = new Map<string, string>();
  for (const word of WHOLE)
    for (let at = 1; at < word.length - 1; at += 1) {
      const wrong = word.slice(0, at) + word.slice(at + 1);
      if (!SAID.has(wrong)) all.set(wrong, word);
    }
  for (const word of WORDS)
    for (let at = 0; at < word.length; at += 1)
      for (const other of TAKEN_FOR[word.charAt(at)] ?? "") {
        all.set(word.slice(0, at) + other + word.slice(at + 1), word);
      }
  const heads = new Map<string, (readonly [string, string])[]>();
  for (const [wrong, right] of all) {
    if (isPartOfWord(wrong)) continue;
    const head = wrong.slice(0, 2);
    heads.set(head, [...(heads.get(head) ?? []), [wrong, right]]);
  }
  return heads;
}

function isPartOfWord(wrong: string): boolean {
  return WORDS.some((word) => word.includes(wrong));
}

export function mistypedIn({ text, end }: Wording): readonly Mistyped[] {
  const found: Mistyped[] = [];
  const add = (one: Mistyped) => {
    if (one.end <= end && !found.some((other) => other.start < one.end && other.end > one.start))
      found.push(one);
  };
  for (const [pattern, right] of WRITTEN)
    for (const { index, 0: quote } of text.matchAll(pattern))
      add({
        start: index,
        end: index + quote.length,
        right: right === "" ? quote.replace(/[，,、。]\s*/, "") : keptHead(quote, right),
      });
  for (let at = 0; at + 1 < end; at += 1) {
    const known = BY_HEAD.get(text.slice(at, at + 2));
    const match = known?.find(([wrong]) => text.startsWith(wrong, at));
    if (match !== undefined) add({ start: at, end: at + match[0].length, right: match[1] });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** 较上一度 → 较上一年度. */
function keptHead(quote: string, right: string): string {
  return /^[较比与]上/.test(quote) && right.startsWith("上") ? quote.charAt(0) + right : right;
}
