/** A workbook as the emulated Excel holds it: plain data that can be cloned, compared and looked into by tests. */
import type { CellError } from "../../../workbook/snapshot";
import type { Area } from "../../../workbook/areas";

export interface WorkbookModel {
  name: string;
  /** In the order of their tabs. */
  sheets: SheetModel[];
  activeSheetId: string;
  names: NameModel[];
  comments: CommentModel[];
  /** `workbook.settings`: plain JSON by key. */
  settings: Map<string, unknown>;
  /** `Office.context.document.settings`: already written out as text, by key. */
  documentSettings: Map<string, string>;
  properties: Map<string, string>;
  calculationMode: string;
  /** A chart or a shape is selected, and no cells are. */
  hasShapeSelected: boolean;
  date1904: boolean;
  /** Whether sheets are kept from being added, removed, renamed, moved and hidden. */
  protected: boolean;
  /** The last number that went into an id. */
  lastId: number;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  /** By row, then by column; cells without content or format are absent. */
  rows: Map<number, Map<number, CellModel>>;
  merges: Area[];
  /** Of array formulas: their cells are changed together or not at all. */
  arrays: Area[];
  notes: NoteModel[];
  names: NameModel[];
  /** First is foremost. */
  conditionalFormats: ConditionalFormatModel[];
  charts: ChartModel[];
  /** Absent while the sheet is not protected. */
  protection?: ProtectionModel | undefined;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** In points. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  frozen?: Area | undefined;
  /** How it is printed, as far as it was said. */
  pageLayout?: PageLayoutModel | undefined;
  selection: Area;
}

export interface PageLayoutModel {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: string;
  readonly fitToWidth?: number;
  /** `$1:$2` */
  readonly titleRows?: string;
}

/** `null` is a blank. */
export type CellContent = string | number | boolean | CellError | null;

export interface CellModel {
  value: CellContent;
  /** With its leading `=`. */
  formula?: string | undefined;
  format: string;
  style?: CellStyle | undefined;
}

export interface CellStyle {
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly color?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  /** Cells are locked unless they say otherwise. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** The old kind of remark, which office.js sees only from ExcelApi 1.18 on: kept so that tests can see it survive. */
export interface NoteModel {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface CommentModel {
  readonly id: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  content: string;
  resolved: boolean;
  readonly created: string;
}

export interface NameModel {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  stopIfTrue: boolean;
  /** Of a custom rule; relative to the first cell of the areas. */
  formula: string;
  cellValueRule?: unknown;
  fill?: string | undefined;
  color?: string | undefined;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: string | undefined;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  title: { text: string; visible: boolean };
  legend: { position: string; visible: boolean };
  series: ChartSeriesModel[];
  source: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** The cells it was put over, where it was put over cells. */
  over?: string;
}

export interface ChartSeriesModel {
  name: string;
  values: string;
  categories: string;
}

export interface ProtectionModel {
  readonly password?: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A new id of the form that Excel gives to sheets, charts and conditional formats. */
export function newId(model: WorkbookModel): string {
  model.lastId += 1;
  return `{${model.lastId.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

/** By name as Excel compares names, or by id. */
export function findSheet(model: WorkbookModel, nameOrId: string): SheetModel | undefined {
  return model.sheets.find(({ id, name }) => id === nameOrId || sameName(name, nameOrId));
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function activeSheet(model: WorkbookModel): SheetModel {
  const sheet = model.sheets.find(({ id }) => id === model.activeSheetId) ?? model.sheets[0];
  if (sheet === undefined) throw new Error("A workbook has at least one sheet.");
  return sheet;
}
