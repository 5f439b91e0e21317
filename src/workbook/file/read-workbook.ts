import type { WorkbookSnapshot } from "../snapshot";
import { contentKind } from "./content-kind";
import type { Outcome } from "./outcome";
import { readXls } from "./xls/read-xls";
import { readXlsx } from "./xlsx/read-xlsx";

/** The workbook, or one Chinese sentence: what happened, why, and what next. */
export type ReadResult = { ok: true; workbook: WorkbookSnapshot } | { ok: false; message: string };

/**
 * Reads the bytes of an .xlsx, .xlsm or .xls file; the content decides which it is. Never throws, and leaves `bytes`
 * as they are. Works in Node and in a browser.
 *
 * May not: touch the file system, know budgets.
 */
export function readWorkbook(bytes: Uint8Array): ReadResult {
  try {
    const outcome = readByContent(bytes);
    return outcome.ok ? { ok: true, workbook: outcome.value } : { ok: false, message: outcome.message };
  } catch {
    // The parsers meet whatever a stranger's file holds: a gap in them must not end a run over many files.
    return {
      ok: false,
      message:
        "读取文件时遇到无法处理的内容，可能是文件已损坏或由不兼容的软件生成；请用 Excel 打开后另存为 .xlsx 再试。",
    };
  }
}

function readByContent(bytes: Uint8Array): Outcome<WorkbookSnapshot> {
  const kind = contentKind(bytes);
  switch (kind) {
    case "zip":
      return readXlsx(bytes);
    case "ole":
      return readXls(bytes);
    default:
      return kind;
  }
}
