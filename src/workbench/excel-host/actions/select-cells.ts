import { EventType } from "../events";
import type { Area } from "../../../workbook/areas";
import type { SheetModel } from "../model/workbook-model";
import { tellSheet, type HostState } from "../host-state";
import { activateSheet } from "./sheets";
import { areaAddress } from "../../../workbook/places";

/** Brings the sheet to the front and selects cells of it. */
export function selectCells(state: HostState, sheet: SheetModel, area: Area): void {
  activateSheet(state, sheet);
  sheet.selection = area;
  state.model.hasShapeSelected = false;
  tellSheet(state, EventType.selectionChanged, sheet, {
    address: areaAddress(area),
    isInsideTable: false,
    tableId: "",
  });
}
