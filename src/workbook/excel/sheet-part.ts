import { address, columnLetters } from "../snapshot";
import { rowsOfWidth, sizeOf } from "./sheet-rows";
import type { NewSheet } from "./new-parts";
import { asText } from "./put-cell";

/** Fills an empty sheet. In cells of format General, because a long text in a cell of text shows as hashes. */
export function fillSheet(sheet: Excel.Worksheet, added: NewSheet): void {
  const { columnWidths = [], wrap = false, boldRows = [] } = added;
  columnWidths.forEach((width, column) => {
    const letters = columnLetters(column);
    untracked(sheet.getRange(`${letters}:${letters}`)).format.columnWidth = width;
  });
  const range = filledRange(sheet, added);
  if (range === undefined) return;
  range.values = rowsOfWidth(added).map((row) =>
    row.map((cell) => (typeof cell === "string" && cell !== "" ? asText(cell) : cell)),
  );
  for (const row of boldRows) {
    const { columns } = sizeOf(added);
    untracked(sheet.getRange(`${address(row, 0)}:${address(row, columns - 1)}`)).format.font.bold = true;
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
  return () => {
    if (range === undefined || used.isNullObject) return range === undefined && used.isNullObject;
    const { rows, columns } = sizeOf(added);
    const isBeyond = used.rowIndex + used.rowCount > rows || used.columnIndex + used.columnCount > columns;
    const isSame = (read: readonly (readonly unknown[])[]) =>
      rowsOfWidth(added).every((row, down) => row.every((cell, right) => read[down]?.[right] === cell));
    // A formula that yields the same is a change, too.
    return !isBeyond && isSame(range.values) && isSame(range.formulas);
  };
}

function filledRange(sheet: Excel.Worksheet, added: NewSheet): Excel.Range | undefined {
  const { rows, columns } = sizeOf(added);
  if (rows * columns === 0) return undefined;
  return untracked(sheet.getRange(`A1:${address(rows - 1, columns - 1)}`));
}

export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}
