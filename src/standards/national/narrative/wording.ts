import {
  amount,
  changedBy,
  choice,
  claim,
  comparedWithLastYear,
  departmentName,
  free,
  phrase,
  reason,
  share,
  term,
  thanLastYear,
  year,
} from "../../../budget/narrative/parts";
import { difference, notInTables } from "../../../budget/narrative/quantities";
import type { InputDescription } from "../../../budget/narrative/inputs";
import type {
  Choice,
  Comparison,
  Free,
  Listing,
  NarrativeContext,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import { isComplete, type NamedAmount } from "./figures";

/** Turns of phrase that several sections share. */

/** 某局2026年 */
export function opening(key: string, context: NarrativeContext): readonly Part[] {
  return [departmentName(`${key}.department`, context), year(`${key}.year`, context), phrase("年", "年度")];
}

/** 比上年…，主要原因是… */
export function compared(one: Comparison, why: InputDescription, context: NarrativeContext): Part {
  return comparedWithLastYear(one, { than: [thanLastYear], after: reason(free(why, context)) });
}

/** 比上年增加…万元, or 与上年预算数持平; without a rate. */
export function comparedShortly(one: Comparison): Part {
  const change = difference(one.thisYear, one.lastYear);
  const equal = {
    key: `${one.key}.equal`,
    name: `${one.name}比上年的增减额`,
    quantity: change,
    comparison: one,
  };
  return choice(
    change.value === 0n ? 1 : 0,
    [phrase("比上年", "较上年", "与上年相比", "比上年预算数", "较上年预算数"), ...changedBy(one)],
    [claim(equal, "与上年预算数持平", "与上年持平", "与上年预算数相同", "与上年相同", "比上年无变化")],
  );
}

/** Where last year is known: ，比上年…; else nothing. */
export function comparedIfKnown(one: Comparison | undefined, fallback: Comparison): Choice {
  return choice(
    one === undefined ? 0 : 1,
    [],
    ["，", comparedWithLastYear(one ?? fallback, { than: [thanLastYear] })],
  );
}

/** Names with their amounts, and each one's share of the whole where that is given. */
export function amounts(
  list: { readonly key: string; readonly name: string; readonly separator: "、" | "；" },
  parts: readonly NamedAmount[],
  { whole, after = "" }: { readonly whole?: Quantity; readonly after?: string } = {},
): Listing {
  return {
    is: "list",
    ...list,
    entries: parts.map(({ key, name, quantity }) => ({
      name,
      parts: [
        term(`${list.key}.${key}.term`, name),
        after,
        amount(`${list.key}.${key}`, name, quantity),
        "万元",
        ...(whole === undefined
          ? []
          : ["，占", share(`${list.key}.${key}.share`, name, quantity, whole), "%"]),
      ],
    })),
  };
}

/** All parts of a whole with their shares, as far as they were understood. */
export function listed(
  list: Parameters<typeof amounts>[0],
  parts: readonly NamedAmount[],
  whole: Quantity,
  after = "",
): readonly Part[] {
  return [
    choice(
      parts.length > 0 ? 0 : 1,
      [amounts(list, parts, { whole, after })],
      [notUnderstood(list.key, list.name)],
    ),
    rest(list.key, `其余${list.name}及金额`, parts.length === 0 || isComplete(whole, parts)),
  ];
}

/** Names alone. */
export function names(key: string, name: string, all: readonly string[]): Listing {
  return {
    is: "list",
    key,
    name,
    separator: "、",
    entries: [...new Set(all)].map((one) => ({ name: one, parts: [term(`${key}.${one}`, one)] })),
  };
}

/** What is not told with the rest, because no label of it was understood. */
export function rest(key: string, label: string, isComplete: boolean): Part {
  return choice(
    isComplete ? 0 : 1,
    [],
    ["；", amount(`${key}.rest`, label, notInTables(label, "表中有一部分没有认出来"))],
  );
}

/** What the tables should have and was not understood. */
export function notUnderstood(key: string, label: string): Free {
  return { is: "free", key: `tables.${key}`, label, reason: "表中没有认出来" };
}
