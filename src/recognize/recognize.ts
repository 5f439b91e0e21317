import { oncePer } from "../common/once";
import { factCountOf } from "../budget/lookup";
import type { Decimal } from "../amount/decimal";
import type { AmountUnit } from "../amount/parse-amount";
import type { BudgetDocument, Table } from "../budget/document";
import type { Standard } from "../budget/standard";
import type { TableDescription } from "../budget/table";
import { mostFrequent } from "../common/most-frequent";
import type { CellPlace, WorkbookSnapshot } from "../workbook/snapshot";
import type { DocumentSoFar } from "./kinds/described/described-table";
import type { FoundTable } from "./kinds/tables";
import { faultsAsRead, faultsOf, otherFormsOf, type OtherForm } from "./other-forms";
import { findForms } from "./performance/find-forms";
import { finishForms } from "./performance/finish-forms";
import { assignedCandidate, type AssignedTable } from "./places/assigned";
import { readBody, type BodyReading } from "./places/body";
import { commonYear, type Candidate, type Leftover } from "./places/candidate";
import { findCandidates, wholeTables } from "./places/candidates";
import { chooseTables, type ChosenTable, type ReadCandidate } from "./places/choose";
import { printedUnit, unitBySize } from "./places/money-unit";
import { indexTitles } from "./places/titles";
import { finishTable, missingTable } from "./tables/finish-table";
import {
  IN_ANOTHER_FORM,
  readTable,
  type ReadTable,
  type TableContext,
  type TableReading,
} from "./tables/read-table";
import { COARSEST, inferRoundingUnit } from "./tables/rounding";

/** The document and how it was read. */
export interface Recognition {
  readonly document: BudgetDocument;
  readonly readings: readonly TableReading[];
  readonly leftovers: readonly Leftover[];
  /** How many tables of the standard were found. */
  readonly found: number;
  /** How many of them it found itself: all but those that are known by their kind alone. */
  readonly laidOut: number;
}

/** Finds the tables of the standard that fits best. Never fails: a workbook without tables has none. */
export function recognize(
  workbook: WorkbookSnapshot,
  standards: readonly Standard[],
  /** Tables whose places a person has named: they go before what is found by itself. */
  assigned: readonly AssignedTable[] = [],
  /** Tables of one document that were found by their kind: those in other forms than the standard's are read as they are. */
  byKind: readonly FoundTable[] = [],
): Recognition | undefined {
  let best: Recognition | undefined;
  for (const standard of standards) {
    const recognition = recognizeAs(workbook, standard, assigned, byKind);
    if (best === undefined || recognition.found > best.found) best = recognition;
  }
  return best;
}

/** How many tables of a standard stand in a workbook just as it has them: with title and whole header. */
export function countWhole(workbook: WorkbookSnapshot, { tables }: Standard): number {
  const index = indexTitles(tables);
  return new Set(workbook.sheets.flatMap((sheet) => wholeTables(sheet, index))).size;
}

/** What the document's province decides, for its checks. */
export function policiesOf({ overlay }: Standard): Pick<BudgetDocument, "policies"> {
  return overlay?.policies === undefined ? {} : { policies: overlay.policies };
}

function recognizeAs(
  workbook: WorkbookSnapshot,
  standard: Standard,
  assigned: readonly AssignedTable[],
  byKind: readonly FoundTable[],
): Recognition {
  const places = findPlaces(workbook, standard);
  const choice = chooseTables(places.read);
  const named = readAssigned(workbook, standard, assigned);
  const isNamed = new Set(named.map(([id]) => id));
  const others = otherFormsOf(
    standard,
    byKind.filter(({ place: { kind } }) => !isNamed.has(kind.id)),
  );
  const chosen = inOwnWords(standard, new Map([...choice.chosen, ...named]), others);
  const leftovers = [...places.leftovers, ...choice.leftovers];
  const first = [...chosen.values()].map(([part]) => part.candidate);
  const names = first.map((one) => one.prelude.department).filter((one) => one !== undefined);
  const department = mostFrequent(names.map((one) => one.text));
  const year = commonYear(first);

  const read = readTables(standard, chosen, department);
  const unreadTables = leftovers.filter(
    ({ overFigures }) => overFigures && (overFigures.year ?? year) === year,
  );
  const { tables, factCount } = finishTables(standard, read, { unreadTables, others, year });
  const isRead = (id: string) => tables.get(id)?.state !== "missing";
  const areas = [...tables.values()].flatMap((table) => table.areas);
  const performanceForms = finishForms(findForms(workbook, areas), factCount);
  return {
    document: {
      standard: standard.id,
      ...policiesOf(standard),
      ...(department === undefined ? {} : { department }),
      kind: mostFrequent(names.map((one) => one.kind)) ?? "部门",
      ...(year === undefined ? {} : { year }),
      tables,
      performanceForms,
    },
    readings: [...tables.values()].flatMap(
      (table) => asReadReading(table) ?? read.get(table.id)?.reading ?? [],
    ),
    leftovers: leftovers.filter((one) => !one.mentions?.some(isRead)),
    found: standard.tables.filter(({ id }) => isRead(id)).length,
    laidOut: new Set([...choice.chosen.keys(), ...named.map(([id]) => id)]).size,
  };
}

function asReadReading({ id, asRead }: Table): TableReading | undefined {
  if (asRead === undefined) return undefined;
  return { table: id, how: howRead(asRead.unread.length), certainty: IN_ANOTHER_FORM };
}

export function howRead(unread: number): string {
  return unread === 0 ? "按标题和表头认出" : `按标题和表头认出，有 ${unread} 行没有读懂`;
}

/** With the tables whose header says in other words what the standard's says, where more of them is understood so. */
function inOwnWords(
  standard: Standard,
  chosen: ReadonlyMap<string, ChosenTable>,
  others: ReadonlyMap<string, OtherForm>,
): ReadonlyMap<string, ChosenTable> {
  if (others.size === 0) return chosen;
  const read = readTables(standard, chosen, undefined);
  const open = [...others].flatMap(([id, { parts }]): [string, ChosenTable][] => {
    const own = read.get(id);
    const other = own !== undefined && faultsOf(own) === 0 ? undefined : parts();
    return other === undefined ? [] : [[id, other]];
  });
  if (open.length === 0) return chosen;
  const again = readTables(standard, new Map([...chosen, ...open]), undefined);
  const better = open.filter(([id]) => {
    const [before, now] = [read.get(id), again.get(id)];
    return before === undefined || (now !== undefined && faultsOf(now) < faultsOf(before));
  });
  return new Map([...chosen, ...better]);
}

/** Every place that reads as a table of the standard, with its lines. */
function findPlaces(
  workbook: WorkbookSnapshot,
  { tables }: Standard,
): { read: readonly ReadCandidate[]; leftovers: readonly Leftover[] } {
  const index = indexTitles(tables);
  const read: ReadCandidate[] = [];
  const leftovers: Leftover[] = [];
  let before: Candidate | undefined;
  for (const sheet of workbook.sheets) {
    const found = findCandidates(sheet, tables, index, before);
    before = found.candidates.at(-1);
    leftovers.push(...found.leftovers);
    for (const candidate of found.candidates) {
      read.push({ candidate, body: bodyOf(candidate) });
    }
  }
  return { read, leftovers };
}

const bodyOf = oncePer(({ sheet, header, end, title, top }: Candidate): BodyReading =>
  readBody(sheet, header, end, title === undefined ? top : title.row + 1),
);

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

/** Reads the rows and amounts of the chosen tables, by id. */
function readTables(
  { tables, codes }: Standard,
  chosen: ReadonlyMap<string, ChosenTable>,
  department: string | undefined,
): ReadonlyMap<string, ReadTable> {
  const printedUnits = [...chosen.values()].map(([first]) => printedUnit(first.candidate));
  const usualUnit = mostFrequent(printedUnits) ?? unitBySize([...chosen.values()].flat());
  const units = new Set(department === undefined ? [] : [department]);
  const read = new Map<string, ReadTable>();
  // Units are named where they have rows of their own; project tables are read with those names in mind.
  for (const table of tables.toSorted((a, b) => Number(hasProjects(a)) - Number(hasProjects(b)))) {
    const parts = chosen.get(table.id);
    if (!parts) continue;
    const own = hasProjects(table)
      ? readTable(table, parts, { codes, usualUnit, units })
      : readOnce(table, parts, { codes, usualUnit, units });
    read.set(table.id, own);
    for (const { row } of own.rows) if (row.kind === "unit") units.add(row.name);
  }
  return read;
}

/** What a table reads like whatever units there are: it is asked for again once it is known how the others are read. */
function readOnce(table: TableDescription, parts: ChosenTable, context: TableContext): ReadTable {
  const own = knownOf(parts);
  let known = own.get(context.usualUnit);
  if (known?.description !== table) own.set(context.usualUnit, (known = readTable(table, parts, context)));
  return known;
}

const knownOf = oncePer<ChosenTable, Map<AmountUnit, ReadTable>>(() => new Map());

function hasProjects(table: TableDescription): boolean {
  return table.sections.some((section) => section.rows.kind === "projects");
}

/**
 * All tables of the standard, in its order, and how many facts they hold. `unreadTables` are titles over figures whose
 * header could not be read.
 */
function finishTables(
  standard: Standard,
  read: ReadonlyMap<string, ReadTable>,
  { unreadTables, others, year }: Beside,
): { tables: ReadonlyMap<string, Table>; factCount: number } {
  const roundingUnits = inferRoundingUnits([...read.values()]);
  const all = [...read.values()];
  const unit = mostFrequent(all.map((one) => one.unit)) ?? "万元";
  const units = new Set(
    all.flatMap(({ rows }) => rows.flatMap(({ row }) => (row.kind === "unit" ? [row.name] : []))),
  );
  const tables = new Map<string, Table>();
  let factCount = 0;
  for (const description of standard.tables) {
    const own = read.get(description.id);
    const usualRounding = roundingUnits.get(own?.unit ?? unit) ?? COARSEST;
    const document = { units, unit, year, usualRounding, firstIndex: factCount };
    const other = readOtherwise(own, others.get(description.id), document);
    const table =
      other ??
      (own
        ? finishTable(own, roundingUnits.get(own.unit) ?? COARSEST, factCount)
        : missingTable(description, titlePlaceIn(unreadTables, description)));
    tables.set(description.id, table);
    factCount += factCountOf(table);
  }
  return { tables, factCount };
}

/** What else is known of the tables of a document. */
interface Beside {
  readonly unreadTables: readonly Leftover[];
  readonly others: ReadonlyMap<string, OtherForm>;
  readonly year: number | undefined;
}

/** By its own labels, where more of it is understood so than as the standard describes it. */
function readOtherwise(
  own: ReadTable | undefined,
  other: OtherForm | undefined,
  document: DocumentSoFar,
): Table | undefined {
  const faults = own === undefined ? Infinity : faultsOf(own);
  if (other === undefined || faults === 0) return undefined;
  const table = other.read(document);
  return own === undefined || faultsAsRead(table) < faults ? table : undefined;
}

/** One rounding unit for all tables that print the same unit of money. */
function inferRoundingUnits(tables: readonly ReadTable[]): ReadonlyMap<AmountUnit, Decimal> {
  const amounts = new Map<AmountUnit, Decimal[]>();
  for (const table of tables) {
    const own = amounts.get(table.unit) ?? [];
    for (const row of table.rows) for (const fact of row.facts.values()) own.push(fact.value);
    amounts.set(table.unit, own);
  }
  return new Map([...amounts].map(([unit, own]) => [unit, inferRoundingUnit(own)]));
}

/** Where the title of a table stands that is there, but unread. */
function titlePlaceIn(unreadTables: readonly Leftover[], { id }: TableDescription): CellPlace | undefined {
  const found = unreadTables.find(({ mentions }) => mentions?.includes(id));
  return found?.overFigures && { sheet: found.sheet, row: found.row, column: found.overFigures.column };
}
