import type { NewChart, NewFormula, NewSheet } from "../../../workbook/excel/structure/new-parts";
import { versionOf, type Inserted } from "./remembered";
import { splitParagraph } from "./split-paragraph";
import type { ShownNarrative, ShownChart, ShownSection } from "../shown-narrative";
import { placeReference } from "../../../workbook/places";

/** What is put into the workbook: one paragraph a row, and where each of them stands. */
export interface SheetPlan {
  readonly sheet: NewSheet;
  readonly charts: readonly NewChart[];
  readonly inserted: readonly Inserted[];
}

/** In points. Both columns together are as wide as the text of an A4 page. */
const WIDTHS = [390, 70] as const;
const CHART = { width: 440, height: 210, rows: 16 } as const;

/** The whole narrative as a sheet that reads as it would be printed. */
export function planSheet({ title, sections }: ShownNarrative, name: string): SheetPlan {
  const rows: string[][] = [[title]];
  const boldRows = [0];
  const formulas: NewFormula[] = [];
  const charts: NewChart[] = [];
  const inserted: Inserted[] = [];
  for (const section of sections) {
    boldRows.push(rows.length);
    rows.push([headingOf(section)]);
    const { texts, inserted: own } = planParagraphs(section, { sheet: name, row: rows.length, column: 0 });
    rows.push(...texts.map((text) => [text]));
    inserted.push(...own);
    if (section.chart === undefined) continue;
    const top = rows.length;
    charts.push(chartAt(section.chart, name, top));
    section.chart.parts.forEach((part, index) => {
      const { sheet, row, column } = part.cell;
      rows.push([part.name, ""]);
      formulas.push({
        row: top + index,
        column: 1,
        formula: `=${placeReference({ sheet, row, column })}`,
        format: "#,##0.00",
      });
    });
    rows.push(...Array.from({ length: CHART.rows }, () => [""]));
  }
  return {
    sheet: { name, rows, formulas, columnWidths: WIDTHS, wrap: true, boldRows },
    charts,
    inserted,
  };
}

/** Its paragraphs one below the other from a place on, in as many cells as they need. */
export function planParagraphs(
  { id, paragraphs }: ShownSection,
  from: Inserted["place"],
): { readonly texts: readonly string[]; readonly inserted: readonly Inserted[] } {
  const texts: string[] = [];
  const inserted = paragraphs.map((paragraph, index) => {
    const place = { ...from, row: from.row + texts.length };
    const pieces = splitParagraph(paragraph.text);
    texts.push(...pieces);
    return {
      section: id,
      paragraph: index,
      place,
      cells: pieces.length,
      versions: [versionOf(paragraph)],
    };
  });
  return { texts, inserted };
}

export function headingOf({ number, title }: ShownSection): string {
  return `${number}、${title}`;
}

/** Its parts are cells beside their names that follow the tables: a chart cannot take cells that lie apart. */
function chartAt({ title, kind, parts }: ShownChart, sheet: string, top: number): NewChart {
  const bottom = top + parts.length - 1;
  return {
    kind,
    title,
    categories: { sheet, top, left: 0, bottom, right: 0 },
    values: { sheet, top, left: 1, bottom, right: 1 },
    at: { sheet, row: bottom + 1, column: 0 },
    width: CHART.width,
    height: CHART.height,
  };
}
