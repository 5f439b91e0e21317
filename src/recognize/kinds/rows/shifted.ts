import { cellAt } from "../../cells";
import { amountAt, isFigure, type KindLine } from "./lines";
import type { KindRow, KindRows, RowSum } from "./rows";

/** Of the sums that a row's figures tell, so many must hold where one fails. */
const MANY = 9;

/**
 * A line of figures without a name below the last row, and none in the first: all figures may have slipped down a row. Where
 * they add up a row higher they have, and the rows are what they are read as there: what fails then is told. `undefined`
 * where they do not: what the line without a name is stays open.
 */
export function shiftedRows(
  lines: readonly KindLine[],
  columns: readonly number[],
  read: (lines: readonly KindLine[]) => KindRows,
): KindRows | undefined {
  const last = lines.at(-1);
  const named = lines.slice(0, -1);
  const [first] = named;
  const isFilled = ({ sheet, row }: KindLine) =>
    columns.some((column) => isFigure(cellAt(sheet, row, column)));
  if (first === undefined || last === undefined || !isNameless(last) || named.some(isNameless))
    return undefined;
  if (isFilled(first) || !isFilled(last)) return undefined;
  const back = new Map<KindLine, KindLine>();
  const higher = named.map((line, index): KindLine => {
    const { sheet, row, hasFigures } = lines[index + 1] ?? line;
    const moved = { ...line, sheet, row, hasFigures };
    back.set(moved, line);
    return moved;
  });
  const { rows, sums, unread } = read(higher);
  if (unread.length > 0 || !areBorneOut(rows, sums, columns)) return undefined;
  return {
    rows: rows.map((row) => ({ ...row, line: back.get(row.line) ?? row.line })),
    sums,
    unread: [{ line: last, reason: "有金额而没有名称" }],
  };
}

function isNameless({ label, names, codes }: KindLine): boolean {
  return label.text === "" && names.size === 0 && codes.size === 0;
}

/** By a sum of several figures, or by two totals of one. */
function areBorneOut(rows: readonly KindRow[], sums: readonly RowSum[], columns: readonly number[]): boolean {
  let held = 0;
  let failed = 0;
  let ofSeveral = 0;
  const amount = (position: number, column: number) => {
    const line = rows[position]?.line;
    return line === undefined ? 0n : amountAt(line.sheet, line.row, column);
  };
  for (const { total, parts, isSure } of sums) {
    if (!isSure) continue;
    for (const column of columns) {
      const figures = parts.map((part) => amount(part, column)).filter((value) => value !== 0n);
      const whole = amount(total, column);
      if (whole === 0n && figures.length === 0) continue;
      const off = whole - figures.reduce((all, value) => all + value, 0n);
      const slack = BigInt(parts.length + 1) * 10n ** 10n;
      if (off > slack || off < -slack) failed += 1;
      else held += 1;
      if (figures.length > 1 && off <= slack && off >= -slack) ofSeveral += 1;
    }
  }
  return (ofSeveral > 0 || held > 1) && failed * MANY <= held;
}
