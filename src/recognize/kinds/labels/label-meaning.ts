import { printed } from "../../cells";
import { yearIn } from "../../labels";
import type { KindStandard, LabelMeaning, LabelRule } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";
import type { Cell } from "../../../workbook/snapshot";
import { economicItem } from "./economic-names";

/** A label of a column or a row, and what it is known to mean. */
export interface ReadLabel {
  /** Without spaces, numeral, year and unit of money. */
  readonly text: string;
  readonly meaning?: LabelMeaning;
  /** 其中: stands before it. */
  readonly isOfWhich: boolean;
  readonly numeral?: Numeral;
  readonly year?: number;
  /** A person has said what it means. */
  readonly isTaught?: true;
  /** No label stands there: a person has called the column so. */
  readonly isUnlabelled?: true;
}

/** 一、 / (一) / 1. / (1) or ①: the way of counting tells how deep a row stands. */
export type Numeral = "一、" | "(一)" | "1." | "(1)";

const NUMERALS: readonly (readonly [Numeral, RegExp])[] = [
  ["(一)", /^\([一二三四五六七八九十]+\)[、.]?/],
  ["一、", /^[一二三四五六七八九十]+[、.,:。]/],
  ["(1)", /^(\(\d{1,2}\)[、.]?|[①-⑳])/],
  ["1.", /^\d{1,2}[、.](?=\D)/],
];
const OF_WHICH = /^(其中|内含|含)[:：]?/;
const UNIT_AT_END = /(.)[(:,]?(?:单位:)?(?:人民币)?(?:百万|[千万亿])?元\)?$/;
/** 事业收入预算, 基本支出预算数, 一般公共预算安排数: the same without it. */
const PLAN_AT_END = /(预算(数|额)?|安排(数|额)?|金额|数额?)$/;
const YEAR = /20\d\d年?度?/g;

const caches = new WeakMap<readonly LabelRule[], Map<string, ReadLabel>>();
const MOST_KEPT = 4000;

/** What a label cell says; the same words are looked up once. */
export function readLabel(cell: Cell | undefined, rules: readonly LabelRule[]): ReadLabel {
  return readText(printed(cell), rules);
}

/** The same of a text alone. */
export function readText(said: string, rules: readonly LabelRule[]): ReadLabel {
  let cache = caches.get(rules);
  if (cache === undefined) caches.set(rules, (cache = new Map<string, ReadLabel>()));
  const known = cache.get(said);
  if (known !== undefined) return known;
  const read = meaningOf(said, rules);
  if (cache.size < MOST_KEPT && said.length < 60) cache.set(said, read);
  return read;
}

/** What a cell of a header says, by the standard's own labels, else by those that were taught of this kind, or of any, and by the names of codes. */
export function readHeaderLabel(
  cell: Cell | undefined,
  { labels, codes, taught }: Pick<KindStandard, "labels" | "codes" | "taught">,
  kind?: string,
): ReadLabel {
  const label = readLabel(cell, labels);
  if (label.meaning !== undefined) return label;
  const words = kind === undefined ? taught?.words : taught?.kinds.get(kind)?.words;
  const meaning = words?.get(label.text);
  if (meaning !== undefined) return { ...label, meaning, isTaught: true };
  const item = economicItem(label.text, codes);
  return item === undefined ? label : { ...label, meaning: item };
}

/** 小计, 金额: a whole that says not of what. */
export function isPlainTotal(label: ReadLabel | undefined): boolean {
  return label?.meaning?.is === "total" && label.meaning.item === undefined;
}

function meaningOf(said: string, rules: readonly LabelRule[]): ReadLabel {
  // NFKC makes a plain 1 of ①.
  const circled = /^[\s\u3000]*[①-⑳]/.test(said);
  let text = normalize(circled ? said.replace(/[①-⑳]/, "(1)") : said);
  const year = yearIn(text);
  if (/^其中:?$/.test(text)) return { text: "其中", meaning: { is: "of-which" }, isOfWhich: true };
  if (year !== undefined && text.replace(YEAR, "") === "")
    return { text: `${year}年`, isOfWhich: false, year };
  let isOfWhich = OF_WHICH.test(text);
  text = text.replace(OF_WHICH, "");
  let numeral: Numeral | undefined;
  for (const [kind, pattern] of NUMERALS) {
    if (!pattern.test(text)) continue;
    numeral = kind;
    text = text.replace(pattern, "");
    break;
  }
  if (OF_WHICH.test(text)) {
    isOfWhich = true;
    text = text.replace(OF_WHICH, "");
  }
  text = text.replace(YEAR, "").replace(/^加:|[:.]$/, "");
  const instead = (other: string, look: typeof find) => (other === text ? undefined : look(other, rules));
  const rule =
    find(text, rules) ??
    instead(text.replace(UNIT_AT_END, "$1"), find) ??
    instead(text.replace(/\(.*\)$/, ""), find) ??
    instead(text.replace(PLAN_AT_END, ""), findAmount);
  return {
    text,
    ...(rule && { meaning: rule.meaning }),
    isOfWhich,
    ...(numeral && { numeral }),
    ...(year !== undefined && { year }),
  };
}

/** 部门预算 is no column of departments. */
function findAmount(text: string, rules: readonly LabelRule[]): LabelRule | undefined {
  const rule = find(text, rules);
  return rule?.meaning.is === undefined ? rule : undefined;
}

/** 合计, 本年收入合计, 收入总计 … */
export function isTotal({ meaning }: ReadLabel): boolean {
  return meaning?.is === "total" || meaning?.is === "year-total" || meaning?.is === "grand-total";
}

function find(text: string, rules: readonly LabelRule[]): LabelRule | undefined {
  return text === "" || text.length > 40 ? undefined : rules.find(({ words }) => words.test(text));
}
