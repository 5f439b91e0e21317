import type { AmountUnit } from "../../amount/parse-amount";
import type { Decimal } from "../../amount/decimal";
import type { BudgetDocument, Table } from "../../budget/document";
import type { KindBases, KindStandard } from "../../budget/kind";
import type { SheetArea } from "../../workbook/areas";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { AssignedTable } from "../places/assigned";
import { factCountOf } from "../../budget/lookup";
import { COARSEST, inferRoundingUnit } from "../tables/rounding";
import { documentsOf, type DocumentGroup } from "./documents";
import { areaOf, finishKindTable } from "./quantities/finish-table";
import { amountsOf, draftKindTable, type KindDraft, type RowAmounts } from "./read-table";
import { yearAlone } from "./places/titles";
import { nameOnCover } from "./places/names";
import type { KindRow } from "./rows/rows";
import { provenTables } from "./proven-tables";
import { readTables, unreadPlace, type FoundTable } from "./tables";
import type { UnreadTitle } from "./places/table-places";

/** All budgets of a workbook, found by what their own labels say; none of their figures is read yet. */
export interface KindRecognition {
  readonly documents: readonly KindDocument[];
  /** Titles under which no table was read. */
  readonly unread: readonly UnreadTitle[];
}

export interface KindDocument extends DocumentGroup {
  /** Cells that are its own: of each table its parts. */
  readonly areas: readonly SheetArea[];
  /** Where its tables say none: that which other sheets of the workbook say alone, （2024年度） of its performance. */
  readonly yearBeside?: number;
}

export function findKindDocuments(
  workbook: WorkbookSnapshot,
  bases: KindBases,
  /** Places that a person has named. */
  assigned: readonly AssignedTable[] = [],
): KindRecognition {
  const { tables: titled, untitled, unread } = readTables(workbook, bases, assigned);
  const proven = provenTables(titled, untitled);
  const tables = proven.length === 0 ? titled : inOrder(workbook, [...titled, ...proven]);
  const notProven = untitled.filter((raw) => proven.every((one) => one.raw !== raw));
  const { groups, strangers } = documentsOf(tables);
  const name = groups.length === 1 ? coverName(workbook, tables) : undefined;
  const yearBeside = groups.length === 1 ? onlyYear(workbook) : undefined;
  const documents = groups.map((group): KindDocument => ({
    ...(yearBeside !== undefined && { yearBeside }),
    ...(name !== undefined && { name }),
    ...group,
    areas: group.tables.flatMap(({ raw }) => [raw, ...raw.continued].map(areaOf)),
  }));
  const left = strangers.map(({ table: { place }, reason }) => ({
    sheet: place.sheet.name,
    row: place.title.row,
    text: place.title.text,
    reason,
  }));
  const unknown = notProven.map(({ place }) =>
    unreadPlace(place, "没有标题，从表头和各行也不能断定是哪一种表"),
  );
  return { documents, unread: [...unread, ...unknown, ...left] };
}

function inOrder({ sheets }: WorkbookSnapshot, tables: readonly FoundTable[]): readonly FoundTable[] {
  const order = new Map(sheets.map((sheet, index) => [sheet, index]));
  return tables.toSorted(
    ({ place: a }, { place: b }) =>
      (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.header.top - b.header.top || a.left - b.left,
  );
}

/** On the sheets before the first table. */
function coverName({ sheets }: WorkbookSnapshot, tables: readonly FoundTable[]): string | undefined {
  const first = sheets.findIndex((sheet) => tables.some(({ place }) => place.sheet === sheet));
  for (const sheet of sheets.slice(0, Math.max(0, first))) {
    const name = sheet.isHidden ? undefined : nameOnCover(sheet);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The one year that stands alone in cells of the workbook; none where they say several. */
function onlyYear({ sheets }: WorkbookSnapshot): number | undefined {
  const years = new Set<number>();
  for (const { rows } of sheets)
    for (const cells of rows)
      for (const cell of cells ?? []) {
        const year = typeof cell?.value === "string" ? yearAlone(cell.value) : undefined;
        if (year !== undefined) years.add(year);
      }
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** The tables of a budget that was found, with what their figures are and what adds up to what. */
export function readKindDocument({ tables, name, year, yearBeside, standard }: KindDocument): BudgetDocument {
  const drafts: KindDraft[] = [];
  const knownUnits = new Set<string>();
  for (const { raw, place } of tables) {
    const draft = draftKindTable(raw, place, standard, knownUnits);
    drafts.push(draft);
    for (const { rows } of draft.blocks)
      for (const row of rows.rows) if (row.kind === "unit") knownUnits.add(row.name);
  }
  const inferred = year === undefined ? (newestColumn(drafts) ?? yearBeside) : undefined;
  const document = finishDocument(drafts, name ?? onlyUnit(drafts), year ?? inferred, standard);
  return inferred === undefined ? document : { ...document, isYearInferred: true };
}

/** The one unit that all tables name, or that all others are below. */
function onlyUnit(drafts: readonly KindDraft[]): string | undefined {
  const isTop = ({ kind, parent }: KindRow, rows: readonly KindRow[]) =>
    kind === "unit" && (parent === undefined || rows[parent]?.kind !== "unit");
  const tops = drafts.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows: { rows } }) => rows.filter((row) => isTop(row, rows))),
  );
  const [only, second] = new Set(tops.map(({ name }) => name));
  return second === undefined ? only : undefined;
}

function finishDocument(
  drafts: readonly KindDraft[],
  department: string | undefined,
  year: number | undefined,
  standard: KindStandard,
): BudgetDocument {
  const usualUnit = mostFrequent(drafts.flatMap((draft) => draft.unit ?? [])) ?? "万元";
  const read = drafts.map((draft) => {
    const unit = draft.unit ?? usualUnit;
    return { draft, unit, amounts: draft.blocks.map((block) => amountsOf(block, unit)) };
  });
  const rounding = roundingUnits(read);
  const tables = new Map<string, Table>();
  const ordinals = new Map<string, number>();
  let firstIndex = 0;
  for (const { draft, unit, amounts } of read) {
    const { kind } = draft.place;
    const ordinal = (ordinals.get(kind.id) ?? 0) + 1;
    ordinals.set(kind.id, ordinal);
    const id = ordinal === 1 ? kind.id : `${kind.id}-${ordinal}`;
    const table = finishKindTable(draft, amounts, {
      id,
      ordinal,
      unit,
      year: draft.place.year ?? year,
      usualRounding: rounding.get(unit) ?? COARSEST,
      firstIndex,
    });
    firstIndex += factCountOf(table);
    tables.set(id, table);
  }
  const kinds = drafts.flatMap((draft) => draft.prelude.department?.kind ?? []);
  return {
    standard: standard.id,
    ...(department === undefined ? {} : { department }),
    kind: mostFrequent(kinds) ?? "部门",
    ...(year === undefined ? {} : { year }),
    tables,
    performanceForms: [],
  };
}

/** Where no title has a year: of the years beside each other in a header the newest is the document's. */
function newestColumn(drafts: readonly KindDraft[]): number | undefined {
  const years = drafts.flatMap(({ blocks }) =>
    blocks.flatMap(({ block: { columns } }) => {
      // 2024年执行数 beside 本年预算数 is last year's.
      const isLast = columns.some(
        ({ year, path }) => year === undefined && path.some(({ text }) => /^(本年|当年)/.test(text)),
      );
      return columns.flatMap(({ year }) => (year === undefined ? [] : [isLast ? year + 1 : year]));
    }),
  );
  return years.length === 0 ? undefined : Math.max(...years);
}

interface ReadDraft {
  readonly draft: KindDraft;
  readonly unit: AmountUnit;
  /** Of each block its rows'. */
  readonly amounts: readonly (readonly RowAmounts[])[];
}

function roundingUnits(read: readonly ReadDraft[]): ReadonlyMap<AmountUnit, Decimal> {
  const values = new Map<AmountUnit, Decimal[]>();
  for (const { unit, amounts } of read) {
    const own = values.get(unit) ?? [];
    for (const rows of amounts) for (const row of rows) for (const { value } of row.values()) own.push(value);
    values.set(unit, own);
  }
  return new Map([...values].map(([unit, own]) => [unit, inferRoundingUnit(own)]));
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
