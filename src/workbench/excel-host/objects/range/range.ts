import { clearCells, eachInput, writeCells, type Clearing } from "../../actions/write-cells";
import { selectCells } from "../../actions/select-cells";
import { columnCount, rowCount, cellCount, MOST_COLUMNS, MOST_ROWS } from "../../../../workbook/areas";
import { cellFor, matrix } from "../../model/cells";
import { displayedText } from "../../model/displayed-text";
import { place } from "../../model/measures";
import type { CellModel } from "../../model/workbook-model";
import { invalidArgument } from "../../protocol/host-error";
import { bind, type HostType, type Property } from "../../protocol/host-type";
import { formatsChanged, requireFormatAccess, type HostState } from "../../host-state";
import { isOnSheet, type AreasTarget } from "./areas-target";
import { plainFormula, plainValue, valueType } from "../../model/cell-values";
import { cellPropertiesMethods } from "./cell-properties";
import { conditionalFormatCollectionType } from "../conditional/conditional-format-collection";
import { hiddenProperties } from "./hidden";
import { mergeMethods } from "./merges";
import { rangeFormatType } from "./range-format";
import { rangeNavigation } from "./range-navigation";
import type { RangeTarget } from "./range-target";
import { shiftMethods } from "./shift";
import { worksheetType } from "../sheet/worksheet";
import { areaAddress, quoteSheetName } from "../../../../workbook/places";

/** Above it Excel gives no values, and no error either. */
const MOST_CELLS_READ = 5_000_000;

export const rangeType: HostType<RangeTarget> = {
  name: "Range",
  isValid: isOnSheet,
  properties: {
    address: { read: fullAddress },
    addressLocal: { read: fullAddress },
    cellCount: { read: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)) },
    rowIndex: { read: ({ area }) => area.top },
    columnIndex: { read: ({ area }) => area.left },
    rowCount: { read: ({ area }) => rowCount(area) },
    columnCount: { read: ({ area }) => columnCount(area) },
    isEntireRow: { read: ({ area }) => columnCount(area) === MOST_COLUMNS },
    isEntireColumn: { read: ({ area }) => rowCount(area) === MOST_ROWS },
    values: { read: cells(plainValue), write: writeContents },
    formulas: { read: cells(plainFormula), write: writeContents },
    formulasLocal: { read: cells(plainFormula), write: writeContents, onlyByName: true },
    text: { read: cells((cell, { model }) => displayedText(cell, model.date1904)) },
    valueTypes: { read: cells(valueType) },
    numberFormat: { read: cells(numberFormat), write: writeNumberFormat },
    numberFormatLocal: { read: cells(numberFormat), write: writeNumberFormat, onlyByName: true },
    left: measured("left"),
    top: measured("top"),
    width: measured("width"),
    height: measured("height"),
    ...hiddenProperties,
  },
  children: {
    format: (target, state) => bind(rangeFormatType, asAreas(target), state),
    conditionalFormats: (target, state) => bind(conditionalFormatCollectionType, asAreas(target), state),
    worksheet: ({ sheet }, state) => bind(worksheetType, sheet, state),
  },
  methods: {
    ...rangeNavigation,
    ...mergeMethods,
    ...shiftMethods,
    ...cellPropertiesMethods,
    select: ({ sheet, area }, _args, state) => selectCells(state, sheet, area),
    clear: ({ sheet, area }, [what], state) => clearCells(state, sheet, area, clearing(what)),
    calculate: (_target, _args, state) => state.calculation.now(),
    _ValidateArraySize: validateSize,
  },
};

function asAreas({ sheet, area }: RangeTarget): AreasTarget {
  return { sheet, areas: [area] };
}

function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${areaAddress(area)}`;
}

function cells<V>(
  ofCell: (cell: CellModel | undefined, state: HostState) => V,
): Property<RangeTarget>["read"] {
  return ({ sheet, area }, state) => {
    if (cellCount(area) > MOST_CELLS_READ) return null;
    state.calculation.bringUpToDate();
    return matrix(sheet, area, (cell) => ofCell(cell, state));
  };
}

function numberFormat(cell: CellModel | undefined): string {
  return cell?.format ?? "General";
}

function writeContents({ sheet, area }: RangeTarget, value: unknown, state: HostState): void {
  writeCells(state, sheet, area, value);
}

function writeNumberFormat({ sheet, area }: RangeTarget, value: unknown, state: HostState): void {
  requireFormatAccess(sheet);
  for (const input of eachInput(area, value)) {
    if (input.value === null || input.value === undefined) continue;
    if (typeof input.value !== "string") throw invalidArgument();
    cellFor(sheet, input.row, input.column).format = input.value;
  }
  formatsChanged(state, sheet, area);
}

function measured(key: "left" | "top" | "width" | "height"): Property<RangeTarget> {
  return { read: ({ sheet, area }) => place(sheet, area)[key], onlyByName: true };
}

function clearing(what: unknown): Clearing {
  const known: readonly unknown[] = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"];
  if (what === undefined || what === null) return "All";
  if (!known.includes(what)) throw invalidArgument();
  return what as Clearing;
}

/** office.js asks it before it parts a large table into several writes. */
function validateSize({ area }: RangeTarget, [rows, columns]: readonly unknown[]): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}
