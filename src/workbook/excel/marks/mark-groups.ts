import { cellArea, type Area } from "../../areas";
import type { CellPlace } from "../../snapshot";
import type { Mark, MarkMeaning } from "../workbook-host";
import { address, areaAddress } from "../../places";

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
function runsDown(cells: readonly CellPlace[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push(cellArea(row, column));
  }
  return runs.map(areaAddress);
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
