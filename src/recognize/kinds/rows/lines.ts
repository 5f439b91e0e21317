import { cellAt, indentOf, labelAt, printed } from "../../cells";
import { parseAmount } from "../../../amount/parse-amount";
import type { Decimal } from "../../../amount/decimal";
import type { KindStandard } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";
import type { Cell, CellPlace, Sheet } from "../../../workbook/snapshot";
import type { Block, ReadColumn } from "../columns/columns";
import { isTotal, readLabel, type ReadLabel } from "../labels/label-meaning";

/** A line of a block before it is known what it is a part of. */
export interface KindLine {
  readonly sheet: Sheet;
  readonly row: number;
  readonly place: CellPlace;
  /** Codes without signs, by what they are codes of; `row` where the header does not say. */
  readonly codes: ReadonlyMap<string, { readonly code: string; readonly place: CellPlace }>;
  /** Names as printed, by what they are names of. */
  readonly names: ReadonlyMap<string, ReadLabel>;
  /** Where the name of the government's economic item stands, and what it is. */
  readonly government?: { readonly name: string; readonly place: CellPlace };
  /** The first name there is. */
  readonly label: ReadLabel;
  readonly indent: number;
  /** Its name stands in the second of two columns of names, under that of a line above. */
  readonly isBelow?: true;
  readonly hasFigures: boolean;
}

/** The lines of one block. `levels` are those of the part before, where the table goes on from a page before. */
export function linesOf(
  sheet: Sheet,
  rows: readonly number[],
  block: Block,
  levels: Levels,
  standard: KindStandard,
): KindLine[] {
  const lines: KindLine[] = [];
  for (const row of rows) {
    const line = lineOf(sheet, row, block, levels, standard);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

/** 类 and 款 of the line before, by the column of 类: a blank one stands for the same again. */
export type Levels = Map<number, Level>;

interface Level {
  readonly class: string;
  readonly section: string;
}

function lineOf(
  sheet: Sheet,
  row: number,
  block: Block,
  levels: Levels,
  standard: KindStandard,
): KindLine | undefined {
  const codes = new Map<string, { code: string; place: CellPlace }>();
  const names = new Map<string, ReadLabel>();
  const amounts = block.columns.filter(({ role }) => role !== "text");
  const hasFigures = amounts.some(({ column }) => isFigure(cellAt(sheet, row, column)));
  const hasOwnCode = block.heads.some(
    ({ head }) => head !== undefined && head.is !== "name" && (head.of === "economic" || head.of === "row"),
  );
  let label: ReadLabel | undefined;
  let government: KindLine["government"];
  let first: CellPlace | undefined;
  let indent = 0;
  for (const { column, head } of block.heads) {
    const cell = labelAt(sheet, row, column);
    if (cell === undefined || head === undefined) continue;
    const text = normalize(printed(cell));
    const place = { sheet: sheet.name, row, column };
    first ??= place;
    if (head.is === "code" || head.is === "name") {
      const coded = codeIn(text, head.is === "code");
      if (coded !== undefined && !codes.has(head.of)) codes.set(head.of, { code: coded.code, place });
      const name = coded === undefined ? text : coded.name;
      if (name === "") continue;
      const read = coded === undefined ? readLabel(cell, standard.labels) : { text: name, isOfWhich: false };
      if (!names.has(head.of)) names.set(head.of, read);
      if (head.of === "government") government ??= { name: read.text, place };
      // What the government's item is called is no name of the row where a code of its own stands beside it.
      if (label === undefined && (head.of !== "government" || !hasOwnCode || isTotal(read))) {
        label = read;
        indent = indentOf(cell);
      }
      continue;
    }
    // 类, 款, 项 in columns of their own; 合计 may stand in the first.
    if (!/^\d+$/.test(text)) {
      label ??= readLabel(cell, standard.labels);
      continue;
    }
  }
  const below = label === undefined ? nameBelow(sheet, row, block) : undefined;
  if (below !== undefined) {
    label = readLabel(below.cell, standard.labels);
    first = { sheet: sheet.name, row, column: below.column };
  }
  label ??= totalBeside(sheet, row, block, standard);
  for (const heads of levelGroups(block.heads)) {
    const levelled = levelCode(sheet, row, heads, levels);
    if (levelled !== undefined && !codes.has(levelled.of))
      codes.set(levelled.of, { code: levelled.code, place: levelled.place });
  }
  if (first === undefined && label === undefined && !hasFigures) return undefined;
  return {
    sheet,
    row,
    place: first ?? { sheet: sheet.name, row, column: amounts[0]?.column ?? 0 },
    codes,
    names,
    ...(government !== undefined && { government }),
    label: label ?? { text: "", isOfWhich: false },
    indent,
    ...(below !== undefined && { isBelow: true as const }),
    hasFigures,
  };
}

/** 公共财政拨款 beside a blank cell, in the column behind that of the names: one label is over both. */
function nameBelow(
  sheet: Sheet,
  row: number,
  { heads, columns }: Block,
): { readonly cell: Cell; readonly column: number } | undefined {
  const [only, second] = heads;
  const isOfRows = only?.head?.is === "name" && (only.head.of === "row" || only.head.of === "project");
  if (only === undefined || !isOfRows || second !== undefined) return undefined;
  const column = only.column + 1;
  if (columns.some((one) => one.column === column && one.path.length > 0)) return undefined;
  const cell = labelAt(sheet, row, column);
  return typeof cell?.value === "string" && !isFigure(cell) ? { cell, column } : undefined;
}

/** 合计 may stand in a column of words beside the heads: 序号, 类型. */
function totalBeside(
  sheet: Sheet,
  row: number,
  { heads, columns }: Block,
  standard: KindStandard,
): ReadLabel | undefined {
  const end = heads.at(-1)?.column ?? -1;
  for (const { column, role } of columns) {
    if (role === "amount" || (column > end && role !== "text")) break;
    const cell = cellAt(sheet, row, column);
    if (typeof cell?.value !== "string") continue;
    const label = readLabel(cell, standard.labels);
    if (isTotal(label)) return label;
  }
  return undefined;
}

/** 201.03.01, 201-03-01: a code with its levels parted. */
const PARTED_CODE = /^[([]?\d{3}([.-]\d{2}){1,2}(?![\d.])/;

function joinedCode(code: string): string {
  return code.replaceAll(/[.-]/g, "");
}

/** 208, 2080501, [2080501]行政运行, 2080501-行政运行, 341-湖州市财政局 */
function codeIn(
  text: string,
  isCodeColumn: boolean,
): { readonly code: string; readonly name: string } | undefined {
  const match = /^[([]?(\d{3,12})([)\]]?[-—_.、:]?)(.*)$/.exec(text.replace(PARTED_CODE, joinedCode));
  if (match?.[1] === undefined) return undefined;
  const [, code, mark, name = ""] = match;
  if (name !== "" && /^[\d.]/.test(name)) return undefined;
  // 2024年… in a column of names is no code; 2010405-日常经济运行调节 is.
  const isCounted = mark === "" && code.length < 5 && /^[年月日个]/.test(name);
  if (!isCodeColumn && (name === "" || isCounted)) return undefined;
  return { code, name };
}

/** 类, 款, 项 of one classification, and 类, 款 of another beside it. */
function levelGroups(heads: readonly ReadColumn[]): readonly (readonly ReadColumn[])[] {
  const groups: ReadColumn[][] = [];
  for (const column of heads) {
    const is = column.head?.is;
    if (is === "class") groups.push([column]);
    else if (is === "section" || is === "item") groups.at(-1)?.push(column);
  }
  return groups;
}

function levelCode(
  sheet: Sheet,
  row: number,
  heads: readonly ReadColumn[],
  levels: Levels,
): { readonly code: string; readonly of: string; readonly place: CellPlace } | undefined {
  const level = (is: string) => heads.find(({ head }) => head?.is === is);
  const digits = (column: ReadColumn | undefined) => {
    const text = column && normalize(printed(labelAt(sheet, row, column.column)));
    return text !== undefined && /^\d+$/.test(text) ? text : "";
  };
  const classColumn = level("class");
  if (classColumn === undefined) return undefined;
  const sectionColumn = level("section");
  const itemColumn = level("item");
  const own = { class: digits(classColumn), section: digits(sectionColumn), item: digits(itemColumn) };
  const lowest = own.item !== "" ? itemColumn : own.section !== "" ? sectionColumn : classColumn;
  if (own.class === "" && own.section === "" && own.item === "") return undefined;
  if (own.class.length > 3 && own.section === "" && own.item === "")
    return wholeCode(sheet, row, classColumn, levels);
  const pad = (text: string) => (text === "" ? "" : text.padStart(2, "0"));
  // The whole code may stand in each column: 208, 20805, 2080501.
  const strip = (text: string, before: string) =>
    text.startsWith(before) && text.length > 2 ? text.slice(before.length) : text;
  const before = levels.get(classColumn.column) ?? { class: "", section: "" };
  const cls = own.class !== "" ? own.class.slice(0, 3) : before.class;
  const last = own.class !== "" && own.class !== before.class ? "" : before.section;
  const section = own.section !== "" ? pad(strip(own.section, cls)) : own.item !== "" ? last : "";
  const isNew = own.section !== "" || own.class !== "";
  levels.set(classColumn.column, { class: cls, section: isNew ? section : last });
  const item = own.item !== "" ? pad(strip(own.item, cls + section)) : "";
  if (cls === "" || (item !== "" && section === "")) return undefined;
  const of = classColumn.head?.of ?? "row";
  return { code: cls + section + item, of, place: { sheet: sheet.name, row, column: lowest?.column ?? 0 } };
}

/** The whole code in the first of the three columns. */
function wholeCode(
  sheet: Sheet,
  row: number,
  { column, head }: ReadColumn,
  levels: Levels,
): { readonly code: string; readonly of: string; readonly place: CellPlace } {
  const code = normalize(printed(cellAt(sheet, row, column)));
  levels.set(column, { class: code.slice(0, 3), section: code.slice(3, 5) });
  return { code, of: head?.of ?? "row", place: { sheet: sheet.name, row, column } };
}

export function isFigure(cell: Cell | undefined): boolean {
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return false;
  const { form } = parseAmount(cell.value);
  return form === "number" || form === "text";
}

/** The amount in a cell in its table's unit; zero where none can be read. */
export function amountAt(sheet: Sheet, row: number, column: number): Decimal {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return 0n;
  const reading = parseAmount(cell.value);
  return reading.form === "unreadable" ? 0n : reading.value;
}
