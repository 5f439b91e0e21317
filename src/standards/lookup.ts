import { normalize } from "../text/normalize";
import type { BudgetDocument, Fact, Row, Table } from "./document";

/** Ways to the facts of a document, for checks. All are linear or better; none changes anything. */

export function tableOf(document: BudgetDocument, id: string): Table | undefined {
  const table = document.tables.get(id);
  return table?.state === "missing" ? undefined : table;
}

export function rowOf(table: Table | undefined, id: string, section?: string): Row | undefined {
  return table?.rows.find((row) => row.id === id && (section === undefined || row.section === section));
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

export function hasFigure(fact: Fact | undefined): boolean {
  return fact !== undefined && fact.value !== 0n;
}
