import { recalculate } from "../formulas/recalculate";
import type { Cell } from "../../../workbook/snapshot";
import { cellArea, type Area } from "../../../workbook/areas";
import { cellFor, eachCell } from "./cells";
import type { KeptParts } from "../../kept-parts";
import { enter } from "./typed-input";
import {
  findSheet,
  newId,
  type CellStyle,
  type NoteModel,
  type SheetModel,
  type WorkbookModel,
} from "./workbook-model";
import { parseArea } from "../../../workbook/places";

/** What a workbook is made from: every `WorkbookSnapshot` is one, and tests write less. */
export interface WorkbookSource {
  readonly name?: string;
  readonly sheets: readonly SheetSource[];
  readonly names?: Readonly<Record<string, string>>;
  readonly date1904?: boolean;
  readonly activeSheet?: string;
  readonly protected?: boolean;
  /** What was kept with it when it was saved. */
  readonly kept?: KeptParts;
}

export interface SheetSource {
  readonly name: string;
  readonly rows?: readonly (readonly (CellSource | null | undefined)[] | undefined)[];
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
  readonly merges?: readonly string[];
  /** In points, from column A on; `undefined` for the usual width. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** In points, from row 1 on; `undefined` for as high as its texts need. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly notes?: readonly NoteModel[];
  /** Number formats by address, on top of those of the cells. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly styles?: Readonly<Record<string, CellStyle>>;
  readonly protected?: boolean;
}

/** A cell of the snapshot, or what a person would type into it: `"=SUM(A1:A3)"`, `1.5`, `"合计"`. */
type CellSource = (Cell & { readonly style?: CellStyle }) | string | number | boolean;

export function createWorkbookModel(from: WorkbookSource): WorkbookModel {
  const model: WorkbookModel = {
    name: from.name ?? "工作簿1.xlsx",
    sheets: [],
    activeSheetId: "",
    names: Object.entries(from.names ?? {}).map(([name, formula]) => ({
      name,
      formula,
      comment: "",
      visible: true,
    })),
    comments: [],
    settings: new Map(),
    documentSettings: new Map(),
    properties: new Map(),
    calculationMode: "Automatic",
    hasShapeSelected: false,
    date1904: from.date1904 ?? false,
    protected: from.protected ?? false,
    lastId: 0,
  };
  const sources = from.sheets.length === 0 ? [{ name: "Sheet1" }] : from.sheets;
  for (const source of sources) model.sheets.push(fillSheet(emptySheet(model, source.name), source));
  if (from.kept !== undefined) restore(model, from.kept);
  const active = findSheet(model, from.activeSheet ?? "") ?? model.sheets.find(isVisible);
  model.activeSheetId = active?.id ?? "";
  recalculate(model, "without-result");
  return model;
}

/** With the ids of then, so that what refers to sheets and charts finds them again. */
function restore(model: WorkbookModel, { settings, documentSettings, sheets, lastId }: KeptParts): void {
  model.settings = new Map(settings);
  model.documentSettings = new Map(documentSettings);
  model.lastId += lastId;
  model.sheets = model.sheets.map((sheet) => {
    const kept = sheets[sheet.name];
    return kept === undefined ? sheet : { ...sheet, id: kept.id, charts: [...kept.charts] };
  });
}

export function emptySheet(model: WorkbookModel, name: string): SheetModel {
  return {
    id: newId(model),
    name,
    visibility: "Visible",
    tabColor: "",
    rows: new Map(),
    merges: [],
    arrays: [],
    notes: [],
    names: [],
    conditionalFormats: [],
    charts: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    selection: cellArea(0, 0),
  };
}

function fillSheet(sheet: SheetModel, source: SheetSource): SheetModel {
  source.rows?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell !== undefined && cell !== null && cell !== "") fillCell(sheet, row, column, cell);
    });
  });
  for (const [address, format] of Object.entries(source.formats ?? {})) {
    eachCell(areaOf(address), (row, column) => (cellFor(sheet, row, column).format = format));
  }
  for (const [address, style] of Object.entries(source.styles ?? {})) {
    eachCell(areaOf(address), (row, column) => (cellFor(sheet, row, column).style = style));
  }
  sheet.visibility = source.visibility ?? "Visible";
  sheet.merges = (source.merges ?? []).map(areaOf);
  sheet.notes = [...(source.notes ?? [])];
  sheet.hiddenRows = new Set(source.hiddenRows);
  sheet.hiddenColumns = new Set(source.hiddenColumns);
  source.columnWidths?.forEach((width, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, width);
  });
  source.rowHeights?.forEach((height, row) => {
    if (height !== undefined) sheet.rowHeights.set(row, height);
  });
  if (source.protected === true) sheet.protection = { options: {} };
  return sheet;
}

function fillCell(sheet: SheetModel, row: number, column: number, source: CellSource): void {
  const cell = cellFor(sheet, row, column);
  if (typeof source !== "object") {
    enter(cell, source);
    return;
  }
  cell.value = source.value;
  cell.formula = source.formula;
  cell.format = source.format ?? "General";
  cell.style = source.style;
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`${address} is no address.`);
  return area;
}

function isVisible({ visibility }: SheetModel): boolean {
  return visibility === "Visible";
}
