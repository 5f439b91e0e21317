import { addSheet } from "./structure/add-sheet";
import { journal } from "./journal/journal-view";
import { openWorkbook } from "./open-workbook";
import { clearMarks, mark } from "./marks/marks";
import { readWorkbook } from "./read/read-workbook";
import { select } from "./select";
import { selection } from "./selection";
import { loadSetting, saveSetting } from "./settings";
import { redoStep, undoStep } from "./journal/undo-step";
import { watch } from "./watch";
import type { WorkbookHost } from "./workbook-host";
import { writeStep } from "./write/write-step";

/**
 * The workbook in Excel, by the office.js that the page has loaded. Needs ExcelApi 1.9.
 */
export const excelHost: WorkbookHost = {
  read: readWorkbook,
  select,
  mark,
  clearMarks,
  watch,
  loadSetting,
  saveSetting,
  selection,
  addSheet,
  write: writeStep,
  undo: undoStep,
  redo: redoStep,
  journal,
  openWorkbook,
};
