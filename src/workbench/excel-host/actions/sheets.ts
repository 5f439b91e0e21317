/** What can be done to whole sheets, by the add-in and by the user alike. */
import { EventType } from "../events";
import { renameSheetIn } from "../formulas/rename-sheet";
import { emptySheet } from "../model/create";
import { sameName, type SheetModel } from "../model/workbook-model";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from "../protocol/host-error";
import { tellSheet, type HostState } from "../host-state";

const LONGEST_NAME = 31;

/** Throws AccessDenied where the workbook is protected. */
function requireStructureAccess({ model }: HostState): void {
  if (model.protected) throw accessDenied();
}

export function addSheet(state: HostState, name?: string): SheetModel {
  requireStructureAccess(state);
  const { model } = state;
  const sheet = emptySheet(model, checkedName(state, name ?? freeName(state)));
  model.sheets.push(sheet);
  tellSheet(state, EventType.added, sheet);
  return sheet;
}

function freeName({ model }: HostState): string {
  for (let number = model.sheets.length; ; number++) {
    const name = `Sheet${number}`;
    if (!model.sheets.some((sheet) => sameName(sheet.name, name))) return name;
  }
}

function checkedName({ model }: HostState, name: string, own?: SheetModel): string {
  if (name === "" || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name)) throw invalidArgument();
  if (model.sheets.some((sheet) => sheet !== own && sameName(sheet.name, name))) throw itemAlreadyExists();
  return name;
}

/** Formulas that speak of the sheet go with it. */
export function renameSheet(state: HostState, sheet: SheetModel, name: string): void {
  requireStructureAccess(state);
  const nameBefore = sheet.name;
  const nameAfter = checkedName(state, name, sheet);
  if (nameAfter === nameBefore) return;
  sheet.name = nameAfter;
  const rename = (formula: string): string => renameSheetIn(formula, nameBefore, nameAfter);
  for (const other of state.model.sheets) {
    for (const cells of other.rows.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = rename(cell.formula);
    }
    for (const format of other.conditionalFormats) format.formula = rename(format.formula);
  }
  for (const item of state.model.names) item.formula = rename(item.formula);
  tellSheet(state, EventType.nameChanged, sheet, { nameBefore, nameAfter });
}

export function deleteSheet(state: HostState, sheet: SheetModel): void {
  requireStructureAccess(state);
  const { model } = state;
  const left = model.sheets.filter((other) => other !== sheet);
  const next = left.find(({ visibility }) => visibility === "Visible");
  if (next === undefined) throw invalidOperation();
  model.sheets = left;
  model.comments = model.comments.filter(({ sheetId }) => sheetId !== sheet.id);
  state.calculation.touch();
  tellSheet(state, EventType.deleted, sheet);
  if (model.activeSheetId === sheet.id) makeActive(state, next);
}

export function showSheet(state: HostState, sheet: SheetModel, visibility: SheetModel["visibility"]): void {
  requireStructureAccess(state);
  const { model } = state;
  const others = model.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  const [next] = others;
  if (visibility !== "Visible" && next === undefined) throw invalidOperation();
  const visibilityBefore = sheet.visibility;
  if (visibility === visibilityBefore) return;
  sheet.visibility = visibility;
  tellSheet(state, EventType.visibilityChanged, sheet, { visibilityBefore, visibilityAfter: visibility });
  if (visibility !== "Visible" && model.activeSheetId === sheet.id && next) makeActive(state, next);
}

export function moveSheet(state: HostState, sheet: SheetModel, position: number): void {
  requireStructureAccess(state);
  const { model } = state;
  const others = model.sheets.filter((other) => other !== sheet);
  if (!Number.isInteger(position) || position < 0 || position > others.length) throw invalidArgument();
  model.sheets = others.toSpliced(position, 0, sheet);
}

export function activateSheet(state: HostState, sheet: SheetModel): void {
  if (sheet.visibility !== "Visible") throw invalidOperation();
  if (state.model.activeSheetId !== sheet.id) makeActive(state, sheet);
}

function makeActive(state: HostState, sheet: SheetModel): void {
  const { model } = state;
  const before = model.sheets.find(({ id }) => id === model.activeSheetId);
  model.activeSheetId = sheet.id;
  if (before !== undefined) tellSheet(state, EventType.deactivated, before);
  tellSheet(state, EventType.activated, sheet);
}
