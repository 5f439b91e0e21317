import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../../actions/sheets";
import { areaOfSize, cellArea } from "../../../../workbook/areas";
import { usedArea } from "../../model/cells";
import type { SheetModel } from "../../model/workbook-model";
import { invalidArgument } from "../../protocol/host-error";
import { bind, type HostType } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { isOnSheet, type AreasTarget } from "../range/areas-target";
import { chartCollectionType } from "../chart/chart-collection";
import { colorCode } from "../color";
import { commentCollectionType } from "../workbook/comment-collection";
import { eventMethods } from "./event-methods";
import { freezePanesType } from "./freeze-panes";
import { pageLayoutType } from "./page-layout";
import { namedItemCollectionType } from "../workbook/named-item-collection";
import { rangeAreasType } from "../range/range-areas";
import { makeRange, makeRangeOrNull, rangeAt } from "../range/range-target";
import { worksheetProtectionType } from "./worksheet-protection";

export const worksheetType: HostType<SheetModel> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  isValid: (sheet, state) => isOnSheet({ sheet }, state),
  properties: {
    id: { read: ({ id }) => id },
    name: {
      read: ({ name }) => name,
      write: (sheet, name, state) => renameSheet(state, sheet, String(name)),
    },
    position: {
      read: (sheet, { model }) => model.sheets.indexOf(sheet),
      write: (sheet, position, state) => moveSheet(state, sheet, Number(position)),
    },
    visibility: {
      read: ({ visibility }) => visibility,
      write: (sheet, visibility, state) => showSheet(state, sheet, asVisibility(visibility)),
    },
    tabColor: {
      read: ({ tabColor }) => tabColor,
      write: (sheet, color) => (sheet.tabColor = color === "" ? "" : colorCode(color)),
    },
  },
  children: {
    charts: (sheet, state) => bind(chartCollectionType, sheet, state),
    comments: (sheet, state) => bind(commentCollectionType, { sheet }, state),
    freezePanes: (sheet, state) => bind(freezePanesType, sheet, state),
    names: (sheet, state) => bind(namedItemCollectionType, { owner: sheet, sheet }, state),
    pageLayout: (sheet, state) => bind(pageLayoutType, sheet, state),
    protection: (sheet, state) => bind(worksheetProtectionType, sheet, state),
  },
  methods: {
    ...eventMethods<SheetModel>(({ id }) => id),
    activate: (sheet, _args, state) => activateSheet(state, sheet),
    calculate: (_sheet, _args, state) => state.calculation.now(),
    delete: (sheet, _args, state) => deleteSheet(state, sheet),
    getCell: (sheet, [row, column], state) => makeRange(state, sheet, cellArea(Number(row), Number(column))),
    getRange: (sheet, [address], state) => {
      const target = rangeAt(state, sheet, address);
      return makeRange(state, target.sheet, target.area);
    },
    getRangeByIndexes: (sheet, args, state) => {
      const [top = 0, left = 0, rows = 0, columns = 0] = args.map(Number);
      return makeRange(state, sheet, areaOfSize(top, left, rows, columns));
    },
    getRanges: (sheet, [addresses], state) => bind(rangeAreasType, areasAt(state, sheet, addresses), state),
    getUsedRange: (sheet, [valuesOnly], state) =>
      makeRange(state, sheet, usedArea(sheet, valuesOnly === true) ?? cellArea(0, 0)),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], state) =>
      makeRangeOrNull(state, sheet, usedArea(sheet, valuesOnly === true)),
    _GetSheetById: (_sheet, [id], state) => sheetById(state, id),
    _GetAnotherWorksheetById: (_sheet, [id], state) => sheetById(state, id),
  },
};

function sheetById(state: HostState, id: unknown): ReturnType<typeof bind> | null {
  const sheet = state.model.sheets.find((other) => other.id === id);
  return sheet === undefined ? null : bind(worksheetType, sheet, state);
}

function asVisibility(value: unknown): SheetModel["visibility"] {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
  return value;
}

/** `A1:B2, D4`, at most as long as Excel takes it. */
function areasAt(state: HostState, sheet: SheetModel, addresses: unknown): AreasTarget {
  if (typeof addresses !== "string" || addresses.length > MOST_ADDRESS_LETTERS) throw invalidArgument();
  const areas = addresses.split(",").map((address) => rangeAt(state, sheet, address.trim()).area);
  return { sheet, areas };
}

const MOST_ADDRESS_LETTERS = 8192;
