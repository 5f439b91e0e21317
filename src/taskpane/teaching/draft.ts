import type { AssignedTable } from "../../recognize/places/assigned";
import { isWholeRows, MOST_ROWS, type Area } from "../../workbook/areas";
import { address, areaAddress, parseArea } from "../../workbook/places";
import { wholeTable } from "../session/assigned";

/** A place as it stands in the form: fields that are not filled, or wrongly, say nothing yet. */
export interface Draft {
  readonly kind: string;
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly header: string;
  readonly total: string;
  /** Ids of quantities by column; "" for what the labels say. */
  readonly columns: Readonly<Record<number, string>>;
}

export function draftOf(place: Partial<AssignedTable>): Draft {
  const { table = "", sheet = "", top = 0, left = 0, bottom = 0, right = 0 } = place;
  const { title, header, total, columns = [] } = place;
  return {
    kind: table,
    sheet,
    range: place.sheet === undefined ? "" : rangeText({ top, left, bottom, right }),
    title: title === undefined ? "" : String(title + 1),
    header: header === undefined ? "" : linesText(header),
    total: total === undefined ? "" : String(total + 1),
    columns: Object.fromEntries(columns.map(({ column, quantity }) => [column, quantity])),
  };
}

/** As far as the table goes from a line on is told by the cell in which it begins. */
function rangeText(area: Area): string {
  const isOpen = isWholeRows(area) && area.bottom === MOST_ROWS - 1;
  return isOpen ? address(area.top, area.left) : areaAddress(area);
}

export function linesText({ top, bottom }: { readonly top: number; readonly bottom: number }): string {
  return top === bottom ? String(top + 1) : `${top + 1}-${bottom + 1}`;
}

/** `undefined` where the field is blank, `null` where it is no row. */
export function rowIn(text: string): number | undefined | null {
  if (text.trim() === "") return undefined;
  const row = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return row < 1 || row > MOST_ROWS ? null : row - 1;
}

export function linesIn(text: string): AssignedTable["header"] | null {
  if (text.trim() === "") return undefined;
  const [, from, to = from] = /^(\d{1,7})(?:[-–—:](\d{1,7}))?$/.exec(text.replaceAll(" ", "")) ?? [];
  const top = rowIn(from ?? "x");
  const bottom = rowIn(to ?? "x");
  return typeof top === "number" && typeof bottom === "number" && top <= bottom ? { top, bottom } : null;
}

/** The place that the form describes; `undefined` while something is missing or wrong. */
export function placeIn({
  kind,
  sheet,
  range,
  title,
  header,
  total,
  columns,
}: Draft): AssignedTable | undefined {
  const area = parseArea(range.trim());
  const [titleRow, totalRow, lines] = [rowIn(title), rowIn(total), linesIn(header)];
  if (kind === "" || sheet === "" || area === undefined) return undefined;
  if (titleRow === null || totalRow === null || lines === null) return undefined;
  const given = Object.entries(columns).filter(([, quantity]) => quantity !== "");
  return {
    table: kind,
    ...wholeTable({ sheet, ...area }),
    ...(titleRow !== undefined && { title: titleRow }),
    ...(lines !== undefined && { header: lines }),
    ...(totalRow !== undefined && { total: totalRow }),
    columns: given.map(([column, quantity]) => ({ column: Number(column), quantity })),
  };
}
