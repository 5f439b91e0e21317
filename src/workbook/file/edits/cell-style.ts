import { isTrue, type CellAt, type SheetLayout } from "./sheet-layout";
import { attributeOf } from "../xml/attributes";

/** Number of the style that a cell has: its own, or, where there is no cell, that of its row or its column. */
export function cellStyle(
  xml: string,
  { rows, columns }: SheetLayout,
  place: { readonly row: number; readonly column: number; readonly cell: CellAt | undefined },
): number {
  if (place.cell) return Number(attributeOf(xml, place.cell.tag, "s") ?? 0);
  const row = rows.find((one) => one.row === place.row);
  if (row && isTrue(attributeOf(xml, row.tag, "customFormat"))) {
    return Number(attributeOf(xml, row.tag, "s") ?? 0);
  }
  return columns.find(({ from, to }) => place.column >= from && place.column <= to)?.style ?? 0;
}
