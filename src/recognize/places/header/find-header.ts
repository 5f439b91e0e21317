import type { TableDescription } from "../../../budget/table";
import type { Sheet } from "../../../workbook/snapshot";
import { cellAt, isBlankRow, printed } from "../../cells";
import { codeText, label, yearIn } from "../../labels";
import { isPreludeRow } from "../prelude";
import { blankColumn, matchAmounts } from "./amount-columns";
import { columnLabels, type ColumnLabel } from "./column-labels";
import type { HeaderMatch, RowLabelColumns, SectionColumns } from "./header-match";
import { CODE_PARTS, findRowLabelColumns, firstColumn } from "./row-label-columns";
import type { Area } from "../../../workbook/areas";

/** Rows of labels; blank ones between them do not count. */
const MAX_HEIGHT = 4;
/** Between a title and its header stand at most a few lines: department, unit. Blank ones do not count. */
const MAX_DISTANCE = 8;
/** So far down it is looked for at all: blank rows do not count, but they may be a million. */
const MAX_REACH = 60;
const LEAST_COMPLETE = 0.6;

/** The best reading of a header for this table in an area; `undefined` where none is good enough. */
export function findHeader(sheet: Sheet, area: Area, table: TableDescription): HeaderMatch | undefined {
  const header = bestHeader(sheet, area, table, false);
  if (header !== undefined) return header;
  const hasCodes = table.sections.some(({ labels }) => labels.some(({ is }) => is === "code"));
  // Names that have their codes with them only where no column of codes has a label.
  return hasCodes && codedColumns(sheet, area).length > 0 ? bestHeader(sheet, area, table, true) : undefined;
}

function bestHeader(
  sheet: Sheet,
  area: Area,
  table: TableDescription,
  mayNamesHoldCodes: boolean,
): HeaderMatch | undefined {
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
      const lines = { ...area, top, bottom };
      const holds = (column: number) =>
        mayNamesHoldCodes && beginWithCodes(sheet, column, bottom + 1, area.bottom);
      const match = matchHeader(sheet, lines, table, { lowest: area.bottom, holdsCodes: holds });
      if (match && (best === undefined || match.completeness > best.completeness)) best = match;
    }
    if (best?.completeness === 1) break;
  }
  return best;
}

/** Reads some lines as the header of a table that may reach down to `lowest`. */
function matchHeader(
  sheet: Sheet,
  lines: Area,
  table: TableDescription,
  { lowest, holdsCodes }: { readonly lowest: number; readonly holdsCodes: (column: number) => boolean },
): HeaderMatch | undefined {
  const columns = columnLabels(sheet, lines);
  if (columns.length < 2) return undefined;
  // A header must end in labels: where its last row adds none of its own, a shorter one says the same.
  if (!columns.some((column) => column.row === lines.bottom)) return undefined;
  if (hasCodePartsBelow(sheet, lines, lowest, columns)) return undefined;

  const rowLabels = findRowLabelColumns(columns, table.sections, holdsCodes);
  if (rowLabels === undefined) return undefined;
  const sections: SectionColumns[] = [];
  for (const index of table.sections.keys()) {
    const section = matchSection(columns, table, rowLabels, index);
    if (section === undefined) return undefined;
    sections.push(section);
  }
  const missing = sections.flatMap(({ section, amounts }) =>
    section.columns.filter(({ id }) => !amounts.has(id)).map(({ title }) => title),
  );
  const wanted = table.sections.reduce((count, section) => count + section.columns.length, 0);
  const completeness = (wanted - missing.length) / wanted;
  if (completeness < LEAST_COMPLETE) return undefined;
  const positions = columns.map((column) => column.column);
  return {
    top: lines.top,
    bottom: lines.bottom,
    left: Math.min(...positions),
    right: Math.max(...positions),
    sections,
    years: headerYears(sheet, lines, sections),
    completeness,
    missing,
  };
}

/** 类 款 项 under 科目编码 belong to the header, though it is complete without them. */
function hasCodePartsBelow(
  sheet: Sheet,
  lines: Area,
  lowest: number,
  columns: readonly ColumnLabel[],
): boolean {
  let below = lines.bottom + 1;
  const last = Math.min(lowest, lines.bottom + MAX_DISTANCE);
  while (below < last && isBlankRow(sheet, below, lines)) below += 1;
  return columns.some(({ column }) => {
    const cell = cellAt(sheet, below, column);
    return typeof cell?.value === "string" && cell.value.length < 8 && CODE_PARTS.includes(label(cell));
  });
}

const BEGINS_WITH_CODE = /^[[(]?\d{3}(\d\d){0,3}(?!\d)/;
/** So many lines are looked at to see what a column holds. */
const ENOUGH = 12;

/** Whether most cells of a column begin with the code of an item of the classification. */
function beginWithCodes(sheet: Sheet, column: number, top: number, bottom: number): boolean {
  let filled = 0;
  let count = 0;
  for (let row = top; row <= Math.min(bottom, sheet.rows.length - 1) && filled < ENOUGH; row += 1) {
    const text = codeText(cellAt(sheet, row, column));
    if (text === "") continue;
    filled += 1;
    if (BEGINS_WITH_CODE.test(text)) count += 1;
  }
  return count >= 2 && count * 2 >= filled;
}

const coded = new WeakMap<Sheet, Map<string, readonly number[]>>();

/** Columns of an area that hold codes: asked for every table of a standard, and kept with the sheet. */
function codedColumns(sheet: Sheet, { top, bottom, left, right }: Area): readonly number[] {
  let ofSheet = coded.get(sheet);
  if (ofSheet === undefined) coded.set(sheet, (ofSheet = new Map<string, readonly number[]>()));
  const key = `${top} ${bottom} ${left} ${right}`;
  let columns = ofSheet.get(key);
  if (columns === undefined) {
    const lowest = Math.min(bottom, top + 2 * MAX_REACH, sheet.rows.length - 1);
    columns = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter((column) => {
      let count = 0;
      for (let row = top; row <= lowest && count < 2; row += 1)
        if (BEGINS_WITH_CODE.test(codeText(cellAt(sheet, row, column)))) count += 1;
      return count >= 2;
    });
    ofSheet.set(key, columns);
  }
  return columns;
}

/** The columns of one section: from those that name its rows to those that name the next one's. */
function matchSection(
  columns: readonly ColumnLabel[],
  table: TableDescription,
  rowLabels: readonly (readonly RowLabelColumns[])[],
  index: number,
): SectionColumns | undefined {
  const section = table.sections[index];
  if (section === undefined) return undefined;
  const newest = Math.max(0, ...columns.map((column) => column.year ?? 0));
  const labels = rowLabels[index] ?? [];
  const next = rowLabels[index + 1];
  const first = firstColumn(labels);
  const end = next === undefined ? Infinity : firstColumn(next);
  const taken = new Set(labels.flatMap((one) => one.columns));
  const own = columns.filter(({ column }) => column > first && column < end && !taken.has(column));
  const { amounts, extras } = matchAmounts(own, section.columns, newest);
  const blank = blankColumn(section, labels, next, columns);
  if (blank !== undefined) amounts.set(section.columns[0].id, blank);
  // The first column is what the section is about; without it nothing can be read.
  return amounts.has(section.columns[0].id) ? { section, labels, amounts, extras } : undefined;
}

/** Years over the table's own columns; those over further columns (last year's figures) say nothing of it. */
function headerYears(
  sheet: Sheet,
  { top, bottom }: Area,
  sections: readonly SectionColumns[],
): HeaderMatch["years"] {
  const columns = sections.flatMap((section) => [
    ...section.labels.flatMap((one) => one.columns),
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
