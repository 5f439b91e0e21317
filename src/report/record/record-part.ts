import type { RecordSheet, RowKind } from "./record-sheet";
import { displayWidth } from "../text/display-width";
import { printable } from "../text/printable";
import type { SheetPart } from "../xlsx/package";
import { LONGEST_TEXT, needsQuote, STYLE, textXml } from "../xlsx/sheet-styles";

const STYLES: Readonly<Record<RowKind, { readonly style: number; readonly quoted: number }>> = {
  title: { style: STYLE.title, quoted: STYLE.title },
  heading: { style: STYLE.heading, quoted: STYLE.heading },
  header: { style: STYLE.framedHeader, quoted: STYLE.framedHeader },
  cells: { style: STYLE.framed, quoted: STYLE.quotedFramed },
  fact: { style: STYLE.plain, quoted: STYLE.quoted },
  blank: { style: STYLE.plain, quoted: STYLE.plain },
};

/** 核对报告 as a sheet of a package: on A4 across, all columns on one page, its title on every page. */
export function recordPart({ name, rows, kinds, columnWidths }: RecordSheet): SheetPart {
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, row) => {
    const kind = kinds[row] ?? "blank";
    const height = heightOf(cells, kind, columnWidths);
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${cells.map((cell, column) => cellXml(cell, row, column, kind)).join("")}</row>`;
  });
  return {
    name,
    xml:
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>` +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
    links: [],
    printTitles: "$1:$1",
  };
}

/** Points of one line; of a title, which is larger. */
const LINE = 15;
const TITLE = 24;
/** No row of Excel is higher. */
const HIGHEST = 409;

/** Given, because not every program makes a row as high as its broken lines. Words at the end of a line leave some of it free. */
function heightOf(cells: readonly string[], kind: RowKind, widths: readonly number[]): number {
  if (kind === "title") return TITLE;
  if (kind === "heading" || kind === "blank") return LINE;
  const lines = cells.map((text, column) => Math.ceil((displayWidth(text) * 1.1) / (widths[column] ?? 1)));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

function cellXml(cell: string, row: number, column: number, kind: RowKind): string {
  const text = printable(cell, LONGEST_TEXT);
  const isFramed = kind === "cells" || kind === "header";
  if (text === "" && !isFramed) return "";
  const { style, quoted } = STYLES[kind];
  return textXml(text, row, column, needsQuote(text) ? quoted : style);
}
