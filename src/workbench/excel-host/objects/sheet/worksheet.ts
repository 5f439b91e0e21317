import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../../actions/sheets";
import { areaOfSize, cellArea } from "../../../../workbook/areas";
import { usedArea } from "../../model/cells";
import type { SheetModel } from "../../model/workbook-model";
import { invalidArgument } from "../../protocol/host-error";
import { bind, type HostType } from "../../protocol/host-object";
import type { Session } from "../../session";
import { isOnSheet, type AreasTarget } from "../range/areas-target";
import { chartCollectionType } from "../chart/chart-collection";
import { colorCode } from "../color";
import { commentCollectionType } from "../workbook/comment-collection";
import { eventMethods } from "./event-methods";
import { freezePanesType } from "./freeze-panes";
import { namedItemCollectionType } from "../workbook/named-item-collection";
import { rangeAreasType } from "../range/range-areas";
import { makeRange, makeRangeOrNull, rangeAt } from "../range/range-target";
import { worksheetProtectionType } from "./worksheet-protection";

export const worksheetType: HostType<SheetModel> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  isValid: (sheet, session) => isOnSheet({ sheet }, session),
  properties: {
    id: { read: ({ id }) => id },
    name: {
      read: ({ name }) => name,
      write: (sheet, name, session) => renameSheet(session, sheet, String(name)),
    },
    position: {
      read: (sheet, { model }) => model.sheets.indexOf(sheet),
      write: (sheet, position, session) => moveSheet(session, sheet, Number(position)),
    },
    visibility: {
      read: ({ visibility }) => visibility,
      write: (sheet, visibility, session) => showSheet(session, sheet, asVisibility(visibility)),
    },
    tabColor: {
      read: ({ tabColor }) => tabColor,
      write: (sheet, color) => (sheet.tabColor = color === "" ? "" : colorCode(color)),
    },
  },
  children: {
    charts: (sheet, session) => bind(chartCollectionType, sheet, session),
    comments: (sheet, session) => bind(commentCollectionType, { sheet }, session),
    freezePanes: (sheet, session) => bind(freezePanesType, sheet, session),
    names: (sheet, session) => bind(namedItemCollectionType, { owner: sheet, sheet }, session),
    protection: (sheet, session) => bind(worksheetProtectionType, sheet, session),
  },
  methods: {
    ...eventMethods<SheetModel>(({ id }) => id),
    activate: (sheet, _args, session) => activateSheet(session, sheet),
    calculate: (_sheet, _args, session) => session.calculation.now(),
    delete: (sheet, _args, session) => deleteSheet(session, sheet),
    getCell: (sheet, [row, column], session) =>
      makeRange(session, sheet, cellArea(Number(row), Number(column))),
    getRange: (sheet, [address], session) => {
      const target = rangeAt(session, sheet, address);
      return makeRange(session, target.sheet, target.area);
    },
    getRangeByIndexes: (sheet, args, session) => {
      const [top = 0, left = 0, rows = 0, columns = 0] = args.map(Number);
      return makeRange(session, sheet, areaOfSize(top, left, rows, columns));
    },
    getRanges: (sheet, [addresses], session) =>
      bind(rangeAreasType, areasAt(session, sheet, addresses), session),
    getUsedRange: (sheet, [valuesOnly], session) =>
      makeRange(session, sheet, usedArea(sheet, valuesOnly === true) ?? cellArea(0, 0)),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], session) =>
      makeRangeOrNull(session, sheet, usedArea(sheet, valuesOnly === true)),
    _GetSheetById: (_sheet, [id], session) => sheetById(session, id),
    _GetAnotherWorksheetById: (_sheet, [id], session) => sheetById(session, id),
  },
};

function sheetById(session: Session, id: unknown): ReturnType<typeof bind> | null {
  const sheet = session.model.sheets.find((other) => other.id === id);
  return sheet === undefined ? null : bind(worksheetType, sheet, session);
}

function asVisibility(value: unknown): SheetModel["visibility"] {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
  return value;
}

/** `A1:B2, D4`, at most as long as Excel takes it. */
function areasAt(session: Session, sheet: SheetModel, addresses: unknown): AreasTarget {
  if (typeof addresses !== "string" || addresses.length > MOST_ADDRESS_LETTERS) throw invalidArgument();
  const areas = addresses.split(",").map((address) => rangeAt(session, sheet, address.trim()).area);
  return { sheet, areas };
}

const MOST_ADDRESS_LETTERS = 8192;
