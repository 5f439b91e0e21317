import type { Sheet } from "../../../workbook/snapshot";
import { cellAt, printed } from "../../cells";
import { label, yearIn } from "../../labels";
import type { Area } from "../../../workbook/areas";

/** What the lines of a header say of one column. */
export interface ColumnLabel {
  readonly column: number;
  /** The lowest label, and the row in which it stands. */
  readonly label: string;
  readonly row: number;
  /** The labels above it, from the top. */
  readonly above: readonly string[];
  readonly year: number | undefined;
  /** All that it may be called by; see `bearsLabel`. */
  readonly names: readonly string[];
}

const known = new WeakMap<Sheet, Map<string, readonly ColumnLabel[]>>();

/**
 * Each column's lowest label, and those above it; a merged or repeated label speaks for the columns right of it. The same
 * lines are read for every table of a standard, and kept with their sheet.
 */
export function columnLabels(sheet: Sheet, area: Area): readonly ColumnLabel[] {
  let ofSheet = known.get(sheet);
  if (ofSheet === undefined) known.set(sheet, (ofSheet = new Map<string, readonly ColumnLabel[]>()));
  const key = `${area.top} ${area.bottom} ${area.left} ${area.right}`;
  let labels = ofSheet.get(key);
  if (labels === undefined) ofSheet.set(key, (labels = readColumnLabels(sheet, area)));
  return labels;
}

function readColumnLabels(sheet: Sheet, { top, bottom, left, right }: Area): readonly ColumnLabel[] {
  const result: ColumnLabel[] = [];
  const lastLabels: string[] = [];
  const lastYears: (number | undefined)[] = [];
  for (let column = left; column <= right; column += 1) {
    let lowest = -1;
    const own: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cell = cellAt(sheet, row, column);
      const text = label(cell);
      own.push(text);
      if (text !== "") {
        lowest = row;
        lastLabels[row - top] = text;
        lastYears[row - top] = yearIn(printed(cell));
      }
    }
    if (lowest < 0) continue;
    const above: string[] = [];
    let year = yearIn(printed(cellAt(sheet, lowest, column)));
    for (let row = top; row < lowest; row += 1) {
      above.push(own[row - top] || (lastLabels[row - top] ?? ""));
      year ??= lastYears[row - top];
    }
    const text = own[lowest - top] ?? "";
    const over = above.filter(Boolean);
    result.push({ column, label: text, row: lowest, above: over, year, names: namesOf(text, over.at(-1)) });
  }
  return result;
}

/** What is printed above the columns of this year, where it stands in one cell with their own labels. */
const THIS_YEAR = /^本年(收入|支出|预算)(?=.)/;

/**
 * Whether a column bears one of these labels. A flattened header (本年收入-合计, 本年收入合计) matches by its last part, a
 * label over several rows by all of them.
 */
export function bearsLabel({ names }: ColumnLabel, labels: ReadonlySet<string>): boolean {
  return names.some((name) => labels.has(name));
}

function namesOf(label: string, above: string | undefined): readonly string[] {
  const names = new Set([label]);
  const lastPart = label.split(/[-_/·:]/).at(-1);
  if (lastPart !== undefined) names.add(lastPart);
  names.add(label.replace(THIS_YEAR, ""));
  if (above !== undefined) names.add(above + label);
  return [...names];
}
