/** What can be done to whole sheets, by the add-in and by the user alike. */
import { EventType } from "../events";
import { renameSheetIn } from "../formulas/rename-sheet";
import { emptySheet } from "../model/create";
import { sameName, type SheetModel } from "../model/workbook-model";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from "../protocol/host-error";
import { tellSheet, type Session } from "../session";

const LONGEST_NAME = 31;

/** Throws AccessDenied where the workbook is protected. */
function requireStructureAccess({ model }: Session): void {
  if (model.protected) throw accessDenied();
}

export function addSheet(session: Session, name?: string): SheetModel {
  requireStructureAccess(session);
  const { model } = session;
  const sheet = emptySheet(model, checkedName(session, name ?? freeName(session)));
  model.sheets.push(sheet);
  tellSheet(session, EventType.added, sheet);
  return sheet;
}

function freeName({ model }: Session): string {
  for (let number = model.sheets.length; ; number++) {
    const name = `Sheet${number}`;
    if (!model.sheets.some((sheet) => sameName(sheet.name, name))) return name;
  }
}

function checkedName({ model }: Session, name: string, own?: SheetModel): string {
  if (name === "" || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name)) throw invalidArgument();
  if (model.sheets.some((sheet) => sheet !== own && sameName(sheet.name, name))) throw itemAlreadyExists();
  return name;
}

/** Formulas that speak of the sheet go with it. */
export function renameSheet(session: Session, sheet: SheetModel, name: string): void {
  requireStructureAccess(session);
  const nameBefore = sheet.name;
  const nameAfter = checkedName(session, name, sheet);
  if (nameAfter === nameBefore) return;
  sheet.name = nameAfter;
  const rename = (formula: string): string => renameSheetIn(formula, nameBefore, nameAfter);
  for (const other of session.model.sheets) {
    for (const cells of other.rows.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = rename(cell.formula);
    }
    for (const format of other.conditionalFormats) format.formula = rename(format.formula);
  }
  for (const item of session.model.names) item.formula = rename(item.formula);
  tellSheet(session, EventType.nameChanged, sheet, { nameBefore, nameAfter });
}

export function deleteSheet(session: Session, sheet: SheetModel): void {
  requireStructureAccess(session);
  const { model } = session;
  const left = model.sheets.filter((other) => other !== sheet);
  const next = left.find(({ visibility }) => visibility === "Visible");
  if (next === undefined) throw invalidOperation();
  model.sheets = left;
  model.comments = model.comments.filter(({ sheetId }) => sheetId !== sheet.id);
  session.calculation.touch();
  tellSheet(session, EventType.deleted, sheet);
  if (model.activeSheetId === sheet.id) makeActive(session, next);
}

export function showSheet(session: Session, sheet: SheetModel, visibility: SheetModel["visibility"]): void {
  requireStructureAccess(session);
  const { model } = session;
  const others = model.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  const [next] = others;
  if (visibility !== "Visible" && next === undefined) throw invalidOperation();
  const visibilityBefore = sheet.visibility;
  if (visibility === visibilityBefore) return;
  sheet.visibility = visibility;
  tellSheet(session, EventType.visibilityChanged, sheet, { visibilityBefore, visibilityAfter: visibility });
  if (visibility !== "Visible" && model.activeSheetId === sheet.id && next) makeActive(session, next);
}

export function moveSheet(session: Session, sheet: SheetModel, position: number): void {
  requireStructureAccess(session);
  const { model } = session;
  const others = model.sheets.filter((other) => other !== sheet);
  if (!Number.isInteger(position) || position < 0 || position > others.length) throw invalidArgument();
  model.sheets = others.toSpliced(position, 0, sheet);
}

export function activateSheet(session: Session, sheet: SheetModel): void {
  if (sheet.visibility !== "Visible") throw invalidOperation();
  if (session.model.activeSheetId !== sheet.id) makeActive(session, sheet);
}

function makeActive(session: Session, sheet: SheetModel): void {
  const { model } = session;
  const before = model.sheets.find(({ id }) => id === model.activeSheetId);
  model.activeSheetId = sheet.id;
  if (before !== undefined) tellSheet(session, EventType.deactivated, before);
  tellSheet(session, EventType.activated, sheet);
}
