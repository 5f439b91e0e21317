import { parseDecimal, type Decimal } from "../../../amount/decimal";
import type { ProseLine } from "../find/prose-lines";
import { fold } from "../fold";
import type { Stretch } from "../section-text";

/**
 * A table among the prose that compares two years: 年度 总支出 基本支出 项目支出, a line for each year and one for the changes.
 * Each line has an amount for every name.
 */
export interface YearTable {
  readonly names: readonly string[];
  readonly years: readonly [YearRow, YearRow];
  readonly changes: YearRow;
}

export interface YearRow {
  readonly label: string;
  readonly line: ProseLine;
  readonly amounts: readonly YearAmount[];
}

interface YearAmount extends Stretch {
  readonly value: Decimal;
}

const HEAD = /^(?:年度|年份|时间|项目)$/;
const YEAR = /^(20\d\d)年?度?(?:预算|决算|执行)?数?$/;
const CHANGE = /^(?:比上年|较上年|同比)?(?:变化|变动|增减)(?:变化|变动|情况)?(?:额|数|金额)?$/;
/** The whole and two parts of it. */
const FEWEST_NAMES = 3;

export function yearTables(lines: readonly ProseLine[]): readonly YearTable[] {
  return lines.flatMap((line, index): YearTable[] => {
    const [first, second, third] = lines.slice(index + 1, index + 4);
    if (first === undefined || second === undefined || third === undefined) return [];
    if (!YEAR.test(cellsOf(first.text)[0]?.text ?? "")) return [];
    const [head, ...names] = cellsOf(line.text).map(({ text }) => text);
    if (head === undefined || !HEAD.test(head) || names.length < FEWEST_NAMES) return [];
    const rows = [rowOf(first, YEAR), rowOf(second, YEAR)].toSorted((a, b) => yearOf(a) - yearOf(b));
    const [before, now] = rows;
    const changes = rowOf(third, CHANGE);
    if (before === undefined || now === undefined || changes === undefined) return [];
    if (yearOf(now) !== yearOf(before) + 1) return [];
    if ([before, now, changes].some(({ amounts }) => amounts.length !== names.length)) return [];
    return [{ names, years: [before, now], changes }];
  });
}

function yearOf(row: YearRow | undefined): number {
  return Number(row?.label.slice(0, 4));
}

/** `undefined` where its first cell is not so called, or another is no amount. */
function rowOf(line: ProseLine, label: RegExp): YearRow | undefined {
  const [head, ...cells] = cellsOf(line.text);
  if (head === undefined || !label.test(head.text)) return undefined;
  const amounts = cells.flatMap(({ text, start }): YearAmount[] => {
    const value = parseDecimal(text.replace(/^\+/, "").replaceAll(",", ""));
    return value === undefined ? [] : [{ value, start, end: start + text.length }];
  });
  return amounts.length === cells.length ? { label: head.text, line, amounts } : undefined;
}

function cellsOf(line: string) {
  return [...fold(line).matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));
}
