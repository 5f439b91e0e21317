import type { Decimal } from "../amount/decimal";
import type { AmountUnit } from "../amount/parse-amount";
import type { BudgetDocument, Table } from "../budget/document";
import type { Standard } from "../budget/standard";
import type { TableDescription } from "../budget/table";
import type { CellPlace, WorkbookSnapshot } from "../workbook/snapshot";
import {
  assignedCandidate,
  findCandidates,
  type AssignedTable,
  type Candidate,
  type Leftover,
} from "./places/candidates";
import { chooseTables, commonYear, type ChosenTable, type ReadCandidate } from "./places/choose";
import { draftTable, type Draft, type TableReading } from "./tables/draft-table";
import { finishTable, missingTable } from "./tables/finish-table";
import { findForms } from "./performance/find-forms";
import { printedUnit, unitBySize } from "./places/money-unit";
import { finishForms } from "./performance/finish-forms";
import { readBody } from "./rows/read-rows";
import { COARSEST, inferRoundingUnit } from "./tables/rounding";
import { indexTitles } from "./places/titles";

/** The document and how it was read. */
export interface Recognition {
  readonly document: BudgetDocument;
  readonly readings: readonly TableReading[];
  readonly leftovers: readonly Leftover[];
  /** How many tables of the standard were found. */
  readonly found: number;
}

/** Finds the tables of the standard that fits best. Never fails: a workbook without tables has none. */
export function recognize(
  workbook: WorkbookSnapshot,
  standards: readonly Standard[],
  /** Tables whose places a person has named: they go before what is found by itself. */
  assigned: readonly AssignedTable[] = [],
): Recognition | undefined {
  let best: Recognition | undefined;
  for (const standard of standards) {
    const recognition = recognizeAs(workbook, standard, assigned);
    if (best === undefined || recognition.found > best.found) best = recognition;
  }
  return best;
}

function recognizeAs(
  workbook: WorkbookSnapshot,
  standard: Standard,
  assigned: readonly AssignedTable[],
): Recognition {
  const index = indexTitles(standard.tables);
  const read: ReadCandidate[] = [];
  const leftovers: Leftover[] = [];
  let before: Candidate | undefined;
  for (const sheet of workbook.sheets) {
    const found = findCandidates(sheet, standard.tables, index, before);
    before = found.candidates.at(-1);
    leftovers.push(...found.leftovers);
    for (const candidate of found.candidates) {
      const { header, end, title } = candidate;
      const top = title === undefined ? candidate.top : title.row + 1;
      read.push({ candidate, body: readBody(sheet, header, end, top) });
    }
  }
  const { chosen: found, leftovers: unused } = chooseTables(read);
  leftovers.push(...unused);
  const chosen = new Map([...found, ...readAssigned(workbook, standard, assigned)]);
  const first = [...chosen.values()].map(([part]) => part.candidate);
  const names = first.map((one) => one.prelude.department).filter((one) => one !== undefined);
  const department = mostFrequent(names.map((one) => one.text));
  const usualUnit = mostFrequent(first.map(printedUnit).filter((one) => one !== undefined));

  const drafts: Draft[] = [];
  const units = new Set(department === undefined ? [] : [department]);
  // Units are named where they have rows of their own; project tables are read with those names in mind.
  const order = [...standard.tables].sort((a, b) => Number(hasProjects(a)) - Number(hasProjects(b)));
  for (const table of order) {
    const parts = chosen.get(table.id);
    if (!parts) continue;
    const draft = draftTable(
      table,
      parts,
      usualUnit ?? unitBySize([...chosen.values()].flat()),
      standard,
      units,
    );
    drafts.push(draft);
    for (const row of draft.rows) if (row.row.kind === "unit") units.add(row.row.name);
  }
  const year = commonYear(first);
  const roundingUnits = inferRoundingUnits(drafts);
  const byId = new Map(drafts.map((draft) => [draft.description.id, draft]));
  const tables = new Map<string, Table>();
  let factCount = 0;
  for (const description of standard.tables) {
    const draft = byId.get(description.id);
    const table = draft
      ? finishTable(draft, roundingUnits.get(draft.unit) ?? COARSEST, factCount)
      : missingTable(description, titleWithoutHeader(description, leftovers, year));
    tables.set(description.id, table);
    for (const row of table.rows) factCount += row.facts.size;
  }
  const areas = [...tables.values()].flatMap((table) => table.areas);
  const performanceForms = finishForms(findForms(workbook, areas), factCount);
  return {
    document: {
      standard: standard.id,
      ...(department === undefined ? {} : { department }),
      kind: mostFrequent(names.flatMap((one) => one.kind ?? [])) ?? "部门",
      ...(year === undefined ? {} : { year }),
      tables,
      performanceForms,
    },
    readings: standard.tables.flatMap((table) => {
      const draft = byId.get(table.id);
      return draft ? [draft.reading] : [];
    }),
    leftovers: leftovers.filter((one) => !one.mentions?.some((id) => chosen.has(id))),
    found: chosen.size,
  };
}

function readAssigned(
  workbook: WorkbookSnapshot,
  standard: Standard,
  assigned: readonly AssignedTable[],
): [string, ChosenTable][] {
  return assigned.flatMap((one) => {
    const sheet = workbook.sheets.find(({ name }) => name === one.sheet);
    const table = standard.tables.find(({ id }) => id === one.table);
    const candidate = sheet && table && assignedCandidate(sheet, table, one);
    if (!sheet || !candidate) return [];
    const part: ReadCandidate = { candidate, body: readBody(sheet, candidate.header, candidate.end) };
    return [[one.table, [part]] satisfies [string, ChosenTable]];
  });
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

/** Where the title of a table stands over figures whose header could not be read: the table is there, but unread. */
function titleWithoutHeader(
  { id }: TableDescription,
  leftovers: readonly Leftover[],
  year: number | undefined,
): CellPlace | undefined {
  const found = leftovers.find(
    ({ mentions, overFigures }) =>
      mentions?.includes(id) === true && overFigures !== undefined && (overFigures.year ?? year) === year,
  );
  return found?.overFigures && { sheet: found.sheet, row: found.row, column: found.overFigures.column };
}

function hasProjects(table: TableDescription): boolean {
  return table.sections.some((section) => section.rows.kind === "projects");
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
