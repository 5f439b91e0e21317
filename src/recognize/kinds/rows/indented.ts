import { isTotal } from "../labels/label-meaning";
import { amountAt } from "./lines";
import type { KindRow } from "./rows";

/** A row over rows that are indented below it. Positions in the list of rows. */
interface IndentedGroup {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** So many groups must add up for one that does not to be wrong. */
const MANY = 2;

/**
 * Parts that only their indent shows to be of the row above them (工资福利支出, 日常运转类项目 …), where the figures of one such
 * group bear out that this is what indents mean here. They are given their parent; the rows are returned whose parts are
 * known to be all there are.
 */
export function readIndents(rows: KindRow[], columns: readonly number[]): ReadonlySet<number> {
  const groups = groupsIn(rows);
  const held = groups.filter((group) => holds(group, rows, columns));
  const isTold = held.some(({ parts }) => parts.filter((part) => hasAmount(rows[part], columns)).length > 1);
  if (!isTold) return new Set();
  for (const { whole, parts } of groups) for (const part of parts) (rows[part] as KindRow).parent ??= whole;
  const isSure = held.length >= MANY && groups.length - held.length <= 1;
  return new Set((isSure ? groups : held).map(({ whole }) => whole));
}

function groupsIn(rows: readonly KindRow[]): readonly IndentedGroup[] {
  return rows.flatMap(({ line: { label, indent } }, whole) => {
    if (isTotal(label)) return [];
    const parts: number[] = [];
    for (let index = whole + 1; index < rows.length; index += 1) {
      const row = rows[index] as KindRow;
      if (row.line.indent <= indent || isTotal(row.line.label)) break;
      parts.push(index);
    }
    const isPlain = parts.every((part) => {
      const row = rows[part] as KindRow;
      const isOwn = row.parent === undefined || row.parent === whole;
      return isOwn && !row.isOfWhich && row.line.label.numeral === undefined;
    });
    const level = rows[parts[0] ?? whole]?.line.indent;
    const isLevel = parts.every((part) => rows[part]?.line.indent === level);
    return parts.length > 1 && isPlain && isLevel ? [{ whole, parts }] : [];
  });
}

function holds(
  { whole, parts }: IndentedGroup,
  rows: readonly KindRow[],
  columns: readonly number[],
): boolean {
  return columns.every((column) => {
    const off = parts.reduce(
      (rest, part) => rest - amountOf(rows[part], column),
      amountOf(rows[whole], column),
    );
    const slack = BigInt(parts.length + 1) * 10n ** 10n;
    return off <= slack && off >= -slack;
  });
}

function hasAmount(row: KindRow | undefined, columns: readonly number[]): boolean {
  return columns.some((column) => amountOf(row, column) !== 0n);
}

function amountOf(row: KindRow | undefined, column: number): bigint {
  return row === undefined ? 0n : amountAt(row.line.sheet, row.line.row, column);
}
