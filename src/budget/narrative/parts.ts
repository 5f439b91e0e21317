import { ONE } from "../../amount/decimal";
import type { InputDescription } from "./inputs";
import type {
  Break,
  Choice,
  Claim,
  Comparison,
  Figure,
  FigureFormat,
  Free,
  Listing,
  NarrativeContext,
  Part,
  Quantity,
  Word,
} from "./section";
import { difference, exact, percentage, size } from "./quantities";

/** The words and figures that narratives are made of, whatever the standard. */

export const newParagraph: Break = { is: "break" };

export function amount(
  key: string,
  name: string,
  quantity: Quantity,
  format: FigureFormat = "grouped",
): Figure {
  return { is: "figure", key, name, role: "amount", format, quantity };
}

export function count(key: string, name: string, quantity: Quantity): Figure {
  return { is: "figure", key, name, role: "count", format: "count", quantity };
}

/** A percentage of `whole`, without its sign. */
export function share(key: string, name: string, part: Quantity, whole: Quantity): Figure {
  const quantity = percentage(part, whole);
  return { is: "figure", key, name: `${name}的占比`, role: "share", format: "percent", quantity };
}

/** The year, or a year before it. */
export function year(key: string, context: NarrativeContext, before = 0): Figure {
  const quantity = before === 0 ? context.year : difference(context.year, exact(BigInt(before) * ONE));
  const name = before === 0 ? "预算年度" : "上年年度";
  return { is: "figure", key, name, role: "year", format: "year", quantity };
}

export function departmentName(key: string, context: NarrativeContext): Word {
  return { is: "word", key, role: "name", text: context.department, alternatives: [] };
}

export function kindWord(key: string, { kind }: NarrativeContext): Word {
  return { is: "word", key, role: "kind", text: kind, alternatives: [kind === "部门" ? "单位" : "部门"] };
}

/** A name that the standard prescribes. */
export function term(key: string, text: string): Word {
  return { is: "word", key, role: "term", text, alternatives: [] };
}

export function phrase(text: string, ...alternatives: readonly string[]): Word {
  return { is: "word", key: text, role: "phrase", text, alternatives };
}

/** Words that state that `quantity` is zero, and other ways to say it. */
export function claim(
  { key, name, quantity, comparison }: Pick<Claim, "key" | "name" | "quantity" | "comparison">,
  text: string,
  ...alternatives: readonly string[]
): Claim {
  return {
    is: "claim",
    key,
    name,
    text,
    alternatives,
    quantity,
    ...(comparison === undefined ? {} : { comparison }),
  };
}

/**
 * What a list says, or that there is nothing: 无 only where the whole is zero. A list without entries of a whole that is not,
 * or that is not known, is a gap.
 */
export function listOrNone(
  whole: Quantity,
  { list, none }: { readonly list: readonly [Listing, ...Part[]]; readonly none: readonly Part[] },
  /** What stands before the entries. */
  before: readonly Part[] = [],
): Choice {
  const [{ key, name, entries }] = list;
  if (entries.length > 0) return choice(0, [...before, ...list], none);
  if (whole.value === 0n) return choice(1, [...before, ...list], none);
  const reason = whole.gaps[0]?.reason ?? `${name}没有读到，而合计有金额`;
  const gap: Free = { is: "free", key: `tables.${key}`, label: name, reason };
  return choice(2, [...before, ...list], none, [...before, gap, "。"]);
}

export function choice(chosen: number, ...options: readonly (readonly Part[])[]): Choice {
  return { is: "choice", options, chosen };
}

/** What the user says, or the draft of it. */
export function free({ key, label }: InputDescription, { inputs, drafts }: NarrativeContext): Free {
  const said = inputs.get(key);
  const draft = drafts.get(key);
  const whole = typeof said === "string" ? said : draft;
  const text = whole === undefined ? "" : withoutLeadIn(withoutEnd(whole));
  return {
    is: "free",
    key,
    label,
    ...(text === "" ? {} : { text }),
    ...(said === undefined && draft !== undefined ? { isDraft: true } : {}),
  };
}

/** The sentence brings its own stop: “。；” and “。。” are the commonest mistakes. */
function withoutEnd(text: string): string {
  return text.trim().replace(/[。；;，,.、\s]+$/, "");
}

/** So does it its lead-in: “主要原因是主要原因是…”. */
function withoutLeadIn(text: string): string {
  return text.replace(
    /^[，,；;。\s]*((其?主要|变动|增减变动)?的?(主要)?原因(是|为|在于|：|:)|主要是(因为|由于)?)[，,：:\s]*/,
    "",
  );
}

const UP = ["增加", "增长", "上升", "提高", "增"] as const;
const DOWN = ["减少", "下降", "降低", "减", "降"] as const;

/** 增加 or 减少, as the figures have it. */
function direction(key: string, comparison: Comparison, words: readonly [up: string, down: string]): Word {
  const change = difference(comparison.thisYear, comparison.lastYear);
  const isDown = change.value !== undefined && change.value < 0n;
  const [text, same, opposite] = isDown ? [words[1], DOWN, UP] : [words[0], UP, DOWN];
  const [gap] = change.gaps;
  return {
    is: "word",
    key,
    role: "direction",
    text,
    alternatives: same.filter((word) => word !== text),
    opposite,
    comparison,
    ...(change.value === undefined && gap ? { gap } : {}),
  };
}

function changeAmount(key: string, comparison: Comparison): Figure {
  return {
    is: "figure",
    key,
    name: `${comparison.name}比上年的增减额`,
    role: "difference",
    format: "plain-two",
    quantity: size(difference(comparison.thisYear, comparison.lastYear)),
    comparison,
  };
}

function changeRate(key: string, comparison: Comparison): Figure {
  const change = difference(comparison.thisYear, comparison.lastYear);
  return {
    is: "figure",
    key,
    name: `${comparison.name}比上年的增减率`,
    role: "rate",
    format: "whole-percent",
    quantity: size(percentage(change, comparison.lastYear)),
    comparison,
  };
}

interface ComparisonWords {
  /** 比上年 */
  readonly than: readonly Part[];
  readonly equal?: readonly [text: string, ...alternatives: string[]];
  /** What follows where there was a change: the reason. */
  readonly after?: readonly Part[];
}

/** 比上年减少…万元，下降…%; 与上年持平; 比上年增加…万元，上年无该项预算，增长率不可比. */
export function comparedWithLastYear(comparison: Comparison, words: ComparisonWords): Choice {
  const { key, name, thisYear, lastYear } = comparison;
  const change = difference(thisYear, lastYear);
  const { than, after = [], equal = EQUAL } = words;
  const [equalText, ...others] = equal;
  const changed = [
    ...than,
    direction(`${key}.direction`, comparison, ["增加", "减少"]),
    changeAmount(`${key}.difference`, comparison),
    "万元，",
  ];
  const isNew = lastYear.value === 0n;
  return choice(
    change.value === 0n ? 1 : isNew ? 2 : 0,
    [
      ...changed,
      direction(`${key}.rateDirection`, comparison, ["增长", "下降"]),
      changeRate(`${key}.rate`, comparison),
      "%",
      ...after,
    ],
    [
      claim(
        { key: `${key}.equal`, name: `${name}比上年的增减额`, quantity: change, comparison },
        equalText,
        ...others,
      ),
    ],
    [
      ...changed,
      claim(
        { key: `${key}.new`, name: `上年${name}`, quantity: lastYear, comparison },
        "上年无该项预算，增长率不可比",
      ),
      ...after,
    ],
  );
}

const EQUAL = [
  "与上年持平",
  "与上年相同",
  "与上年一致",
  "和上年持平",
  "较上年持平",
  "比上年持平",
  "比上年增加0万元，增长0%",
] as const;

/** 比上年, and other ways to say it. */
export const thanLastYear = phrase(
  "比上年",
  "较上年",
  "比上年度",
  "较上年度",
  "与上年相比",
  "同比",
  "比去年",
  "较去年",
);

/** 增加…万元 without a rate. */
export function changedBy(comparison: Comparison): readonly Part[] {
  return [
    direction(`${comparison.key}.direction`, comparison, ["增加", "减少"]),
    changeAmount(`${comparison.key}.difference`, comparison),
    "万元",
  ];
}

/** 主要原因是…, after a change. */
export function reason(slot: Free): readonly Part[] {
  return [phrase("，主要原因是", "，主要是", "，原因是", "，主要原因为", "，主要原因："), slot];
}
