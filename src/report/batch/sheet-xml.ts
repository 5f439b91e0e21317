import { escapeCellText, escapeXml } from "../../workbook/file/xml/text";
import { address, columnLetters } from "../../workbook/places";
import { printable } from "../text/printable";

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

/** What Excel bears in a cell is 32,767 characters. */
const LONGEST_TEXT = 32_000;

/** Indices of `cellXfs`. A quoted text stays one when somebody edits the cell, though it begins like a formula. */
const STYLE = { plain: 0, header: 1, quoted: 2, link: 3, quotedLink: 4 } as const;

export const stylesXml =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font>' +
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">' +
  [
    xf(""),
    xf('fontId="1" applyFont="1" fillId="2" applyFill="1"'),
    xf('quotePrefix="1"'),
    xf('fontId="2" applyFont="1"'),
    xf('fontId="2" applyFont="1" quotePrefix="1"'),
  ].join("") +
  "</cellXfs></styleSheet>";

function xf(attributes: string): string {
  return `<xf ${attributes} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
}

export function sheetXml({ columns, rows }: PlainSheet): string {
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
export function sheetRelations({ rows }: PlainSheet): string[] {
  return rows
    .flat()
    .flatMap((cell) => (typeof cell === "object" && cell.link !== undefined ? [cell.link] : []));
}

function cellXml(cell: PlainCell, row: number, column: number): string {
  if (typeof cell === "number") return `<c r="${address(row, column)}"><v>${cell}</v></c>`;
  const isLink = typeof cell === "object" && (cell.link !== undefined || cell.place !== undefined);
  const text = printable(typeof cell === "object" ? cell.text : cell, LONGEST_TEXT);
  if (text === "") return "";
  // What Excel would take for a formula if it were typed in.
  const isQuoted = /^[=+\-@']/.test(text);
  if (isLink) return textXml(text, row, column, isQuoted ? STYLE.quotedLink : STYLE.link);
  return textXml(text, row, column, isQuoted ? STYLE.quoted : STYLE.plain);
}

function textXml(text: string, row: number, column: number, style: number): string {
  const written = escapeCellText(text);
  return `<c r="${address(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
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
