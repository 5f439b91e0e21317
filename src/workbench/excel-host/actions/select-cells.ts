import { EventType } from "../events";
import { formatArea, type Area } from "../model/areas";
import type { SheetModel } from "../model/workbook-model";
import { tellSheet, type Session } from "../session";
import { activateSheet } from "./sheets";

/** Brings the sheet to the front and selects cells of it. */
export function selectCells(session: Session, sheet: SheetModel, area: Area): void {
  activateSheet(session, sheet);
  sheet.selection = area;
  tellSheet(session, EventType.selectionChanged, sheet, {
    address: formatArea(area),
    isInsideTable: false,
    tableId: "",
  });
}
