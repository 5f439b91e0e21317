import type { Row, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import type { LayoutChange } from "../comparison";
import type { MatchedTables } from "../match/match-documents";

/** Other places and forms of the same. */
export function layoutChanges({ before, columns, now, rows }: MatchedTables): LayoutChange[] {
  const name = tableName(now);
  const [sheet, former] = [now.areas[0]?.sheet, before.areas[0]?.sheet];
  const [order, formerOrder] = [orderOf(now), orderOf(before)];
  const movedRows = moved(rows.pairs.map(([row, old]) => [order.get(row) ?? 0, formerOrder.get(old) ?? 0]));
  const placeOf = (table: Table, column: { readonly id: string; readonly section: string }) =>
    table.rows.find((row) => row.section === column.section && row.facts.has(column.id))?.facts.get(column.id)
      ?.place.column ?? 0;
  const movedColumns = moved(columns.columns.map(([own, old]) => [placeOf(now, own), placeOf(before, old)]));
  const told: (LayoutChange | false)[] = [
    sheet !== undefined &&
      former !== undefined &&
      sheet !== former && {
        kind: "sheet",
        table: now,
        message: `${name}原在工作表“${former}”，现在“${sheet}”`,
      },
    now.unit !== before.unit && {
      kind: "unit",
      table: now,
      message: `${name}的单位由${before.unit}改为${now.unit}`,
    },
    movedRows > 0 && { kind: "rows-moved", table: now, message: `${name}有 ${movedRows} 行换了位置` },
    movedColumns > 0 && {
      kind: "columns-moved",
      table: now,
      message: `${name}有 ${movedColumns} 列换了位置`,
    },
  ];
  return told.filter((one) => one !== false);
}

function orderOf({ rows }: Table): ReadonlyMap<Row, number> {
  return new Map(rows.map((row, index) => [row, index]));
}

/** The fewest that must have moved: all but the longest run that kept its order. */
function moved(pairs: readonly (readonly [now: number, before: number])[]): number {
  const tails: number[] = [];
  for (const [, before] of pairs.toSorted(([a], [b]) => a - b)) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < before) low = middle + 1;
      else high = middle;
    }
    tails[low] = before;
  }
  return pairs.length - tails.length;
}
