import { checkWorkbook, recognizeWorkbook, type Checked, type Recognized } from "../../src/engine";
import type { CellPlace, Cell, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { withCell, type LaidOutWorkbook } from "../fixtures/layouts/layouts";

export function checkedOf(workbook: WorkbookSnapshot): Checked {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("no table was found");
  return checked;
}

export function recognizedOf(workbook: WorkbookSnapshot): Recognized {
  const recognized = recognizeWorkbook(workbook);
  if (recognized === undefined) throw new Error("no table was found");
  return recognized;
}

/** The same workbook without a sheet. */
export function withoutSheet(workbook: LaidOutWorkbook, name: string): LaidOutWorkbook {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}

/** The same workbook with two columns of a table in each other's places. */
export function withColumnsSwapped(
  workbook: LaidOutWorkbook,
  table: string,
  one: number,
  other: number,
): LaidOutWorkbook {
  const changes = [...workbook.places].flatMap(([key, place]) => {
    const [of, row = "", column = ""] = key.split("/");
    const from = column === String(one) ? other : column === String(other) ? one : undefined;
    const source = from === undefined ? undefined : workbook.places.get(`${table}/${row}/${from}`);
    const now = valueAt(workbook, place);
    const value = source && valueAt(workbook, source);
    // Headers stay.
    return of === table && source !== undefined && [now, value].every((one) => typeof one !== "string")
      ? [{ place, value: value ?? "" }]
      : [];
  });
  return changes.reduce((now, { place, value }) => withCell(now, place, { value }), workbook);
}

function valueAt({ sheets }: LaidOutWorkbook, { sheet, row, column }: CellPlace): Cell["value"] | undefined {
  return sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value;
}
