import type { Calculation } from "./calculation";
import { Events, EventType } from "./events";
import { intersect, subtract, type Area } from "../../workbook/areas";
import { hasLockedCell } from "./model/cells";
import type { SheetModel, WorkbookModel } from "./model/workbook-model";
import { accessDenied, invalidOperation } from "./protocol/host-error";
import type { CreatedWorkbook } from "./model/created-workbook";
import type { HostObject } from "./protocol/host-object";
import type { References } from "./references";
import { areaAddress } from "../../workbook/places";

/** What all objects of one emulated Excel share. */
export interface HostState {
  readonly model: WorkbookModel;
  readonly root: HostObject;
  readonly references: References;
  readonly calculation: Calculation;
  readonly events: Events;
  /** Workbooks that the add-in wants opened, until the request is done. */
  readonly opened: CreatedWorkbook[];
  /** Who is at work: the add-in during its requests, otherwise the user. */
  actor: "add-in" | "user";
  /** Whether events say who caused them, as they do since ExcelApi 1.14. */
  tellsTrigger: boolean;
}

/** Where an event says that a change came from. */
function sourceOf({ actor, tellsTrigger }: HostState): Readonly<Record<string, string>> {
  if (!tellsTrigger) return { source: "Local" };
  return { source: "Local", triggerSource: actor === "add-in" ? "ThisLocalAddin" : "Unknown" };
}

export function tellSheet(
  state: HostState,
  type: number,
  sheet: SheetModel,
  message: Readonly<Record<string, unknown>> = {},
): void {
  state.events.emit(type, sheet.id, { ...sourceOf(state), worksheetId: sheet.id, ...message });
}

/** To be called after the content of cells was changed. */
export function cellsChanged(
  state: HostState,
  sheet: SheetModel,
  area: Area,
  more: Readonly<Record<string, unknown>> = {},
): void {
  state.calculation.touch();
  tellSheet(state, EventType.changed, sheet, {
    address: areaAddress(area),
    changeType: "RangeEdited",
    ...more,
  });
}

export function formatsChanged(state: HostState, sheet: SheetModel, area: Area): void {
  tellSheet(state, EventType.formatChanged, sheet, { address: areaAddress(area) });
}

/** Throws where a protected sheet keeps the cells from being written, or they are part of an array formula. */
export function requireContentAccess(sheet: SheetModel, area: Area): void {
  if (sheet.protection !== undefined && hasLockedCell(sheet, area)) throw accessDenied();
  if (sheet.arrays.some((array) => intersect(array, area) !== undefined && subtract(array, area).length > 0))
    throw invalidOperation();
}

/** Formats, unlike contents, are kept from change also in unlocked cells, unless the protection allows it. */
export function requireFormatAccess(sheet: SheetModel): void {
  if (sheet.protection !== undefined && sheet.protection.options.allowFormatCells !== true)
    throw accessDenied();
}
