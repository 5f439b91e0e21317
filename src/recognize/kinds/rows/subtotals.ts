import { isTotal } from "../labels/label-meaning";
import { amountAt, type KindLine } from "./lines";
import type { KindRow, KindRows, RowSum } from "./rows";

const SUBTOTAL = /^(本?[类款]|本?单位|本?部门)?小计$/;

/** The lines of a block without those of 小计. A single one that no 合计 stands beside is the block's total itself. */
export function partSubtotals(lines: readonly KindLine[]): {
  readonly own: readonly KindLine[];
  readonly subtotals: readonly KindLine[];
} {
  const subtotals = lines.filter(({ label, codes }) => SUBTOTAL.test(label.text) && codes.size === 0);
  const hasTotal = lines.some((line) => isTotal(line.label) && !subtotals.includes(line));
  if (subtotals.length === 0 || (subtotals.length === 1 && !hasTotal)) return { own: lines, subtotals: [] };
  return { own: lines.filter((line) => !subtotals.includes(line)), subtotals };
}

/**
 * A 小计 says the amounts of a row above it once more. Of which level that row is, is said by the figures of most; where
 * they do not, the lines were not understood.
 */
export function withSubtotals(
  read: KindRows,
  subtotals: readonly KindLine[],
  columns: readonly number[],
): KindRows {
  const lines = subtotals.filter(({ hasFigures }) => hasFigures);
  if (lines.length === 0) return read;
  const levels = new Set(read.rows.map(levelOf).filter((level) => level !== undefined));
  const readings = [...levels].map((level) => {
    const pairs = lines.map((line) => ({ line, of: rowAbove(line, read.rows, level) }));
    const agreeing = pairs.filter(
      ({ line, of }) => of !== undefined && saysTheSame(line, read.rows[of], columns),
    );
    return { pairs, agreeing: agreeing.length };
  });
  const [best] = readings.toSorted((a, b) => b.agreeing - a.agreeing);
  const isKnown = best !== undefined && best.agreeing * 2 > lines.length;
  const rows: KindRow[] = [...read.rows];
  const sums: RowSum[] = [...read.sums];
  const unread = [...read.unread];
  for (const { line, of } of best?.pairs ?? lines.map((one) => ({ line: one, of: undefined }))) {
    if (!isKnown || of === undefined) {
      unread.push({ line, reason: "不能断定这个小计是哪几行之和" });
      continue;
    }
    const name = read.rows[of]?.name ?? "";
    sums.push({
      check: "code-hierarchy-sum",
      total: rows.length,
      parts: [of],
      what: `“${name}”的数`,
      isSure: true,
    });
    rows.push({ line, kind: "subtotal", name: "小计", meaning: {}, isOfWhich: false, isKnown: false });
  }
  return { rows, sums, unread };
}

/** Digits of its code, or that it is of a unit; `undefined` of what no 小计 repeats. */
function levelOf({ kind, code }: KindRow): string | undefined {
  if (kind === "unit") return "unit";
  return kind === "code" || kind === "group" ? `${code?.length}` : undefined;
}

function rowAbove(line: KindLine, rows: readonly KindRow[], level: string): number | undefined {
  let nearest: number | undefined;
  rows.forEach((row, index) => {
    const isAbove = row.line.sheet === line.sheet && row.line.row < line.row;
    if (isAbove && levelOf(row) === level) nearest = index;
  });
  return nearest;
}

function saysTheSame(line: KindLine, row: KindRow | undefined, columns: readonly number[]): boolean {
  return (
    row !== undefined &&
    columns.every(
      (column) => amountAt(line.sheet, line.row, column) === amountAt(row.line.sheet, row.line.row, column),
    )
  );
}
