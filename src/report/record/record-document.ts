import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { printable } from "../text/printable";
import { coreProperties, CORE_PROPERTIES_PART } from "../word/core-properties";
import { withoutChance } from "../word/same-bytes";
import { CELL_STYLE, HEADER_STYLE, page, recordStyles, textWidth } from "./document-styles";
import { columnsOf } from "./columns";
import type { CheckRecord, RecordTable } from "./record";

/** More than a cell of Excel holds is no text of a report. */
const LONGEST_TEXT = 32_000;

/**
 * 核对报告 as a Word document (.docx), of several workbooks one after the other, each from a page of its own. The same
 * records give the same bytes. The library behind it is large: import this module when it is needed.
 */
export async function recordDocument(records: readonly CheckRecord[]): Promise<Uint8Array> {
  const [first] = records;
  const title = first === undefined ? "" : first.title;
  const document = new Document({
    title,
    styles: recordStyles,
    sections: records.map((record) => ({
      properties: { page },
      footers: { default: new Footer({ children: [pageNumber()] }) },
      children: blocksOf(record),
    })),
  });
  const core = { path: CORE_PROPERTIES_PART, data: coreProperties(title) };
  return withoutChance(await Packer.pack(document, "uint8array", undefined, [core]));
}

function blocksOf({ title, facts, conclusion, parts, signature }: CheckRecord): (Paragraph | Table)[] {
  const label = 0.2;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    new Paragraph({ children: [run(conclusion, true)], spacing: { after: 120 } }),
    tableOf(
      facts.map((fact) => fact.map((text, index) => ({ text, isHeader: index === 0, isAmount: false }))),
      [label, 1 - label],
    ),
    ...parts.flatMap(({ heading, sections }) => [
      ...(heading === undefined
        ? []
        : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(heading)] })]),
      ...sections.flatMap((section) => [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(section.title)] }),
        printedTable(section.table),
      ]),
    ]),
    ...signature.map(
      (line, index) =>
        new Paragraph({
          spacing: { before: index === 0 ? 600 : 240 },
          keepNext: true,
          children: [run(line)],
        }),
    ),
  ];
}

interface Piece {
  readonly text: string;
  readonly isHeader: boolean;
  readonly isAmount: boolean;
}

function printedTable(table: RecordTable): Table {
  const columns = columnsOf(table);
  const pieces = (row: RecordTable["header"], isHeader: boolean) =>
    columns.map(({ index, isAmount }) => ({ text: row[index] ?? "", isHeader, isAmount }));
  return tableOf(
    [pieces(table.header, true), ...table.rows.map((row) => pieces(row, false))],
    columns.map(({ share }) => share),
    true,
  );
}

/** `isHeaded`: the first row stands again at the top of every page. No row is cut by the end of one. */
function tableOf(rows: readonly (readonly Piece[])[], shares: readonly number[], isHeaded = false): Table {
  const widths = shares.map((share) => Math.floor(share * textWidth));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: isHeaded && index === 0,
          cantSplit: true,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { left: 80, right: 80, top: 30, bottom: 30 },
                ...(cell.isHeader ? { shading: { fill: "F0F0F0" } } : {}),
                children: [cellParagraph(cell)],
              }),
          ),
        }),
    ),
  });
}

function cellParagraph({ text, isHeader, isAmount }: Piece): Paragraph {
  return new Paragraph({
    style: isHeader ? HEADER_STYLE : CELL_STYLE,
    ...(isAmount ? { alignment: AlignmentType.RIGHT } : {}),
    children: [run(text)],
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"] }),
    ],
  });
}

function run(text: string, bold = false): TextRun {
  // Quotation marks are Chinese ones, as wide as a character.
  return new TextRun({
    text: printable(text, LONGEST_TEXT),
    font: { hint: "eastAsia" },
    ...(bold ? { bold } : {}),
  });
}
