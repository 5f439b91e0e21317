import { fixed } from "../../../amount/format";
import { absolute, divide, parseDecimal, toPlain } from "../../../amount/decimal";
import type { AccountOf } from "../../../budget/kind";
import { byKey } from "../../../common/by-key";
import { convert } from "../../../amount/parse-amount";
import type { BatchEntry } from "./entry";
import { keyOfName } from "./names";

/** A total of one department in two years that follow one another; amounts in 万元. */
export interface YearChange {
  readonly department: string;
  readonly of: AccountOf;
  readonly year: number;
  readonly before: number;
  readonly title: string;
  readonly row: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
  readonly difference: string;
  /** In percent; null where there was nothing before. */
  readonly rate: string | null;
}

/** What everybody looks at first. */
const TABLES: readonly string[] = ["revenue", "expenditure", "general-expenditure", "three-public"];

export function changesBetweenYears(entries: readonly BatchEntry[]): readonly YearChange[] {
  const named = entries.filter(({ department, year }) => department !== "" && year !== null);
  const whose = byKey(named, ({ department, kind, of }) => `${of} ${kind} ${keyOfName(department)}`);
  return [...whose.values()].flatMap((own) => {
    // Of two files of one year nobody knows which counts.
    const years = [...byKey(own, ({ year }) => String(year)).values()].flatMap((list) =>
      list.length === 1 ? list : [],
    );
    const sorted = years.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
    return sorted.slice(1).flatMap((now, index) => {
      const before = sorted[index];
      return before === undefined ? [] : changesOf(now, before);
    });
  });
}

function changesOf(now: BatchEntry, before: BatchEntry): YearChange[] {
  const { department, of } = now;
  return now.digest.totals.flatMap(({ amounts, kind, row, title }) => {
    const old = before.digest.totals.find((one) => one.kind === kind && one.row === row);
    if (row !== "total" || old === undefined || !TABLES.includes(kind)) return [];
    return Object.entries(amounts).flatMap(([column, amount]): YearChange[] => {
      const [a, b] = [parseDecimal(old.amounts[column] ?? ""), parseDecimal(amount)];
      if (a === undefined || b === undefined || (a === 0n && b === 0n)) return [];
      const shown = (value: bigint) => toPlain(convert(value, "元", "万元"), 2);
      return [
        {
          department,
          of,
          year: now.year ?? 0,
          before: before.year ?? 0,
          title,
          row: "合计",
          column,
          old: shown(a),
          new: shown(b),
          difference: shown(b - a),
          rate: a === 0n ? null : fixed(divide((b - a) * 100n, absolute(a)), 2),
        },
      ];
    });
  });
}
