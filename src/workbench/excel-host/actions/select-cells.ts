import { EventType } from "../events";
import type { Area } from "../../../workbook/areas";
import type { SheetModel } from "../model/workbook-model";
import { tellSheet, type Session } from "../session";
import { activateSheet } from "./sheets";
import { areaAddress } from "../../../workbook/places";

/** Brings the sheet to the front and selects cells of it. */
export function selectCells(session: Session, sheet: SheetModel, area: Area): void {
  activateSheet(session, sheet);
  sheet.selection = area;
  tellSheet(session, EventType.selectionChanged, sheet, {
    address: areaAddress(area),
    isInsideTable: false,
    tableId: "",
  });
}
