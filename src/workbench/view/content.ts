import type { SheetModel } from "../excel-host/model/workbook-model";

/** What stands in the formula bar: the formula, or the value as it would be typed. */
export function contentOf(sheet: SheetModel, row: number, column: number): string {
  const cell = sheet.rows.get(row)?.get(column);
  if (cell === undefined || cell.value === null) return cell?.formula ?? "";
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}
