import type { AmountUnit } from "../../amount/parse-amount";
import type { CodeDictionary } from "../../budget/codes";
import type { TableForm } from "../../budget/document";
import type { Section, TableDescription } from "../../budget/table";
import type { CellPlace, Sheet } from "../../workbook/snapshot";
import { cellAt, placeIn } from "../cells";
import type { Candidate } from "../places/candidate";
import type { ChosenTable } from "../places/choose";
import type { SectionColumns } from "../places/header/header-match";
import { printedUnit } from "../places/money-unit";
import { readSection } from "../rows/read-section";
import type { ReadRow, SectionReading } from "../rows/section-reading";
import { meaningOf, newestYear } from "../derived/header-words";
import { inYuan, readFact, type FactMeaning, type ReadFact } from "./facts";
import { COARSEST } from "./rounding";
import { formOf } from "./table-form";

/** Why a table was taken for what it is, and how surely. */
export interface TableReading {
  readonly table: string;
  readonly how: string;
  /** 0 to 1: the share of the standard's columns found, less where the title is missing. */
  readonly certainty: number;
}

/** A table whose cells have been read, but not yet the document's rounding unit. */
export interface ReadTable {
  readonly description: TableDescription;
  readonly parts: ChosenTable;
  readonly unit: AmountUnit;
  readonly rows: readonly ReadTableRow[];
  readonly form: TableForm;
  readonly reading: TableReading;
}

interface ReadTableRow {
  readonly section: Section;
  readonly sheet: Sheet;
  readonly row: ReadRow;
  readonly facts: ReadonlyMap<string, ReadFact>;
}

/** What the workbook and its other tables say, for the reading of one. */
export interface TableContext {
  readonly codes: CodeDictionary;
  /** Of tables that print no unit of money. */
  readonly usualUnit: AmountUnit;
  /** Names known to be units, from the document's other tables. */
  readonly units: ReadonlySet<string>;
}

export function readTable(
  description: TableDescription,
  parts: ChosenTable,
  { codes, usualUnit, units }: TableContext,
): ReadTable {
  const [first] = parts;
  const unit = printedUnit(first.candidate) ?? usualUnit;
  // 0.01万元, in the unit of the table, until the document's own is known.
  const roundingUnit = (COARSEST * 10n ** 12n) / inYuan(10n ** 12n, unit);
  const sections = first.body.sections.map(({ columns }, index) => {
    const lines = parts.flatMap((part) => part.body.sections[index]?.lines ?? []);
    const reading = readSection(columns, lines, { codes, units, roundingUnit });
    const { section } = columns;
    const readAmounts = amountReader(parts, index, unit, { table: description.id, section: section.id });
    const rows = reading.rows.map((row): ReadTableRow => ({ section, row, ...readAmounts(row) }));
    return { reading, rows };
  });
  const readings = sections.map(({ reading }) => reading);
  return {
    description,
    parts,
    unit,
    rows: sections.flatMap(({ rows }) => rows),
    form: formOf(parts, readings),
    reading: readingOf(description, parts, readings),
  };
}

/** Reads the amounts of a section's rows, by column, on the sheet on which each row stands. */
function amountReader(
  parts: ChosenTable,
  index: number,
  unit: AmountUnit,
  of: Pick<FactMeaning, "table" | "section">,
): (row: ReadRow) => Pick<ReadTableRow, "sheet" | "facts"> {
  const sheets = new Map(parts.map((part) => [part.candidate.sheet.name, part.candidate.sheet]));
  const columnsAt = amountColumnsOf(parts, index);
  return (row) => {
    const sheet = sheets.get(row.place.sheet) ?? parts[0].candidate.sheet;
    const facts = new Map<string, ReadFact>();
    for (const [column, position] of columnsAt(row.place)) {
      const place = placeIn(sheet, row.place.row, position);
      const meaning = { table: of.table, section: of.section, row: row.id, column };
      facts.set(column, readFact(cellAt(sheet, place.row, position), place, meaning, unit));
    }
    return { sheet, facts };
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
    const lastYear = lastYearColumn(columns, part.candidate);
    return [...columns.amounts, ...(lastYear === undefined ? [] : [["last-year", lastYear] as const])];
  });
  return (place) => {
    const own = parts.findLastIndex(
      ({ candidate }) => candidate.sheet.name === place.sheet && candidate.header.bottom < place.row,
    );
    return columnsOfParts[Math.max(0, own)] ?? [];
  };
}

/** The first column of last year's figures beside a section's own. */
export function lastYearColumn(columns: SectionColumns, candidate: Candidate): number | undefined {
  const newest = newestYear(columns, candidate);
  return columns.extras.find((extra) => meaningOf(extra, newest)?.is === "last-year")?.column;
}

/** As certain as it gets where a table is not in the form that its province gives it. */
export const IN_ANOTHER_FORM = 0.9;

function readingOf(
  description: TableDescription,
  parts: ChosenTable,
  sections: readonly SectionReading[],
): TableReading {
  const { title, header, isInOtherWords } = parts[0].candidate;
  const how = [
    title ? `标题“${title.text}”` : "没有标题，按表头或指定的位置判断",
    header.missing.length === 0 ? "表头齐全" : `表头缺少：${header.missing.join("、")}`,
    ...(parts.length > 1 ? [`分 ${parts.length} 段`] : []),
    ...sections.flatMap(({ levels }) => levels ?? []),
  ].join("；");
  const isSaid = isInOtherWords === true ? IN_ANOTHER_FORM : 1;
  return { table: description.id, how, certainty: header.completeness * (title ? 1 : 0.8) * isSaid };
}
