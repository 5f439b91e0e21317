import type { Area } from "../workbook/areas";
import { createWorkbookModel, ExcelHost, type WorkbookModel, type WorkbookSource } from "./excel-host";
import { findSheet } from "./excel-host/model/workbook-model";
import { HostError } from "./excel-host/protocol/host-error";
import { address, areaAddress } from "../workbook/places";

/** The workbook in the preview and the emulated Excel on it, as the page deals with them. */
export interface Preview {
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly type: (sheetId: string, row: number, column: number, input: string) => void;
  readonly clear: (sheetId: string, area: Area) => void;
  readonly select: (sheetId: string, area: Area) => void;
  readonly activate: (sheetId: string) => void;
  /** Whether the person is typing in a cell: the add-in then gets Excel's answer for that. */
  readonly setEditing: (isEditing: boolean) => void;
}

/** `onRefused` is told why what was typed could not be written. */
export function startPreview(source: WorkbookSource, onRefused: (message: string) => void): Preview {
  const host = new ExcelHost(createWorkbookModel(source));
  const { model } = host;
  const nameOf = (sheetId: string) => findSheet(model, sheetId)?.name ?? "";
  return {
    host,
    model,
    type: (sheetId, row, column, input) => {
      const place = address(row, column);
      try {
        if (input === "") host.user.clear(nameOf(sheetId), place);
        else host.user.write(nameOf(sheetId), place, input);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        onRefused(refusals[error.code] ?? `这样的内容写不进 ${place}，单元格没有改动。请改一改再试。`);
      }
    },
    clear: (sheetId, area) => host.user.clear(nameOf(sheetId), areaAddress(area)),
    select: (sheetId, area) => host.user.select(nameOf(sheetId), areaAddress(area)),
    activate: (sheetId) => host.user.activate(nameOf(sheetId)),
    setEditing: (isEditing) => {
      host.faults.endCellEditMode();
      if (isEditing) host.faults.cellEditMode();
    },
  };
}

const refusals: Readonly<Record<string, string>> = {
  AccessDenied: "这个工作表受保护，单元格没有改动。请先在 Excel 里撤销保护，再打开它。",
};
