import { escapeXml } from "../../workbook/file/xml/text";
import { address, columnLetters } from "../../workbook/places";
import { printable } from "../text/printable";
import type { SheetPart } from "../xlsx/package";
import { LONGEST_TEXT, needsQuote, STYLE, textXml } from "../xlsx/sheet-styles";

/**
 * A sheet to write: a header that stays in view and can be filtered, and rows of values. Nothing in it is a formula.
 * Its name is ours, so it needs no quotes of its own.
 */
export interface PlainSheet {
  readonly name: string;
  /** Label and width in characters. */
  readonly columns: readonly (readonly [label: string, width: number])[];
  readonly rows: readonly (readonly PlainCell[])[];
}

/** A text or a number, `""` for a blank; a text may lead to a file, or to a row of a sheet (from 0 below its header). */
export type PlainCell = string | number | LinkedText;

interface LinkedText {
  readonly text: string;
  readonly link?: string;
  readonly place?: { readonly sheet: string; readonly row: number };
}

/** The sheet as its part of a package. */
export function plainPart(sheet: PlainSheet): SheetPart {
  const { name, columns, rows } = sheet;
  return {
    name,
    xml: sheetXml(sheet),
    links: sheetRelations(sheet),
    printTitles: "$1:$1",
    filtered: `$A$1:$${columnLetters(columns.length - 1)}$${rows.length + 1}`,
  };
}

function sheetXml({ columns, rows }: PlainSheet): string {
  const all = `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
  const widths = columns.map(
    ([, width], index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = columns.map(([label], column) => textXml(label, 0, column, STYLE.header));
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 2}">${cells.map((cell, column) => cellXml(cell, row + 1, column)).join("")}</row>`,
  );
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/>` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols><sheetData><row r="1">${header.join("")}</row>${lines.join("")}</sheetData>` +
    `<autoFilter ref="${all}"/>${linksXml(rows)}` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    // Amounts are texts, exactly as the tables print them.
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

/** The files that the sheet's links lead to: `linksXml` counts on this order. */
function sheetRelations({ rows }: PlainSheet): string[] {
  return rows
    .flat()
    .flatMap((cell) => (typeof cell === "object" && cell.link !== undefined ? [cell.link] : []));
}

function cellXml(cell: PlainCell, row: number, column: number): string {
  if (typeof cell === "number") return `<c r="${address(row, column)}"><v>${cell}</v></c>`;
  const isLink = typeof cell === "object" && (cell.link !== undefined || cell.place !== undefined);
  const text = printable(typeof cell === "object" ? cell.text : cell, LONGEST_TEXT);
  if (text === "") return "";
  const isQuoted = needsQuote(text);
  if (isLink) return textXml(text, row, column, isQuoted ? STYLE.quotedLink : STYLE.link);
  return textXml(text, row, column, isQuoted ? STYLE.quoted : STYLE.plain);
}

function linksXml(rows: readonly (readonly PlainCell[])[]): string {
  let files = 0;
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (typeof cell !== "object") return [];
      const ref = address(row + 1, column);
      if (cell.link !== undefined) return [`<hyperlink ref="${ref}" r:id="rId${(files += 1)}"/>`];
      if (cell.place === undefined) return [];
      const place = `'${cell.place.sheet}'!${address(cell.place.row + 1, 0)}`;
      return [`<hyperlink ref="${ref}" location="${escapeXml(place)}"/>`];
    }),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}
