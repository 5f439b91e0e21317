import type { ListedRows } from "../standards/table";
import { normalize } from "../text/normalize";
import { labelSet, printed, withoutNumeral } from "./labels";
import type { Line, ReadRow, SectionReading } from "./read-rows";

/**
 * Rows of a fixed list. A label may stand twice (一、一般公共预算 this year and carried over): the order decides.
 * A row that the list does not know counts as an item; so does a figure without any label, above the sum of items.
 */
export function readListedRows(lines: readonly Line[], scheme: ListedRows): SectionReading {
  const rows: ReadRow[] = [];
  const strays: Line[] = [];
  const unread: { place: ReadRow["place"]; name: string }[] = [];
  const used = new Set<string>();
  const itemsSum = scheme.rows.findIndex((row) => row.sumOf?.includes("items"));
  let last = -1;

  for (const line of lines) {
    const cell = line.labels[0]?.cells[0];
    const text = withoutNumeral(normalize(printed(cell)));
    const place = { sheet: line.sheet, row: line.row, column: line.labels[0]?.column ?? 0 };
    if (text === "") {
      if (!line.hasFigures) continue;
      if (last < itemsSum) rows.push({ id: `item:${line.row}`, kind: "item", name: "（无名称）", place });
      else strays.push(line);
      continue;
    }
    const matches = scheme.rows
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => !used.has(row.id) && labelSet(row.labels).has(text));
    const match = matches.find(({ index }) => index > last) ?? matches[0];
    if (match) {
      used.add(match.row.id);
      // A row out of order must not send the following ones to later namesakes.
      last = Math.max(last, match.index);
      rows.push({ id: match.row.id, kind: "listed", name: text, place });
    } else if (last < itemsSum) {
      rows.push({ id: `item:${line.row}`, kind: "item", name: text, place });
    } else if (line.hasFigures) {
      unread.push({ place, name: text });
    }
  }
  return { rows, strays, unread };
}
