import { failure } from "../../common/result";
import { calculate } from "./calculate";
import type { ExcelResult } from "./excel-result";
import type { excelWriter } from "./excel-writer";
import { journal } from "./journal/journal-view";
import { openWorkbook } from "./open-workbook";
import { clearMarks, mark } from "./marks/marks";
import { readWorkbook } from "./read/read-workbook";
import { select } from "./select";
import { selection } from "./selection";
import { loadSetting, saveSetting } from "./settings";
import { watch } from "./watch";
import type { WorkbookHost } from "./workbook-host";

/**
 * The workbook in Excel, by the office.js that the page has loaded. Needs ExcelApi 1.9.
 */
export const excelHost: WorkbookHost = {
  read: readWorkbook,
  calculate,
  select,
  mark,
  clearMarks,
  watch,
  loadSetting,
  saveSetting,
  selection,
  addSheet: (...given) => byWriter((writer) => writer.addSheet(...given)),
  write: (...given) => byWriter((writer) => writer.write(...given)),
  undo: (...given) => byWriter((writer) => writer.undo(...given)),
  redo: (...given) => byWriter((writer) => writer.redo(...given)),
  journal,
  openWorkbook,
};

/** Where its file does not come (the network is down), nothing was changed, and it can be tried again. */
async function byWriter<T>(
  carryOut: (writer: typeof excelWriter) => Promise<ExcelResult<T>>,
): Promise<ExcelResult<T>> {
  const there = await import("./excel-writer").catch((error: unknown) => String(error));
  return typeof there === "string"
    ? failure({ kind: "unknown", detail: there })
    : carryOut(there.excelWriter);
}
