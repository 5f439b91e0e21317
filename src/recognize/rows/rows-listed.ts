import type { ListedRows } from "../../budget/table";
import { normalize } from "../../text/normalize";
import { printed } from "../cells";
import { labelSet, withoutLevel, withoutNumeral } from "../labels";
import type { Line } from "../places/body";
import { labelPlace, type ReadRow, type SectionReading } from "./section-reading";

/** `一 一般公共预算`: only the space tells the numeral from the name. */
const NUMERAL_AND_SPACE = /^(\s*[一二三四五六七八九十]+)\s+(?=[\p{Script=Han}])/u;
/** `201一般公共服务支出`. */
const CLASS_CODE = /^\(?2\d\d\)?[-、.:]?(?=\p{Script=Han})/u;

/**
 * Rows of a fixed list. A label may stand twice (一、一般公共预算 this year and carried over): the order decides.
 * A row that the list does not know counts as an item; so does a figure without any label, above the sum of items.
 */
export function readListedRows(lines: readonly Line[], scheme: ListedRows): SectionReading {
  const rows: ReadRow[] = [];
  const strayLines: Line[] = [];
  const unknownRows: { place: ReadRow["place"]; name: string }[] = [];
  const used = new Set<string>();
  const itemsSum = scheme.rows.findIndex((row) => row.sumOf?.includes("items"));
  let last = -1;
  let level: number | undefined;
  let isWithin = false;

  for (const line of lines) {
    const cell = line.labels[0]?.cells[0];
    const said = normalize(printed(cell).replace(NUMERAL_AND_SPACE, "$1、"));
    const text = withoutLevel(withoutNumeral(said).replace(CLASS_CODE, "")).replace(/:$/, "");
    const place = labelPlace(line);
    if (text === "") {
      if (!line.hasFigures) continue;
      if (last < itemsSum) rows.push({ id: `item:${line.row}`, kind: "item", name: "（无名称）", place });
      else strayLines.push(line);
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
      level = levelOf(said);
      isWithin = false;
    } else if (last < itemsSum && !isPart(said, level, isWithin)) {
      isWithin = false;
      rows.push({ id: `item:${line.row}`, kind: "item", name: text, place });
    } else {
      // What follows 其中 without a numeral of its own belongs there too, until the list goes on.
      if (last < itemsSum) isWithin = true;
      if (!line.hasFigures) continue;
      unknownRows.push({ place, name: text });
    }
  }
  return { rows, strayLines, unknownRows };
}

/** How deep a numeral stands: 一、 before （一） before 1. */
function levelOf(text: string): number | undefined {
  const level = [
    /^[一二三四五六七八九十]+[、.,:。]/,
    /^\([一二三四五六七八九十]+\)/,
    /^\(?\d{1,2}[.、)]/,
  ].findIndex((one) => one.test(text));
  return level < 0 ? undefined : level;
}

/** Whether a row that the list does not know is a part of the one above it, and counted there. */
function isPart(text: string, level: number | undefined, isWithin: boolean): boolean {
  if (text.startsWith("其中")) return true;
  const own = levelOf(text);
  return own !== undefined && level !== undefined ? own > level : isWithin;
}
