import type { AmountUnit } from "../../amount/parse-amount";
import type { TableForm } from "../../budget/document";
import type { Standard } from "../../budget/standard";
import type { Section, TableDescription } from "../../budget/table";
import type { CellPlace, Sheet } from "../../workbook/snapshot";
import { yearOf } from "../places/candidates";
import type { ChosenTable, ReadCandidate } from "../places/choose";
import { meaningOf } from "./derived-columns";
import { inYuan, readFact, type ReadFact } from "./facts";
import { cellAt, printed } from "../places/labels";
import { printedUnit } from "../places/money-unit";
import { isFigure, readSection, type Line, type ReadRow, type SectionReading } from "../rows/read-rows";
import { COARSEST } from "./rounding";

/** Why a table was taken for what it is, and how surely. */
export interface TableReading {
  readonly table: string;
  readonly how: string;
  /** 0 to 1: the share of the standard's columns found, less where the title is missing. */
  readonly certainty: number;
}

/** A table whose cells have been read, but not yet the document's rounding unit. */
export interface Draft {
  readonly description: TableDescription;
  readonly parts: ChosenTable;
  readonly unit: AmountUnit;
  readonly rows: readonly DraftRow[];
  readonly form: TableForm;
  readonly reading: TableReading;
}

export interface DraftRow {
  readonly section: Section;
  readonly sheet: Sheet;
  readonly row: ReadRow;
  readonly facts: ReadonlyMap<string, ReadFact>;
}

export function draftTable(
  description: TableDescription,
  parts: ChosenTable,
  usualUnit: AmountUnit,
  standard: Standard,
  units: ReadonlySet<string>,
): Draft {
  const [first] = parts;
  const unit = printedUnit(first.candidate) ?? usualUnit;
  // 0.01万元, in the unit of the table, until the document's own is known.
  const roundingUnit = (COARSEST * 10n ** 12n) / inYuan(10n ** 12n, unit);
  const rows: DraftRow[] = [];
  const strays: Line[] = [];
  const uncoded: { place: CellPlace; name: string }[] = [];
  const unread: { place: CellPlace; name: string }[] = [];
  const explanations: string[] = [];

  first.body.sections.forEach((_, sectionIndex) => {
    const lines = parts.flatMap((part) => part.body.sections[sectionIndex]?.lines ?? []);
    const columns = first.body.sections[sectionIndex]?.columns;
    if (columns === undefined) return;
    const sheets = new Map(parts.map((part) => [part.candidate.sheet.name, part.candidate.sheet]));
    const reading: SectionReading = readSection(columns, lines, {
      codes: standard.codes,
      units,
      roundingUnit,
    });
    strays.push(...reading.strays);
    uncoded.push(...(reading.uncoded ?? []));
    unread.push(...(reading.unread ?? []));
    if (reading.explanation) explanations.push(reading.explanation);
    const columnsAt = amountColumnsOf(parts, sectionIndex);
    for (const row of reading.rows) {
      const sheet = sheets.get(row.place.sheet) ?? first.candidate.sheet;
      const amounts = columnsAt(row.place);
      const facts = new Map<string, ReadFact>();
      for (const [column, position] of amounts) {
        const place = { sheet: sheet.name, row: row.place.row, column: position };
        const meaning = { table: description.id, section: columns.section.id, row: row.id, column };
        facts.set(column, readFact(cellAt(sheet, place.row, position), place, meaning, unit));
      }
      rows.push({ section: columns.section, sheet, row, facts });
    }
  });
  const missing = first.candidate.header.missing;
  const how = [
    first.candidate.title ? `标题“${first.candidate.title.text}”` : "没有标题，按表头或指定的位置判断",
    missing.length === 0 ? "表头齐全" : `表头缺少：${missing.join("、")}`,
    ...(parts.length > 1 ? [`分 ${parts.length} 段`] : []),
    ...explanations,
  ].join("；");
  return {
    description,
    parts,
    unit,
    rows,
    form: formOf(parts, strays, { uncoded, unread }),
    reading: {
      table: description.id,
      how,
      certainty: first.candidate.header.completeness * (first.candidate.title ? 1 : 0.8),
    },
  };
}

/** Where the amounts of a row stand: each part of a table has its own header. */
function amountColumnsOf(
  parts: ChosenTable,
  section: number,
): (place: CellPlace) => readonly (readonly [string, number])[] {
  const columnsOfParts = parts.map((part) => {
    const columns = part.body.sections[section]?.columns;
    if (columns === undefined) return [];
    const years = columns.extras.map((extra) => extra.year ?? 0);
    const newest = Math.max(0, ...years, yearOf(part.candidate) ?? 0);
    const lastYear = columns.extras.find((extra) => meaningOf(extra, newest) === "last-year");
    return [...columns.amounts, ...(lastYear ? [["last-year", lastYear.column] as const] : [])];
  });
  return (place) => {
    const own = parts.findLastIndex(
      ({ candidate }) => candidate.sheet.name === place.sheet && candidate.header.bottom < place.row,
    );
    return columnsOfParts[Math.max(0, own)] ?? [];
  };
}

function formOf(
  parts: ChosenTable,
  strays: readonly Line[],
  rows: Pick<TableForm, "uncoded" | "unread">,
): TableForm {
  const [first] = parts;
  const { candidate } = first;
  const note = parts.map((part) => part.body.emptyNote).find((one) => one !== undefined);
  const title = candidate.title;
  return {
    ...candidate.prelude,
    ...(title ? { titlePlace: { sheet: candidate.sheet.name, row: title.row, column: title.column } } : {}),
    headerYears: candidate.header.years.map((one) => ({
      year: one.year,
      place: { sheet: candidate.sheet.name, row: one.row, column: one.column },
    })),
    ...(note ? { emptyNote: note } : {}),
    strays: [
      ...strays.flatMap((line) => strayFigures(line, parts)),
      ...parts.flatMap((part) => figuresAmongNames(part)),
    ],
    ...rows,
    unexplained: [],
  };
}

/** The amounts of a line that belongs to no row. */
function strayFigures(line: Line, parts: ChosenTable): { place: CellPlace; text: string }[] {
  const part = parts.find((one) => one.candidate.sheet.name === line.sheet) ?? parts[0];
  const found: { place: CellPlace; text: string }[] = [];
  for (const section of part.body.sections) {
    if (!section.lines.some((one) => one === line)) continue;
    for (const column of section.columns.amounts.values()) {
      const cell = cellAt(part.candidate.sheet, line.row, column);
      if (cell && isFigure(cell))
        found.push({ place: { sheet: line.sheet, row: line.row, column }, text: printed(cell) });
    }
  }
  return found;
}

/** Numbers in the columns of names: an amount that slipped out of its column. */
function figuresAmongNames(part: ReadCandidate): { place: CellPlace; text: string }[] {
  const found: { place: CellPlace; text: string }[] = [];
  for (const section of part.body.sections) {
    section.columns.labels.forEach((label, index) => {
      if (label.is === "code") return;
      for (const line of section.lines) {
        const cell = line.labels[index]?.cells[0];
        if (typeof cell?.value !== "number") continue;
        const place = { sheet: line.sheet, row: line.row, column: line.labels[index]?.column ?? 0 };
        found.push({ place, text: printed(cell) });
      }
    });
  }
  return found;
}
