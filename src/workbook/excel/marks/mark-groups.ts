import { address, columnLetters } from "../../snapshot";
import type { Mark, MarkMeaning } from "../workbook-host";

/**
 * Longest address given to Excel at once. It refuses addresses somewhere above 8,000 characters, not always at the same
 * length (office-js issue 5198).
 */
const LONGEST = 2000;

export interface MarkGroup {
  readonly meaning: MarkMeaning;
  /** Like `A1:A3,C5`. */
  readonly address: string;
}

const gravity: Readonly<Record<MarkMeaning, number>> = { culprit: 2, error: 1, warning: 0 };

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Marks by the name of their sheet, as few groups as may be. A cell marked twice has the graver mark alone. */
export function groupMarks(marks: readonly Mark[]): ReadonlyMap<string, readonly MarkGroup[]> {
  const sheets = new Map<string, Map<string, Mark>>();
  for (const mark of marks) {
    const { sheet, row, column } = mark.place;
    const cells = sheets.get(sheet) ?? new Map<string, Mark>();
    sheets.set(sheet, cells);
    const key = address(row, column);
    const other = cells.get(key);
    if (!other || gravity[other.meaning] < gravity[mark.meaning]) cells.set(key, mark);
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, groupsOf([...cells.values()])]));
}

function groupsOf(marks: readonly Mark[]): MarkGroup[] {
  return (["culprit", "error", "warning"] as const).flatMap((meaning) => {
    const cells = marks.filter((mark) => mark.meaning === meaning).map(({ place }) => place);
    return joined(runsDown(cells)).map((text) => ({ meaning, address: text }));
  });
}

/** Cells that stand one below another, as one area. */
function runsDown(cells: readonly Cell[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ column, top: row, bottom: row });
  }
  return runs.map(({ column, top, bottom }) => {
    const start = address(top, column);
    return top === bottom ? start : `${start}:${columnLetters(column)}${bottom + 1}`;
  });
}

function joined(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const one of addresses) {
    const last = texts.at(-1);
    if (last === undefined || last.length + one.length >= LONGEST) texts.push(one);
    else texts[texts.length - 1] = `${last},${one}`;
  }
  return texts;
}
