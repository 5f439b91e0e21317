import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { Cell, Sheet } from "../snapshot";
import { contentKind } from "./content-kind";
import { damaged, refuse, type ReadResult } from "./outcome";
import { repackage } from "./package-parts";

export type { ReadResult } from "./outcome";

/**
 * Reads the bytes of an .xlsx, .xlsm or .xls file; the content decides which it is. Never throws, and leaves `bytes`
 * as they are. Works in Node and in a browser.
 *
 * May not: touch the file system, know budgets.
 */
export function readWorkbook(bytes: Uint8Array): ReadResult {
  const kind = contentKind(bytes);
  if (typeof kind !== "string") return kind;
  const file = kind === "zip" ? repackage(bytes) : bytes;
  if (!(file instanceof Uint8Array)) return file;
  try {
    // Stubs, because a formula without a result is one, and must not pass for a blank cell.
    const book = quietly(() =>
      read(file, { type: "array", dense: true, cellNF: true, cellHTML: false, sheetStubs: true }),
    );
    return {
      ok: true,
      workbook: { sheets: book.SheetNames.flatMap((name) => readSheet(name, book.Sheets[name])) },
    };
  } catch (error) {
    return refusalOf(error);
  }
}

/** The parser writes what it does not understand to the console; the user is told in one sentence, or not at all. */
function quietly<T>(work: () => T): T {
  const { error, warn, log } = console;
  const silent = () => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/** Chart and dialogue sheets have no cells. */
function readSheet(name: string, sheet: WorkSheet | undefined): Sheet[] {
  const data = sheet?.["!data"];
  if (data === undefined) return [];
  const rows: (Cell | undefined)[][] = [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const read = readCell(cell);
      if (read) (rows[row] ??= [])[column] = read;
    });
  });
  return [{ name, rows }];
}

function readCell(cell: CellObject | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const formula = cell.f === undefined ? {} : { formula: `=${cell.f}` };
  const format = typeof cell.z === "string" && cell.z !== "General" ? { format: cell.z } : {};
  switch (cell.t) {
    case "n": {
      if (typeof cell.v !== "number") break;
      const shown = cell.w !== undefined && cell.w !== String(cell.v) ? { text: cell.w } : {};
      return { value: cell.v, ...formula, ...shown, ...format };
    }
    case "s":
    case "b": {
      const value = cell.v;
      if (typeof value === "boolean") return { value, ...formula };
      // A formula that yields an empty text is as blank to the reader as an empty cell.
      if (typeof value !== "string" || /^[\s\u3000]*$/.test(value)) return undefined;
      return { value, ...formula, ...format };
    }
    case "e":
      return { value: { error: cell.w ?? "#N/A" }, ...formula };
    default:
  }
  return cell.f === undefined ? undefined : { value: { error: "no-result" }, ...formula };
}

/** The parser's exceptions, as far as a user can do something about them. */
function refusalOf(error: unknown): ReadResult {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) {
    return refuse("工作簿设置了打开密码，无法读取；请用 Excel 打开，取消打开密码并保存后再试。");
  }
  if (/Cannot find Workbook|Unsupported file|not a spreadsheet/i.test(message)) {
    return refuse("这个文件不是 Excel 工作簿（可能是 Word 等其他文档）；请选择预算公开表的 Excel 文件。");
  }
  return damaged("内容不完整或无法识别");
}
