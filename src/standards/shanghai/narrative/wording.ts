import { changedBy, choice, claim, departmentName, phrase, year } from "../../../budget/narrative/parts";
import { difference } from "../../../budget/narrative/quantities";
import type { Comparison, NarrativeContext, Part } from "../../../budget/narrative/section";

/** 2026年，某局 */
export function opening(key: string, context: NarrativeContext): readonly Part[] {
  return [
    year(`${key}.year`, context),
    phrase("年，", "年度，", "年", "年度"),
    departmentName(`${key}.department`, context),
  ];
}

/** 比2025年预算增加…万元, or 与2025年预算持平; without a rate. */
export function againstLastYear(one: Comparison, context: NarrativeContext): Part {
  const change = difference(one.thisYear, one.lastYear);
  const equal = {
    key: `${one.key}.equal`,
    name: `${one.name}比上年的增减额`,
    quantity: change,
    comparison: one,
  };
  return choice(
    change.value === 0n ? 1 : 0,
    ["比", year(`${one.key}.than`, context, 1), phrase("年预算", "年预算执行数", "年"), ...changedBy(one)],
    [
      "与",
      year(`${one.key}.as`, context, 1),
      claim(equal, "年预算持平", "年持平", "年预算执行数持平", "年预算相同"),
    ],
  );
}
