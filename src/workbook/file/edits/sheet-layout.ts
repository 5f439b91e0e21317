import { cellCount, MOST_COLUMNS, MOST_ROWS, type Area } from "../../areas";
import { attributeOf } from "../xml/attributes";
import { MalformedXml, visitElements, type Tag } from "../xml/tags";
import { textOf } from "../xml/text";
import { parseArea } from "../../places";

/** Where what matters for a change stands in the XML of a worksheet. All numbers of rows and columns are zero-based. */
export interface SheetLayout {
  readonly dimension?: Tag;
  readonly columns: readonly { readonly from: number; readonly to: number; readonly style: number }[];
  readonly data: Place;
  readonly rows: readonly RowAt[];
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
}

interface Place {
  readonly tag: Tag;
  /** Behind the element. */
  readonly end: number;
  /** Where what it holds ends; of an empty element: behind it. */
  readonly innerEnd: number;
}

export interface RowAt extends Place {
  readonly row: number;
  readonly cells: readonly CellAt[];
}

export interface CellAt extends Place {
  readonly row: number;
  readonly column: number;
  readonly formula?: FormulaAt;
}

export interface FormulaAt extends Place {
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly kind: string;
  /** Without its `=`; empty where a shared formula stands in another cell. */
  readonly text: string;
  /** Number of the shared formula. */
  readonly group?: string;
  /** The cells that a shared or array formula or a data table covers. */
  readonly area?: Area;
}

/** Throws `MalformedXml`, also where two cells have one address. */
export function sheetLayout(xml: string): SheetLayout {
  let dimension: Tag | undefined;
  let data: Place | undefined;
  let isProtected = false;
  let formula: FormulaAt | undefined;
  let row = -1;
  let column = -1;
  const columns: { from: number; to: number; style: number }[] = [];
  const merges: Area[] = [];
  const rows = new Map<number, RowAt>();
  let cells = new Map<number, CellAt>();
  const attribute = (tag: Tag, name: string) => attributeOf(xml, tag, name);

  visitElements(
    xml,
    (tag, path) => {
      if (path[1] !== "sheetData") return;
      if (path.length === 2 && tag.name === "row") {
        // Without a number of its own, a row follows the one before it, and so does a cell.
        row = indexOf(attribute(tag, "r"), row, MOST_ROWS);
        column = -1;
        cells = new Map();
      } else if (path.length === 3 && tag.name === "c") {
        column = columnOf(attribute(tag, "r"), row, column);
        formula = undefined;
      }
    },
    ({ tag, path, end, innerEnd }) => {
      const place = { tag, end, innerEnd };
      if (path[1] === "sheetData") {
        if (path.length === 4 && tag.name === "f") formula = formulaAt(xml, place);
        if (path.length === 3 && tag.name === "c") {
          if (cells.has(column)) throw new MalformedXml();
          cells.set(column, { ...place, row, column, ...(formula && { formula }) });
        }
        if (path.length === 2 && tag.name === "row") {
          if (rows.has(row)) throw new MalformedXml();
          rows.set(row, { ...place, row, cells: [...cells.values()] });
        }
      } else if (path.length === 1) {
        if (tag.name === "sheetData") data = place;
        if (tag.name === "dimension") dimension = tag;
        if (tag.name === "sheetProtection") isProtected = isTrue(attribute(tag, "sheet"));
      } else if (path.length === 2 && path[1] === "mergeCells" && tag.name === "mergeCell") {
        const area = parseArea(attribute(tag, "ref") ?? "");
        if (area) merges.push(area);
      } else if (path.length === 2 && path[1] === "cols" && tag.name === "col") {
        const [from, to, style] = ["min", "max", "style"].map((name) => Number(attribute(tag, name) ?? 0));
        columns.push({ from: (from ?? 0) - 1, to: (to ?? 0) - 1, style: style ?? 0 });
      }
    },
  );
  if (data === undefined) throw new MalformedXml();
  const all = [...rows.values()];
  return { ...(dimension && { dimension }), columns, data, rows: all, merges, isProtected };
}

function indexOf(number: string | undefined, before: number, most: number): number {
  const index = number === undefined ? before + 1 : Number(number) - 1;
  if (!Number.isInteger(index) || index < 0 || index >= most) throw new MalformedXml();
  return index;
}

function columnOf(reference: string | undefined, row: number, before: number): number {
  if (reference === undefined) return indexOf(undefined, before, MOST_COLUMNS);
  const area = parseArea(reference);
  if (area === undefined || cellCount(area) !== 1 || area.top !== row) throw new MalformedXml();
  return area.left;
}

function formulaAt(xml: string, place: Place): FormulaAt {
  const { tag, innerEnd } = place;
  const group = attributeOf(xml, tag, "si");
  const area = parseArea(attributeOf(xml, tag, "ref") ?? "");
  return {
    ...place,
    kind: attributeOf(xml, tag, "t") ?? "normal",
    text: tag.kind === "empty" ? "" : textOf(xml.slice(tag.end, innerEnd)),
    ...(group !== undefined && { group }),
    ...(area && { area }),
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
