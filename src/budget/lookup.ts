import { normalize } from "../text/normalize";
import type { Skipped } from "./check";
import type { BudgetDocument, Fact, Row, Table } from "./document";
import type { RowScheme, Section } from "./table";
import { columnName, tableName } from "./wording";

/** Ways to the facts of a document, for checks. All are linear or better; none changes anything. */

/**
 * What was looked up: the amount; nothing, where its row is rightly not printed (it counts as zero); or that its table,
 * row or column was not found, so that nothing can be said.
 */
export type LookedUp = Fact | NotFound | undefined;

/** `row`: only this row was not found; beside blanks it can be taken for one that is rightly not printed. */
export interface NotFound extends Skipped {
  readonly of: "table" | "column" | "row";
}

/** Where an amount stands, by the ids of the tables' descriptions; without a section in the first that has such a row. */
export interface AmountAddress {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly section?: string | undefined;
}

/** The amount of a row that the table always prints (合计, a listed row). */
export function amountAt(document: BudgetDocument, address: AmountAddress): LookedUp {
  const table = document.tables.get(address.table);
  if (table === undefined || table.state === "missing") return missingTable(document, address.table);
  const row = rowOf(table, address.row, address.section);
  if (row !== undefined) return amountIn(table, row, address.column);
  // An empty table may be printed without any row.
  if (table.state === "empty") return undefined;
  return notFound("row", `${tableName(table)}没有找到“${rowTitle(table, address.row, address.section)}”一行`);
}

/** The amount of a row that is there; a row that is not printed is zero. */
export function amountIn(table: Table | undefined, row: Row | undefined, column: string): LookedUp {
  if (table === undefined || row === undefined) return undefined;
  return (
    row.facts.get(column) ??
    notFound("column", `${tableName(table)}没有找到“${columnName(table, row.section, column)}”一列`)
  );
}

export function missingTable(document: BudgetDocument, tableId: string): NotFound {
  const table = document.tables.get(tableId);
  if (table?.form.titlePlace) return notFound("table", `${tableName(table)}的表头认不出，没有核对`);
  return notFound("table", `工作簿中没有找到${table ? tableName(table) : tableId}`);
}

function notFound(of: NotFound["of"], reason: string): NotFound {
  return { is: "not-checked", of, reason };
}

function rowTitle(table: Table, rowId: string, section: string | undefined): string {
  for (const one of table.description.sections) {
    if (section !== undefined && one.id !== section) continue;
    const rows = schemeOf(one);
    if (rows.kind !== "listed") return "合计";
    const listed = rows.rows.find((row) => row.id === rowId);
    if (listed) return listed.labels[0] ?? rowId;
  }
  return rowId;
}

/** What a section's rows are, in the words of a description where there is one. */
export function schemeOf({ rows }: Section): RowScheme {
  return (rows.kind === "as-read" ? rows.like : undefined) ?? rows;
}

export function tableOf(document: BudgetDocument, id: string): Table | undefined {
  const table = document.tables.get(id);
  return table?.state === "missing" ? undefined : table;
}

export function rowOf(table: Table | undefined, id: string, section?: string): Row | undefined {
  return table?.rows.find((row) => row.id === id && (section === undefined || row.section === section));
}

/** The first column of a table whose title fits; `undefined` where none does. */
export function columnLabelled(table: Table | undefined, words: RegExp): string | undefined {
  const columns = table?.description.sections.flatMap((section) => [...section.columns]) ?? [];
  return columns.find(({ title }) => words.test(title))?.id;
}

export function factOf(
  table: Table | undefined,
  row: string,
  column: string,
  section?: string,
): Fact | undefined {
  return rowOf(table, row, section)?.facts.get(column);
}

/** Classification rows by code; where a code stands twice, the first. */
export function rowsByCode(table: Table | undefined, section?: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of table?.rows ?? []) {
    if (row.code === undefined || rows.has(row.code)) continue;
    if (section === undefined || row.section === section) rows.set(row.code, row);
  }
  return rows;
}

/** Items of an economic table by name: one departmental item may stand in several rows. */
export function itemsNamed(table: Table | undefined, names: readonly string[]): readonly Row[] {
  const wanted = new Set(names.map(normalize));
  return table?.rows.filter((row) => row.kind === "item" && wanted.has(row.name)) ?? [];
}

/** The facts that there are: a row that is not printed has none, and counts as zero. */
export function present(...facts: readonly (Fact | undefined)[]): Fact[] {
  return facts.filter((fact) => fact !== undefined);
}

/** All that it holds, with those of columns beside its own. */
export function factCountOf({ rows, beside }: Table): number {
  const own = rows.reduce((count, { facts }) => count + facts.size, 0);
  return (beside ?? []).reduce((count, { facts }) => count + facts.size, own);
}

export function hasFigure(amount: LookedUp): boolean {
  return amount !== undefined && "value" in amount && amount.value !== 0n;
}
