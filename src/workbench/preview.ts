import type { WorkbookModel } from "./excel-host/model/workbook-model";

/**
 * The workbook in the preview, seen from the page: the model itself, who wants to know when it changes, and what a
 * person does to it by hand. The emulated Excel works on the same model.
 */
export interface Preview {
  readonly model: WorkbookModel;
  /** Calls back after every change, by hand or by the add-in. Gives a function that ends it. */
  readonly subscribe: (onChange: () => void) => () => void;
  readonly type: (sheetId: string, row: number, column: number, input: string) => void;
  readonly select: (sheetId: string, row: number, column: number) => void;
  readonly activate: (sheetId: string) => void;
  /** Whether the person is typing in a cell: the add-in then gets Excel's answer for that. */
  readonly setEditing: (isEditing: boolean) => void;
}
