import { COLUMN_WIDTHS, type CheckRecord } from "./record";

/** 核对报告 as rows of a sheet, and how they look. Amounts as printed, in text. */
export interface RecordSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Of each row what it is. */
  readonly kinds: readonly RowKind[];
  /** In characters. */
  readonly columnWidths: readonly number[];
}

/** Titles and headings run on over the cells beside them; rows of tables break their texts into lines. */
export type RowKind = "title" | "heading" | "header" | "cells" | "fact" | "blank";

/** About what a character of the usual font takes, in points. */
const POINTS_PER_CHARACTER = 5.6;

const BOLD: readonly RowKind[] = ["title", "heading", "header"];
const WRAPPED: readonly RowKind[] = ["header", "cells", "fact"];

/** The same as Excel is told it. */
export function sheetLook({ kinds, columnWidths }: RecordSheet) {
  const rowsOf = (wanted: readonly RowKind[]) =>
    kinds.flatMap((kind, row) => (wanted.includes(kind) ? [row] : []));
  return {
    columnWidths: columnWidths.map((width) => Math.round(width * POINTS_PER_CHARACTER)),
    boldRows: rowsOf(BOLD),
    wrappedRows: rowsOf(WRAPPED),
    printTitles: 1,
  };
}

export function recordSheet({ title, facts, conclusion, parts, signature }: CheckRecord): RecordSheet {
  const lines: { readonly kind: RowKind; readonly cells: readonly string[] }[] = [];
  const put = (kind: RowKind, ...cells: readonly string[]) => lines.push({ kind, cells });
  put("title", title);
  put("heading", conclusion);
  for (const [label, value] of facts) put("fact", "", label, value);
  for (const { heading, sections } of parts) {
    if (heading !== undefined) {
      put("blank");
      put("title", heading);
    }
    for (const { title: name, table } of sections) {
      put("blank");
      put("heading", name);
      put("header", ...table.header);
      for (const row of table.rows) put("cells", ...row);
    }
  }
  put("blank");
  for (const line of signature) put("heading", "", line);
  return {
    name: "核对报告",
    rows: lines.map(({ cells }) => cells),
    kinds: lines.map(({ kind }) => kind),
    columnWidths: COLUMN_WIDTHS,
  };
}
