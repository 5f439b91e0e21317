import { decimalsOf, powerOfTen, type Decimal } from "../../amount/decimal";
import { parseAmount } from "../../amount/parse-amount";
import { normalize } from "../../text/normalize";
import { contains, type SheetArea } from "../../workbook/areas";
import type { Cell, CellPlace, Sheet } from "../../workbook/snapshot";
import type { OtherFigure } from "../../budget/other-table";
import { printed, widthOf } from "../cells";

/** A run of lines with figures below one header. */
export interface OtherGrid {
  readonly sheet: Sheet;
  /** The lines above the figures, from the title down. */
  readonly above: readonly number[];
  readonly lines: readonly OtherLine[];
  /** Columns of figures that may add up, with their labels from the top down. */
  readonly columns: readonly OtherColumn[];
}

export interface OtherLine {
  readonly row: number;
  /** The first words on it. */
  readonly label: string;
  readonly indent: number;
  readonly figures: ReadonlyMap<number, OtherFigure>;
  /** Columns that hold an amount here which is not read: no sum over them can be judged. */
  readonly unread: ReadonlySet<number>;
}

export interface OtherColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** Of figures below such a label a sum says nothing: rates, prices, numbers, scores, years. */
const NO_AMOUNTS =
  /序号|行次|编[号码]|代码|年[度份]|日期|比[例率重]|占比|[率%％]|单价|均|电话|标准|分值|得分|权重|评分|文号|目标值|指标值|增减/;
/** So many rows must be a run of numbers from 1 on. */
const FEW = 3;

/** The grids of a sheet outside of the tables that are known. */
export function gridsOf(sheet: Sheet, taken: readonly SheetArea[]): readonly OtherGrid[] {
  const grids: OtherGrid[] = [];
  const width = widthOf(sheet);
  let above: number[] = [];
  let body: number[] = [];
  const close = () => {
    if (body.length > 1) grids.push(gridOf(sheet, above, body, width));
    above = [];
    body = [];
  };
  sheet.rows.forEach((cells, row) => {
    const own = (cells ?? []).slice(0, width);
    const filled = own.filter((cell) => cell !== undefined && printed(cell).trim() !== "");
    if (filled.length === 0) return;
    if (taken.some((area) => own.some((cell, column) => cell !== undefined && contains(area, row, column)))) {
      close();
      return;
    }
    const figures = own.filter(isFigureCell).length;
    const words = filled.length - figures;
    if (body.length === 0 && isHeaderOfNumbers(own)) {
      above.push(row);
      return;
    }
    if (words > 0 && (figures > 0 || filled.slice(1).some(isSaidAmount))) body.push(row);
    else if (body.length > 0 && words > 1) {
      // A line of labels begins the next table.
      close();
      above.push(row);
    } else if (body.length === 0) above.push(row);
  });
  close();
  return grids;
}

/** 栏次 1 2 3, and years over the columns, are no amounts. */
function isHeaderOfNumbers(cells: readonly (Cell | undefined)[]): boolean {
  const label = normalize(printed(cells.find((cell) => cell !== undefined && printed(cell).trim() !== "")));
  if (/^[栏列行]次$/.test(label)) return true;
  const figures = cells.filter(isFigureCell);
  return (
    /^(项目|名称|科目|科室|单位|部门|类别|内容|指标|来源|年[度份]|月份|姓名)(名称)?$/.test(label) &&
    figures.length > 0 &&
    figures.every((cell) => /^(19|20)\d\d$/.test(printed(cell).trim()))
  );
}

function gridOf(sheet: Sheet, above: readonly number[], all: readonly number[], width: number): OtherGrid {
  const edge = secondBlock(sheet, all, width);
  const body = all.filter((row) => wordsOf(sheet, row, edge).length > 0);
  const cellsIn = (column: number) => body.flatMap((row) => sheet.rows[row]?.[column] ?? []);
  const columns: OtherColumn[] = [];
  const sparse: number[] = [];
  for (let column = 0; column < edge; column += 1) {
    const cells = cellsIn(column).filter((cell) => printed(cell).trim() !== "");
    const figures = cells.filter(isFigureCell);
    if (figures.length === 0) continue;
    const path = pathOver(sheet, above, column);
    if (path.some((text) => NO_AMOUNTS.test(text)) || isCounting(figures)) continue;
    if (figures.some((cell) => /[%％]/.test(printed(cell)) || /%/.test(cell.format ?? ""))) continue;
    if (figures.length * 2 < cells.length) sparse.push(column);
    else columns.push({ column, path });
  }
  const roundings = new Map(columns.map(({ column }) => [column, roundingOf(cellsIn(column))]));
  const lines = body.map((row) => {
    const unread = [
      ...columns
        .filter(({ column }) => isUnreadAmount(sheet.rows[row]?.[column]))
        .map(({ column }) => column),
      ...sparse.filter((column) => isFigureCell(sheet.rows[row]?.[column])),
    ];
    return lineOf(sheet, row, roundings, new Set(unread));
  });
  return { sheet, above, columns, lines };
}

const TOTAL = /^(合计|总计|共计)/;

/** Where a second table begins beside the first, told by a total that stands on a line of its own; else the width. */
function secondBlock(sheet: Sheet, body: readonly number[], width: number): number {
  const words = body.map((row) => wordsOf(sheet, row, width));
  const home = words.reduce((least, [first]) => Math.min(least, first?.column ?? width), width);
  return words.reduce((edge, own, index) => {
    const isTotal = own.some(({ column, text }) => column === home && /[合总共]计/.test(text));
    const row = body[index] ?? 0;
    const total = own.find(
      ({ column, text }) => !isTotal && TOTAL.test(text) && hasFiguresLeftOf(sheet, body, column, row),
    );
    return Math.min(edge, total?.column ?? edge);
  }, width);
}

/** A column of figures to the left of a label of a total, and none right before it on its line. */
function hasFiguresLeftOf(sheet: Sheet, body: readonly number[], column: number, row: number): boolean {
  const isFigureIn = (at: number, of: number) => isFigureCell(sheet.rows[of]?.[at]);
  for (let at = 1; at < column; at += 1)
    if (body.some((other) => other !== row && isFigureIn(at, other) && isFigureIn(column + 1, other)))
      return true;
  return false;
}

function wordsOf(sheet: Sheet, row: number, width: number): { column: number; text: string }[] {
  return (sheet.rows[row] ?? []).slice(0, width).flatMap((cell, column) => {
    const text = cell === undefined || isFigureCell(cell) ? "" : normalize(printed(cell));
    return text === "" ? [] : [{ column, text }];
  });
}

function isSaidAmount(cell: Cell | undefined): boolean {
  return /^[约近超]?[\d,.]+[万亿千百]?[元余多]?(左右)?$/.test(normalize(printed(cell)));
}

/** 约10, 10万元: an amount, but not one that can be added as it stands. */
function isUnreadAmount(cell: Cell | undefined): boolean {
  return cell !== undefined && !isFigureCell(cell) && /\d/.test(printed(cell));
}

function lineOf(
  sheet: Sheet,
  row: number,
  roundings: ReadonlyMap<number, Decimal>,
  unread: ReadonlySet<number>,
): OtherLine {
  const cells = sheet.rows[row] ?? [];
  const first = cells.find(
    (cell) => cell !== undefined && !isFigureCell(cell) && printed(cell).trim() !== "",
  );
  const figures = new Map<number, OtherFigure>();
  for (const [column, rounding] of roundings) {
    const value = valueOf(cells[column]);
    if (value === undefined) continue;
    const place: CellPlace = { sheet: sheet.name, row, column };
    figures.set(column, { place, value, rounding: value === 0n ? 0n : rounding });
  }
  const said = printed(first);
  const indent = /^[\s\u3000]*/.exec(said)?.[0].length ?? 0;
  return { row, label: normalize(said), indent, figures, unread };
}

/** The labels over a column; one over a group stands for the columns right of it that have their own below. */
function pathOver(sheet: Sheet, above: readonly number[], column: number): readonly string[] {
  const text = (row: number, at: number) => normalize(printed(sheet.rows[row]?.[at]));
  const path: string[] = [];
  above.forEach((row, index) => {
    // A title speaks of no column.
    const filled = (sheet.rows[row] ?? []).filter((cell) => printed(cell).trim() !== "").length;
    if (filled < 2) return;
    let at = column;
    const isLast = index === above.length - 1;
    while (!isLast && at > 0 && text(row, at) === "") at -= 1;
    const own = text(row, at);
    if (own !== "" && path.at(-1) !== own) path.push(own);
  });
  return path;
}

function isCounting(cells: readonly Cell[]): boolean {
  return (
    cells.length >= FEW && cells.every((cell, index) => valueOf(cell) === BigInt(index + 1) * powerOfTen(0))
  );
}

/** Whole figures below a hundred thousand count things, and are exact. */
const COUNTED = powerOfTen(5);

function roundingOf(cells: readonly Cell[]): Decimal {
  const values = cells.flatMap((cell) => valueOf(cell) ?? []);
  const places = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  const largest = values.reduce((most, value) => (value > most ? value : most), 0n);
  return places === 0 && largest < COUNTED ? 0n : powerOfTen(-places);
}

/** What is printed counts; text of which a number is only a part is none. */
function valueOf(cell: Cell | undefined): Decimal | undefined {
  if (cell === undefined || !isFigureCell(cell)) return undefined;
  const reading = parseAmount(cell.text ?? (cell.value as string | number));
  return reading.form === "number" || reading.form === "text" ? reading.value : undefined;
}

function isFigureCell(cell: Cell | undefined): cell is Cell {
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return false;
  const reading = parseAmount(cell.text ?? cell.value);
  const isCode = typeof cell.value === "string" && /^0\d|^\d{7,}$/.test(cell.value.trim());
  return (reading.form === "number" || (reading.form === "text" && reading.unit === undefined)) && !isCode;
}
