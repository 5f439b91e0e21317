import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { CellModel, SheetModel, WorkbookModel } from "./excel-host/model/workbook-model";
import { keptParts, withKeptParts } from "./kept-parts";
import { writeStyles } from "./write-styles";
import { address, areaAddress } from "../workbook/places";

/**
 * The preview's workbook as an .xlsx: contents, formulas, number formats, merges, sizes, fonts, fills and alignment, and
 * what the pane keeps with it; no marks.
 */
export function saveWorkbook(model: WorkbookModel): Uint8Array {
  const book = utils.book_new();
  for (const sheet of model.sheets) utils.book_append_sheet(book, toWorkSheet(sheet), sheet.name);
  book.Workbook = { Sheets: model.sheets.map(({ visibility }) => ({ Hidden: HIDDEN[visibility] })) };
  const plain = write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
  return withKeptParts(writeStyles(new Uint8Array(plain), model), keptParts(model));
}

const HIDDEN = { Visible: 0, Hidden: 1, VeryHidden: 2 } as const;
/** At 96 dots per inch. */
const POINTS_PER_PIXEL = 0.75;

function toWorkSheet(sheet: SheetModel): WorkSheet {
  const result: WorkSheet = {};
  let bottom = 0;
  let right = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const written = toCell(cell);
      if (written === undefined) continue;
      result[address(row, column)] = written;
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  result["!ref"] = `A1:${address(bottom, right)}`;
  result["!merges"] = sheet.merges.map((area) => utils.decode_range(areaAddress(area)));
  result["!cols"] = linesOf(sheet.columnWidths, sheet.hiddenColumns, (points) => ({
    wpx: points / POINTS_PER_PIXEL,
  }));
  result["!rows"] = linesOf(sheet.rowHeights, sheet.hiddenRows, (points) => ({ hpt: points }));
  if (sheet.protection !== undefined) result["!protect"] = {};
  return result;
}

/** One for each column or row as far as any of them has a size or is hidden. */
function linesOf<T extends object>(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  ofSize: (points: number) => T,
): (T | { hidden: true })[] {
  const last = Math.max(-1, ...sizes.keys(), ...hidden);
  return Array.from({ length: last + 1 }, (_, index) => {
    const points = sizes.get(index);
    return {
      ...(points === undefined ? {} : ofSize(points)),
      ...(hidden.has(index) ? { hidden: true as const } : {}),
    } as T | { hidden: true };
  });
}

function toCell({ value, formula, format }: CellModel): CellObject | undefined {
  const z = format === "General" ? {} : { z: format };
  const f = formula === undefined ? {} : { f: formula.slice(1) };
  if (value === null) return formula === undefined ? undefined : { t: "n", ...f, ...z };
  if (typeof value === "number") return { t: "n", v: value, ...f, ...z };
  if (typeof value === "boolean") return { t: "b", v: value, ...f };
  if (typeof value === "string") return { t: "s", v: value, ...f, ...z };
  return { t: "s", v: value.error, ...f };
}
