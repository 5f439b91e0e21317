import type { AmountUnit } from "../amount/parse-amount";
import type { Decimal } from "../amount/decimal";
import type {
  BudgetDocument,
  DerivedColumn,
  Fact,
  Row,
  Table,
  TableArea,
  TableForm,
} from "../standards/document";
import type { Standard } from "../standards/standard";
import type { Section, TableDescription } from "../standards/table";
import type { CellPlace, Sheet, WorkbookSnapshot } from "../workbook/snapshot";
import { findCandidates, yearOf, type Leftover } from "./candidates";
import { chooseTables, commonYear, type ChosenTable, type ReadCandidate } from "./choose";
import { meaningOf, readDerivedColumn } from "./derived-columns";
import { inYuan, readFact, withRounding, type ReadFact } from "./facts";
import { cellAt, printed } from "./labels";
import { readBody, readSection, type Line, type ReadRow, type SectionReading } from "./read-rows";
import { COARSEST, inferRoundingUnit } from "./rounding";
import { indexTitles } from "./titles";

/** The document and how it was read. */
export interface Recognition {
  readonly document: BudgetDocument;
  readonly readings: readonly TableReading[];
  readonly leftovers: readonly Leftover[];
  /** How many tables of the standard were found. */
  readonly found: number;
}

/** Why a table was taken for what it is, and how surely. */
export interface TableReading {
  readonly table: string;
  readonly how: string;
  /** 0 to 1: the share of the standard's columns found, less where the title is missing. */
  readonly certainty: number;
}

/** Finds the tables of the standard that fits best. Never fails: a workbook without tables has none. */
export function recognize(
  workbook: WorkbookSnapshot,
  standards: readonly Standard[],
): Recognition | undefined {
  let best: Recognition | undefined;
  for (const standard of standards) {
    const recognition = recognizeAs(workbook, standard);
    if (best === undefined || recognition.found > best.found) best = recognition;
  }
  return best;
}

function recognizeAs(workbook: WorkbookSnapshot, standard: Standard): Recognition {
  const index = indexTitles(standard.tables);
  const read: ReadCandidate[] = [];
  const leftovers: Leftover[] = [];
  for (const sheet of workbook.sheets) {
    const found = findCandidates(sheet, standard.tables, index);
    leftovers.push(...found.leftovers);
    for (const candidate of found.candidates) {
      read.push({ candidate, body: readBody(sheet, candidate.header, candidate.end) });
    }
  }
  const { chosen, leftovers: unused } = chooseTables(read);
  leftovers.push(...unused);
  const first = [...chosen.values()].map(([part]) => part.candidate);
  const names = first.map((one) => one.prelude.department).filter((one) => one !== undefined);
  const department = mostFrequent(names.map((one) => one.text));
  const usualUnit = mostFrequent(
    first.map((one) => one.prelude.unit?.text).filter((one) => one !== undefined),
  );

  const drafts: Draft[] = [];
  const units = new Set(department === undefined ? [] : [department]);
  // Units are named where they have rows of their own; project tables are read with those names in mind.
  const order = [...standard.tables].sort((a, b) => Number(hasProjects(a)) - Number(hasProjects(b)));
  for (const table of order) {
    const parts = chosen.get(table.id);
    if (!parts) continue;
    const draft = draftTable(table, parts, usualUnit ?? "万元", standard, units);
    drafts.push(draft);
    for (const row of draft.rows) if (row.row.kind === "unit") units.add(row.row.name);
  }
  const roundingUnits = inferRoundingUnits(drafts);
  const byId = new Map(drafts.map((draft) => [draft.description.id, draft]));
  const tables = new Map<string, Table>();
  let factCount = 0;
  for (const description of standard.tables) {
    const draft = byId.get(description.id);
    const table = draft
      ? finishTable(draft, roundingUnits.get(draft.unit) ?? COARSEST, factCount)
      : missingTable(description);
    tables.set(description.id, table);
    for (const row of table.rows) factCount += row.facts.size;
  }
  const year = commonYear(first);
  return {
    document: {
      standard: standard.id,
      ...(department === undefined ? {} : { department }),
      kind: mostFrequent(names.map((one) => one.kind)) ?? "部门",
      ...(year === undefined ? {} : { year }),
      tables,
    },
    readings: standard.tables.flatMap((table) => {
      const draft = byId.get(table.id);
      return draft ? [draft.reading] : [];
    }),
    leftovers,
    found: chosen.size,
  };
}

/** A table whose cells have been read, but not yet the document's rounding unit. */
interface Draft {
  readonly description: TableDescription;
  readonly parts: ChosenTable;
  readonly unit: AmountUnit;
  readonly rows: readonly DraftRow[];
  readonly form: TableForm;
  readonly reading: TableReading;
}

interface DraftRow {
  readonly section: Section;
  readonly sheet: Sheet;
  readonly row: ReadRow;
  readonly facts: ReadonlyMap<string, ReadFact>;
}

function draftTable(
  description: TableDescription,
  parts: ChosenTable,
  usualUnit: AmountUnit,
  standard: Standard,
  units: ReadonlySet<string>,
): Draft {
  const [first] = parts;
  const unit = first.candidate.prelude.unit?.text ?? usualUnit;
  // 0.01万元, in the unit of the table, until the document's own is known.
  const roundingUnit = (COARSEST * 10n ** 12n) / inYuan(10n ** 12n, unit);
  const rows: DraftRow[] = [];
  const strays: Line[] = [];
  const uncoded: { place: CellPlace; name: string }[] = [];
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
    if (reading.explanation) explanations.push(reading.explanation);
    for (const row of reading.rows) {
      const sheet = sheets.get(row.place.sheet) ?? first.candidate.sheet;
      const amounts = amountColumnsOf(parts, sectionIndex, row.place);
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
    first.candidate.title ? `标题“${first.candidate.title.text}”` : "没有标题，按表头判断",
    missing.length === 0 ? "表头齐全" : `表头缺少：${missing.join("、")}`,
    ...(parts.length > 1 ? [`分 ${parts.length} 段`] : []),
    ...explanations,
  ].join("；");
  return {
    description,
    parts,
    unit,
    rows,
    form: formOf(parts, strays, uncoded),
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
  place: CellPlace,
): readonly (readonly [string, number])[] {
  const own =
    parts.findLast(
      (part) => part.candidate.sheet.name === place.sheet && part.candidate.header.bottom < place.row,
    ) ?? parts[0];
  const columns = own.body.sections[section]?.columns;
  if (columns === undefined) return [];
  const newest = Math.max(0, ...columns.extras.map((extra) => extra.year ?? 0), yearOf(own.candidate) ?? 0);
  const lastYear = columns.extras.find((extra) => meaningOf(extra, newest) === "last-year");
  return [...columns.amounts, ...(lastYear ? [["last-year", lastYear.column] as const] : [])];
}

function formOf(parts: ChosenTable, strays: readonly Line[], uncoded: TableForm["uncoded"]): TableForm {
  const [first] = parts;
  const { candidate } = first;
  const note = parts.map((part) => part.body.emptyNote).find((place) => place !== undefined);
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
    uncoded,
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
      if (cell) found.push({ place: { sheet: line.sheet, row: line.row, column }, text: printed(cell) });
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

function finishTable(draft: Draft, usual: Decimal, firstIndex: number): Table {
  let index = firstIndex;
  const rows: Row[] = draft.rows.map(({ section, row, facts }) => {
    const finished = new Map<string, Fact>();
    for (const [column, fact] of facts) finished.set(column, withRounding(fact, index++, usual));
    return { ...row, section: section.id, facts: finished };
  });
  const hasFigures = rows.some((row) =>
    [...row.facts.values()].some((fact) => fact.value !== 0n || fact.form === "unreadable"),
  );
  const [first] = draft.parts;
  const year = yearOf(first.candidate);
  const { derived, unexplained } = derivedColumns(draft, rows);
  return {
    id: draft.description.id,
    description: draft.description,
    state: hasFigures ? "filled" : "empty",
    title: first.candidate.title?.text ?? draft.description.titles[0],
    areas: draft.parts.map(areaOf),
    unit: draft.unit,
    ...(year === undefined ? {} : { year }),
    rows,
    derived,
    form: { ...draft.form, unexplained },
  };
}

function derivedColumns(
  draft: Draft,
  rows: readonly Row[],
): { derived: DerivedColumn[]; unexplained: TableForm["unexplained"][number][] } {
  const derived: DerivedColumn[] = [];
  const unexplained: TableForm["unexplained"][number][] = [];
  const [first] = draft.parts;
  for (const { columns } of first.body.sections) {
    const newest = Math.max(
      0,
      ...columns.extras.map((extra) => extra.year ?? 0),
      yearOf(first.candidate) ?? 0,
    );
    const own = draft.rows
      .map((row, position) => ({ ...row, facts: rows[position]?.facts ?? new Map<string, Fact>() }))
      .filter((row) => row.section === columns.section)
      .map(({ row, sheet, facts }) => ({ id: row.id, kind: row.kind, row: row.place.row, sheet, facts }));
    for (const extra of columns.extras) {
      const meaning = meaningOf(extra, newest);
      if (meaning === undefined || meaning === "last-year") continue;
      const amounts = [...columns.amounts].map(([id, column]) => ({ id, column }));
      const column = readDerivedColumn(extra, meaning, columns.section.id, own, amounts, draft.unit);
      if (column) derived.push(column);
      else {
        const place = {
          sheet: first.candidate.sheet.name,
          row: first.candidate.header.bottom,
          column: extra.column,
        };
        unexplained.push({ title: extra.path.at(-1) ?? "", place });
      }
    }
  }
  return { derived, unexplained };
}

function areaOf(part: ReadCandidate): TableArea {
  const { candidate, body } = part;
  const printedAbove = [
    candidate.title?.row,
    candidate.prelude.label?.place.row,
    candidate.prelude.department?.place.row,
    candidate.header.top,
  ].filter((row) => row !== undefined);
  return {
    sheet: candidate.sheet.name,
    top: Math.min(...printedAbove),
    left: candidate.header.left,
    bottom: body.bottom,
    right: candidate.header.right,
  };
}

/** One rounding unit for all tables that print the same unit of money. */
function inferRoundingUnits(drafts: readonly Draft[]): ReadonlyMap<AmountUnit, Decimal> {
  const amounts = new Map<AmountUnit, Decimal[]>();
  for (const draft of drafts) {
    const own = amounts.get(draft.unit) ?? [];
    for (const row of draft.rows) for (const fact of row.facts.values()) own.push(fact.value);
    amounts.set(draft.unit, own);
  }
  return new Map([...amounts].map(([unit, own]) => [unit, inferRoundingUnit(own)]));
}

function missingTable(description: TableDescription): Table {
  return {
    id: description.id,
    description,
    state: "missing",
    title: description.titles[0],
    areas: [],
    unit: "万元",
    rows: [],
    derived: [],
    form: { headerYears: [], strays: [], uncoded: [], unexplained: [] },
  };
}

function hasProjects(table: TableDescription): boolean {
  return table.sections.some((section) => section.rows.kind === "projects");
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
