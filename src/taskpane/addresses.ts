import type { CellPlace } from "../workbook/snapshot";

/** `C12` as a zero-based place. */
export function placeOf(cell: { readonly sheet: string; readonly address: string }): CellPlace {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell.address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: cell.sheet, row: Number(digits) - 1, column };
}
