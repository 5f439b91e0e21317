import { address, type CellPlace } from "../workbook/snapshot";

/** Where a cell is, as people and other programs name it: the address is like `C12`. */
export interface CellResult {
  readonly sheet: string;
  readonly address: string;
}

export function cellResult({ sheet, row, column }: CellPlace): CellResult {
  return { sheet, address: address(row, column) };
}
