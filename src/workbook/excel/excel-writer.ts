import { redoStep, undoStep } from "./journal/undo-step";
import { addSheet } from "./structure/add-sheet";
import type { WorkbookHost } from "./workbook-host";
import { writeStep } from "./write/write-step";

/** What changes the workbook: not needed until somebody asks for a change. */
export const excelWriter = {
  addSheet,
  write: writeStep,
  undo: undoStep,
  redo: redoStep,
} as const satisfies Partial<WorkbookHost>;
