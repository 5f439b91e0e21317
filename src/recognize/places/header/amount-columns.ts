import type { AmountColumn, Section } from "../../../budget/table";
import { labelSet } from "../../labels";
import { bearsLabel, type ColumnLabel } from "./column-labels";
import type { ExtraColumn, RowLabelColumns } from "./header-match";
import { firstColumn } from "./row-label-columns";

/** Which of a section's columns hold which amounts; `newest` is the latest year in the header, 0 without any. */
export function matchAmounts(
  own: readonly ColumnLabel[],
  wanted: readonly AmountColumn[],
  newest: number,
): { amounts: Map<string, number>; extras: ExtraColumn[] } {
  const amounts = new Map<string, number>();
  const open = new Set(own);
  // A column of an earlier year stands beside this year's for comparison; alone, its year was left over.
  for (const older of [false, true]) {
    for (const column of own) {
      if (!open.has(column) || (column.year !== undefined && column.year < newest) !== older) continue;
      const match = wanted.find(
        (one) =>
          !amounts.has(one.id) &&
          bearsLabel(column, labelSet(one.labels)) &&
          isUnder(column, one, wanted, own),
      );
      if (match === undefined) continue;
      amounts.set(match.id, column.column);
      open.delete(column);
    }
  }
  const extras = [...open].map((column) => ({
    column: column.column,
    path: [...column.above, column.label],
    year: column.year,
  }));
  return { amounts, extras };
}

/** `under` decides only where the label above is printed at all; a column that has it goes before one that does not. */
function isUnder(
  column: ColumnLabel,
  one: AmountColumn,
  wanted: readonly AmountColumn[],
  all: readonly ColumnLabel[],
): boolean {
  if (one.under === undefined) return true;
  const labelsAbove = labelSet(one.under);
  const hasAbove = (other: ColumnLabel) => other.above.some((text) => labelsAbove.has(text));
  if (hasAbove(column)) return true;
  if (all.some((other) => hasAbove(other) && bearsLabel(other, labelSet(one.labels)))) return false;
  if (column.above.length === 0) return true;
  return !wanted.some((other) => other !== one && bearsLabel(column, labelSet(other.labels)));
}

/** The one amount column of a section, left without a label between its names and the next section's. */
export function blankColumn(
  section: Section,
  labels: readonly RowLabelColumns[],
  next: readonly RowLabelColumns[] | undefined,
  columns: readonly ColumnLabel[],
): number | undefined {
  if (section.columns.length > 1 || next === undefined) return undefined;
  const column = Math.max(...labels.flatMap((one) => one.columns)) + 1;
  const isAlone = firstColumn(next) === column + 1;
  return isAlone && !columns.some((one) => one.column === column) ? column : undefined;
}
