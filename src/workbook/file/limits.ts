import { refuse, type Refusal } from "./outcome";

/**
 * What a workbook may cost to read. A budget workbook has some 15 sheets, 5,000 cells and 200 kB of XML; the limits
 * are far above it, and low enough that a file made to exhaust memory or time ends in a sentence within seconds.
 */
export const LIMITS = {
  /** Files in the package. Pictures count: an illustrated workbook has hundreds. */
  packageEntries: 10_000,
  /**
   * Bytes that the parts to be read unpack to, together. Sheets are read piece by piece, so this bounds time and not
   * memory: a sheet formatted in 30 columns down to the last row unpacks to 0.8 GB.
   */
  unpackedBytes: 1024 ** 3,
  /** Bytes that a part which is read whole (shared texts, styles, lists of parts) unpacks to: it becomes one string. */
  wholePartBytes: 64 * 1024 ** 2,
  sheets: 1000,
  /** Cells with a value or formula in the whole workbook: at some 150 bytes each, 300 MB. */
  cells: 2_000_000,
  /** Characters that the cells themselves bring: texts not in the shared table, and formulas. */
  characters: 64 * 1024 ** 2,
  /** Characters of one cell's XML; Excel ends at 32,767 of text and 8,192 of formula, each up to six when escaped. */
  cellCharacters: 1024 ** 2,
  /** Bytes of an .xls; Excel 97-2003 had 65,536 rows and its files seldom pass 20 MB. */
  xlsBytes: 256 * 1024 ** 2,
  /** Excel's own grid. */
  rows: 1_048_576,
  columns: 16_384,
} as const;

export function tooLarge(what: string): Refusal {
  return refuse(
    `文件内容过大（${what}），远远超过一份预算公开表，为避免耗尽内存没有读取；请把预算公开表单独存成一个 .xlsx 文件后再试。`,
  );
}

/** What is left to spend while one workbook is read. */
export interface Allowance {
  cells: number;
  characters: number;
}

export function fullAllowance(): Allowance {
  return { cells: LIMITS.cells, characters: LIMITS.characters };
}
