import { contentOf, type CellContent, type CellEdit } from "../../../src/workbook/edit";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { writeEdits, type Written } from "../../../src/workbook/file/write-edits";
import type { CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { parseArea } from "../../../src/workbook/places";

export function mustRead(bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

export function mustWrite(bytes: Uint8Array, edits: readonly CellEdit[]): Written {
  const result = writeEdits(bytes, edits);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** `表一!C6`. */
function placeAt(name: string): CellPlace {
  const [sheet = "", local = ""] = name.split("!");
  const area = parseArea(local);
  if (area === undefined) throw new Error(`${name} is no cell.`);
  return { sheet, row: area.top, column: area.left };
}

export function contentAt(workbook: WorkbookSnapshot, name: string): CellContent {
  const { sheet, row, column } = placeAt(name);
  return contentOf(workbook.sheets.find((one) => one.name === sheet)?.rows[row]?.[column]);
}

/** The edit that turns what the file holds now into `after`: a value, or a whole content. */
export function editOf(
  bytes: Uint8Array,
  name: string,
  after: CellContent | string | number | boolean | null,
  format?: string,
): CellEdit {
  const content = typeof after === "object" && after !== null ? after : { value: after };
  const before = contentAt(mustRead(bytes), name);
  return { place: placeAt(name), before, after: content, ...(format !== undefined && { format }) };
}
