import type { AmountColumn, LabelColumn, Section, TableDescription } from "../../budget/table";
import type { Sheet } from "../../workbook/snapshot";
import { cellAt, label, labelSet, printed, yearIn } from "./labels";
import { isPreludeRow } from "./prelude";

/** Where the header of a table stands and which of its columns is which. All positions are zero-based. */
export interface HeaderMatch {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly sections: readonly SectionColumns[];
  readonly years: readonly { readonly year: number; readonly row: number; readonly column: number }[];
  /** Share of the description's columns that were found, 0 to 1. */
  readonly completeness: number;
  readonly missing: readonly string[];
}

export interface SectionColumns {
  readonly section: Section;
  /** Columns of the row's labels; a code may be split over several. */
  readonly labels: readonly { readonly is: LabelColumn["is"]; readonly columns: readonly number[] }[];
  readonly amounts: ReadonlyMap<string, number>;
  /** Columns with a header that the description does not know. */
  readonly extras: readonly ExtraColumn[];
}

export interface ExtraColumn {
  readonly column: number;
  /** Its own label and those above it, from the top. */
  readonly path: readonly string[];
  readonly year: number | undefined;
}

interface ColumnLabel {
  readonly column: number;
  readonly leaf: string;
  readonly leafRow: number;
  readonly parents: readonly string[];
  readonly year: number | undefined;
}

/** Rows of labels; blank ones between them do not count. */
const MAX_HEIGHT = 4;
/** Between a title and its header stand at most a few lines: department, unit. Blank ones do not count. */
const MAX_DISTANCE = 8;
/** So far down it is looked for at all: blank rows do not count, but they may be a million. */
const MAX_REACH = 60;
const CODE_PARTS = ["类", "款", "项", "目"];

interface SearchArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The best reading of a header for this table in an area; `undefined` where none is good enough. */
export function findHeader(sheet: Sheet, area: SearchArea, table: TableDescription): HeaderMatch | undefined {
  let best: HeaderMatch | undefined;
  const last = Math.min(area.bottom, area.top + MAX_REACH);
  let distance = 0;
  for (let top = area.top; top <= last && distance <= MAX_DISTANCE; top += 1) {
    if (isBlankRow(sheet, top, area)) continue;
    distance += 1;
    if (isPreludeRow(sheet, top, area)) continue;
    const lowest = Math.min(area.bottom, top + MAX_REACH);
    let height = 0;
    for (let bottom = top; bottom <= lowest && height < MAX_HEIGHT; bottom += 1) {
      if (isBlankRow(sheet, bottom, area)) continue;
      height += 1;
      const match = matchAt(sheet, top, bottom, area, table);
      if (match && (best === undefined || match.completeness > best.completeness)) best = match;
    }
    if (best?.completeness === 1) break;
  }
  return best;
}

function matchAt(
  sheet: Sheet,
  top: number,
  bottom: number,
  area: SearchArea,
  table: TableDescription,
): HeaderMatch | undefined {
  const columns = columnLabels(sheet, top, bottom, area);
  if (columns.length < 2) return undefined;
  // A header must end in labels: where its last row adds none of its own, a shorter one says the same.
  if (!columns.some((column) => column.leafRow === bottom)) return undefined;
  // 类 款 项 under 科目编码 belong to it, though the header is complete without them.
  let below = bottom + 1;
  while (below < Math.min(area.bottom, bottom + MAX_DISTANCE) && isBlankRow(sheet, below, area)) below += 1;
  if (columns.some(({ column }) => CODE_PARTS.includes(label(cellAt(sheet, below, column))))) {
    return undefined;
  }

  const starts = labelPositions(columns, table.sections);
  if (starts === undefined) return undefined;
  const newest = Math.max(0, ...columns.map((column) => column.year ?? 0));

  let wanted = 0;
  let found = 0;
  const missing: string[] = [];
  const sections: SectionColumns[] = [];
  for (const [index, section] of table.sections.entries()) {
    const labels = starts[index] ?? [];
    const first = firstColumn(labels);
    const next = starts[index + 1];
    const end = next === undefined ? Infinity : firstColumn(next);
    const taken = new Set(labels.flatMap((one) => one.columns));
    const own = columns.filter(
      (column) => column.column > first && column.column < end && !taken.has(column.column),
    );
    const { amounts, extras } = matchAmounts(own, section.columns, newest);
    const blank = blankColumn(section, labels, next, columns);
    if (blank !== undefined) amounts.set(section.columns[0].id, blank);
    wanted += section.columns.length;
    found += amounts.size;
    for (const column of section.columns) if (!amounts.has(column.id)) missing.push(column.title);
    // The first column is what the section is about; without it nothing can be read.
    if (!amounts.has(section.columns[0].id)) return undefined;
    sections.push({ section, labels, amounts, extras });
  }
  const completeness = found / wanted;
  if (completeness < 0.6) return undefined;
  const positions = columns.map((column) => column.column);
  return {
    top,
    bottom,
    left: Math.min(...positions),
    right: Math.max(...positions),
    sections,
    years: headerYears(sheet, top, bottom, sections),
    completeness,
    missing,
  };
}

/** The one amount column of a section, left without a label between its names and the next section's. */
function blankColumn(
  section: Section,
  labels: readonly { columns: readonly number[] }[],
  next: readonly { columns: readonly number[] }[] | undefined,
  columns: readonly ColumnLabel[],
): number | undefined {
  if (section.columns.length > 1 || next === undefined) return undefined;
  const column = Math.max(...labels.flatMap((one) => one.columns)) + 1;
  const isAlone = firstColumn(next) === column + 1;
  return isAlone && !columns.some((one) => one.column === column) ? column : undefined;
}

/** Each column's lowest label, and those above it; a merged or repeated label speaks for the columns right of it. */
function columnLabels(sheet: Sheet, top: number, bottom: number, area: SearchArea): ColumnLabel[] {
  const result: ColumnLabel[] = [];
  const carried: string[] = [];
  const carriedYears: (number | undefined)[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    let leafRow = -1;
    const own: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cell = cellAt(sheet, row, column);
      const text = label(cell);
      own.push(text);
      if (text !== "") {
        leafRow = row;
        carried[row - top] = text;
        carriedYears[row - top] = yearIn(printed(cell));
      }
    }
    if (leafRow < 0) continue;
    const parents: string[] = [];
    let year = yearIn(printed(cellAt(sheet, leafRow, column)));
    for (let row = top; row < leafRow; row += 1) {
      parents.push(own[row - top] || (carried[row - top] ?? ""));
      year ??= carriedYears[row - top];
    }
    result.push({ column, leaf: own[leafRow - top] ?? "", leafRow, parents: parents.filter(Boolean), year });
  }
  return result;
}

function labelPositions(
  columns: readonly ColumnLabel[],
  sections: readonly Section[],
): { is: LabelColumn["is"]; columns: number[] }[][] | undefined {
  let cursor = 0;
  const result: { is: LabelColumn["is"]; columns: number[] }[][] = [];
  for (const section of sections) {
    const labels: { is: LabelColumn["is"]; columns: number[] }[] = [];
    for (const wanted of section.labels) {
      const names = labelSet(wanted.labels);
      let position = columns.findIndex((column, index) => index >= cursor && leafIn(column, names));
      const split = wanted.is === "code" ? splitCode(columns, cursor) : [];
      if (split.length > 0 && (position < 0 || (split[0] ?? 0) <= position)) {
        labels.push({ is: "code", columns: split.map((index) => columns[index]?.column ?? 0) });
        cursor = (split.at(-1) ?? 0) + 1;
        continue;
      }
      // A code and its name may share one column.
      const code = labels.find(({ is }) => is === "code");
      if (position < 0 && wanted.is === "name" && code) {
        labels.push({ is: "name", columns: code.columns });
        continue;
      }
      if (position < 0) return undefined;
      // A label repeated over split columns (科目编码 科目编码 科目编码) without 类/款/项 under it is one code.
      const found = [columns[position]?.column ?? 0];
      while (
        wanted.is === "code" &&
        columns[position + 1] !== undefined &&
        leafIn(columns[position + 1] as ColumnLabel, names)
      ) {
        position += 1;
        found.push(columns[position]?.column ?? 0);
      }
      labels.push({ is: wanted.is, columns: found });
      cursor = position + 1;
    }
    result.push(labels);
  }
  return result;
}

function splitCode(columns: readonly ColumnLabel[], from: number): number[] {
  const start = columns.findIndex((column, index) => index >= from && column.leaf === CODE_PARTS[0]);
  if (start < 0) return [];
  const found: number[] = [];
  for (let index = start; columns[index]?.leaf === CODE_PARTS[index - start]; index += 1) found.push(index);
  return found.length > 1 ? found : [];
}

function matchAmounts(
  own: readonly ColumnLabel[],
  wanted: readonly AmountColumn[],
  newest: number,
): { amounts: Map<string, number>; extras: ExtraColumn[] } {
  const amounts = new Map<string, number>();
  const open = new Set(own);
  // A column of an earlier year stands beside this year's for comparison; alone, its year was left over.
  for (const older of [false, true]) {
    for (const column of own) {
      if (!open.has(column) || (column.year !== undefined && column.year < newest) !== older) continue;
      const match = wanted.find(
        (one) =>
          !amounts.has(one.id) && leafIn(column, labelSet(one.labels)) && isUnder(column, one, wanted, own),
      );
      if (match === undefined) continue;
      amounts.set(match.id, column.column);
      open.delete(column);
    }
  }
  const extras = [...open].map((column) => ({
    column: column.column,
    path: [...column.parents, column.leaf],
    year: column.year,
  }));
  return { amounts, extras };
}

/** `under` decides only where the label above is printed at all; a column that has it goes before one that does not. */
function isUnder(
  column: ColumnLabel,
  one: AmountColumn,
  wanted: readonly AmountColumn[],
  all: readonly ColumnLabel[],
): boolean {
  if (one.under === undefined) return true;
  const above = labelSet(one.under);
  const hasAbove = (other: ColumnLabel) => other.parents.some((parent) => above.has(parent));
  if (hasAbove(column)) return true;
  if (all.some((other) => hasAbove(other) && leafIn(other, labelSet(one.labels)))) return false;
  if (column.parents.length === 0) return true;
  return !wanted.some((other) => other !== one && leafIn(column, labelSet(other.labels)));
}

/** What is printed above the columns of this year, where it stands in one cell with their own labels. */
const THIS_YEAR = /^本年(收入|支出|预算)(?=.)/;

/** A flattened header (本年收入-合计, 本年收入合计) matches by its last part; a label over several rows by all of them. */
function leafIn(column: ColumnLabel, names: ReadonlySet<string>): boolean {
  if (names.has(column.leaf)) return true;
  const lastPart = column.leaf.split(/[-_/·:]/).at(-1);
  if (lastPart !== undefined && lastPart !== column.leaf && names.has(lastPart)) return true;
  if (names.has(column.leaf.replace(THIS_YEAR, ""))) return true;
  const above = column.parents.at(-1);
  return above !== undefined && names.has(above + column.leaf);
}

function firstColumn(labels: readonly { columns: readonly number[] }[]): number {
  return Math.min(...labels.flatMap((one) => one.columns));
}

/** Years over the table's own columns; those over further columns (last year's figures) say nothing of it. */
function headerYears(sheet: Sheet, top: number, bottom: number, sections: readonly SectionColumns[]) {
  const columns = sections.flatMap((section) => [
    ...section.labels.flatMap((label) => label.columns),
    ...section.amounts.values(),
  ]);
  const years: { year: number; row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (const column of columns) {
      const year = yearIn(printed(cellAt(sheet, row, column)));
      if (year !== undefined) years.push({ year, row, column });
    }
  }
  return years;
}

function isBlankRow(sheet: Sheet, row: number, area: SearchArea): boolean {
  const cells = sheet.rows[row];
  if (cells === undefined) return true;
  for (let column = area.left; column <= area.right; column += 1) if (cells[column]) return false;
  return true;
}
