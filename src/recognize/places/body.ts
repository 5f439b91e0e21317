import type { TableForm, TableNote } from "../../budget/document";
import { normalize } from "../../text/normalize";
import type { Cell, Sheet } from "../../workbook/snapshot";
import { cellAt, filledCells, isFigure, labelAt, placeIn, printed, type ColumnRange } from "../cells";
import type { HeaderMatch, SectionColumns } from "./header/header-match";
import { isPreludeRow } from "./prelude";
import { continuesRemark, emptiness, isNumberLine, isPageNumber, isRemark } from "./remarks";

/** A line of the sheet that may be a row of the table. */
export interface Line {
  readonly sheet: string;
  readonly row: number;
  /** The cells of the section's label columns, in the description's order. */
  readonly labels: readonly { readonly cells: readonly (Cell | undefined)[]; readonly column: number }[];
  /** The label of the line's first section, or what stands before it: one 合计 there may speak for the whole line. */
  readonly firstLabel: string;
  /** Whether any amount cell of the section holds a figure. */
  readonly hasFigures: boolean;
  readonly amountAt: (column: string) => Cell | undefined;
}

export interface BodyReading {
  readonly sections: readonly {
    readonly columns: SectionColumns;
    readonly lines: readonly Line[];
  }[];
  /** The last line that belongs to the table, notes included. */
  readonly bottom: number;
  readonly emptyNote?: NonNullable<TableForm["emptyNote"]>;
  readonly notes: readonly TableNote[];
}

const FOREIGN_TITLE = /(20\d\d年?.*表|明细表|一览表|目标表|申报表|统计表|情况表|汇总表)(\(.*\))?$/;

/**
 * Collects the lines under a header down to `end`, leaving out blank lines, repeated headers and notes. A note that the
 * table is empty may also stand between its title, in the line before `top`, and its header.
 */
export function readBody(sheet: Sheet, header: HeaderMatch, end: number, top = header.top): BodyReading {
  const repeated = headerSignatures(sheet, header);
  const lines: number[] = [];
  let bottom = header.bottom;
  const above = noteAbove(sheet, header, top);
  const notes: TableNote[] = above === undefined ? [] : [above];
  let emptyNote = above && { place: above.place, isPlain: true };
  let afterHeader = true;
  let lastRemark: string | undefined;

  for (let row = header.bottom + 1; row <= Math.min(end, sheet.rows.length - 1); row += 1) {
    const filled = filledCells(sheet, row, header);
    const first = filled[0];
    if (first === undefined) continue;
    if (isPageNumber(sheet, row, end, filled)) break;
    const text = normalize(printed(first.cell));
    if (isRemark(text, filled) || continuesRemark(lastRemark, text, filled)) {
      lastRemark = text;
      const said = emptiness(text);
      if (!emptyNote?.isPlain && said !== undefined) {
        emptyNote = { place: placeIn(sheet, row, first.column), isPlain: said === "plain" };
      }
      notes.push({ text: printed(first.cell), place: placeIn(sheet, row, first.column) });
      bottom = row;
      continue;
    }
    if (repeated.has(signature(sheet, row, header)) || isPreludeRow(sheet, row, header)) {
      afterHeader = true;
      continue;
    }
    if (afterHeader && isNumberLine(filled)) continue;
    if (filled.length === 1 && FOREIGN_TITLE.test(text)) break;
    afterHeader = false;
    lastRemark = undefined;
    lines.push(row);
    bottom = row;
  }
  return {
    sections: header.sections.map((columns) => ({
      columns,
      lines: lines.map((row) => lineOf(sheet, row, columns, header)),
    })),
    bottom,
    notes,
    ...(emptyNote ? { emptyNote } : {}),
  };
}

/** Plain words above the labels of the header that the table has no figures. */
function noteAbove(sheet: Sheet, header: HeaderMatch, top: number): TableNote | undefined {
  for (let row = top; row <= header.bottom; row += 1) {
    const [first, ...others] = filledCells(sheet, row, header);
    if (first === undefined || others.length > 0) continue;
    if (emptiness(normalize(printed(first.cell))) !== "plain") continue;
    return { text: printed(first.cell), place: placeIn(sheet, row, first.column) };
  }
  return undefined;
}

function lineOf(sheet: Sheet, row: number, columns: SectionColumns, header: HeaderMatch): Line {
  const labels = columns.labels.map((one) => ({
    cells: one.columns.map((column) => labelAt(sheet, row, column)),
    column: one.columns[0] ?? 0,
  }));
  const amountAt = (id: string): Cell | undefined => {
    const column = columns.amounts.get(id);
    return column === undefined ? undefined : cellAt(sheet, row, column);
  };
  let hasFigures = false;
  for (const column of columns.amounts.values()) hasFigures ||= isFigure(cellAt(sheet, row, column));
  const firstLabels = header.sections[0]?.labels.flatMap((one) => one.columns) ?? [];
  const textIn = (columns: readonly number[]) =>
    columns.map((column) => normalize(printed(labelAt(sheet, row, column)))).join("");
  // A column of classes may stand before that of the codes, with 合计 in it.
  const before = Array.from({ length: Math.min(...firstLabels) - header.left }, (_, at) => header.left + at);
  const firstLabel = textIn(firstLabels) || textIn(before);
  return { sheet: sheet.name, row, labels, firstLabel, hasFigures, amountAt };
}

function headerSignatures(sheet: Sheet, header: HeaderMatch): ReadonlySet<string> {
  const signatures = new Set<string>();
  for (let row = header.top; row <= header.bottom; row += 1) signatures.add(signature(sheet, row, header));
  signatures.delete("");
  return signatures;
}

/** Only lines of labels have one: a line with a number is never a header. */
function signature(sheet: Sheet, row: number, range: ColumnRange): string {
  const filled = filledCells(sheet, row, range);
  if (filled.some(({ cell }) => typeof cell.value === "number" && cell.text === undefined)) return "";
  return filled.map(({ cell, column }) => `${column}:${normalize(printed(cell))}`).join("|");
}
