import { areaOfSize } from "../../areas";
import { rowsOfWidth, sizeOf } from "./sheet-rows";
import type { NewSheet } from "./new-parts";
import { asText } from "../write/enter-cell";
import { address, areaAddress, columnLetters } from "../../places";

/** Fills an empty sheet. In cells of format General, because a long text in a cell of text shows as hashes. */
export function fillSheet(sheet: Excel.Worksheet, added: NewSheet): void {
  const { columnWidths = [], wrap = false, boldRows = [], formulas = [] } = added;
  columnWidths.forEach((width, column) => {
    const letters = columnLetters(column);
    untracked(sheet.getRange(`${letters}:${letters}`)).format.columnWidth = width;
  });
  const range = filledRange(sheet, added);
  if (range === undefined) return;
  range.values = rowsOfWidth(added).map((row) =>
    row.map((cell) => (typeof cell === "string" && cell !== "" ? asText(cell) : cell)),
  );
  for (const { row, column, formula, format } of formulas) {
    const cell = untracked(sheet.getRange(address(row, column)));
    cell.formulas = [[formula]];
    // Afterwards: Excel may bring the format of the cells that a formula speaks of.
    cell.numberFormat = [[format]];
  }
  for (const row of boldRows) {
    const { columns } = sizeOf(added);
    untracked(sheet.getRange(areaAddress(areaOfSize(row, 0, 1, columns)))).format.font.bold = true;
  }
  if (!wrap) return;
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  range.format.autofitRows();
}

/** Asks what the sheet holds; after the request, whether that is exactly what `fillSheet` put there. */
export function askWhetherUnchanged(sheet: Excel.Worksheet, added: NewSheet): () => boolean {
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const range = filledRange(sheet, added)?.load("values,formulas");
  const { formulas = [] } = added;
  return () => {
    if (range === undefined || used.isNullObject) return range === undefined && used.isNullObject;
    const { rows, columns } = sizeOf(added);
    const isBeyond = used.rowIndex + used.rowCount > rows || used.columnIndex + used.columnCount > columns;
    // A formula that yields the same is a change, too; what our own yield is none.
    const ownFormulas = new Map(formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
    const isSame = (
      read: readonly (readonly unknown[])[],
      own: (read: unknown, formula: string) => boolean,
    ) =>
      rowsOfWidth(added).every((row, down) =>
        row.every((cell, right) => {
          const formula = ownFormulas.get(`${down} ${right}`);
          const there = read[down]?.[right];
          return formula === undefined ? there === cell : own(there, formula);
        }),
      );
    return !isBeyond && isSame(range.values, () => true) && isSame(range.formulas, isSameFormula);
  };
}

/** Excel puts a sheet's name in quotes by rules of its own. */
function isSameFormula(read: unknown, formula: string): boolean {
  const plain = (text: string) => text.replaceAll("'", "");
  return typeof read === "string" && plain(read) === plain(formula);
}

function filledRange(sheet: Excel.Worksheet, added: NewSheet): Excel.Range | undefined {
  const { rows, columns } = sizeOf(added);
  if (rows * columns === 0) return undefined;
  return untracked(sheet.getRange(areaAddress(areaOfSize(0, 0, rows, columns))));
}

export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}
