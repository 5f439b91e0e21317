import type { BudgetDocument, Fact, Table } from "../../budget/document";
import { keyOfLabel } from "../../text/label-key";
import { joinInOrder, joinOnly, pairing } from "./leftovers";
import { matchColumns, type MatchedSections } from "./match-columns";
import { matchRows, type MatchedRows } from "./match-rows";

export interface MatchedTables {
  readonly now: Table;
  readonly before: Table;
  readonly columns: MatchedSections;
  readonly rows: MatchedRows;
}

/** Two states of a budget, laid side by side. */
export interface MatchedDocuments {
  readonly tables: readonly MatchedTables[];
  /** Tables and forms that only one of them has. */
  readonly added: readonly Table[];
  readonly removed: readonly Table[];
}

/** By meaning: tables by what they are, rows by code, name and group, columns by what they hold; places may differ. */
export function matchDocuments(now: BudgetDocument, before: BudgetDocument): MatchedDocuments {
  const pairs = pairing(tablesOf(now), tablesOf(before));
  joinOnly(pairs, (one) => `${kindOf(one)} ${keyOfLabel(one.name)}`);
  joinInOrder(pairs, (one) => (one.of === "table" ? kindOf(one) : undefined));
  // A form has one table; those of one sort are told apart by the project's name, unless there is but one.
  joinOnly(pairs, ({ of }) => (of === "table" ? undefined : of));
  const order = new Map([...tablesOf(now)].map(({ table }, index) => [table, index]));
  const tables = pairs.pairs
    .toSorted(([a], [b]) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0))
    .map(([{ table }, { table: older }]) => {
      const columns = matchColumns(table, older);
      return { now: table, before: older, columns, rows: matchRows(table, older, columns) };
    });
  return {
    tables,
    added: [...pairs.now].map(({ table }) => table),
    removed: [...pairs.before].map(({ table }) => table),
  };
}

interface NamedTable {
  readonly of: "table" | "whole" | "project";
  readonly name: string;
  readonly table: Table;
}

/** Forms are counted as they stand, tables of one kind too: neither says what they are. */
function kindOf({ of, table: { asRead, id } }: NamedTable): string {
  if (of !== "table") return of;
  return asRead !== undefined && asRead.ordinal > 1 ? id.replace(/-\d+$/, "") : id;
}

function tablesOf({ tables, performanceForms }: BudgetDocument): NamedTable[] {
  return [
    ...[...tables.values()]
      .filter(({ state }) => state !== "missing")
      .map((table): NamedTable => ({ of: "table", name: table.title, table })),
    ...performanceForms.map(({ figures, name, of }): NamedTable => ({ of, name: name.text, table: figures })),
  ];
}

/** Facts of two states of a budget that are the same cell of the same table, by the newer one's index. */
export type SameFacts = ReadonlyMap<number, Fact>;

export function sameFacts({ tables }: MatchedDocuments): SameFacts {
  const same = new Map<number, Fact>();
  for (const { columns, rows } of tables) {
    const columnOf = new Map(columns.columns.map(([now, old]) => [`${now.section} ${now.id}`, old.id]));
    for (const [row, old] of rows.pairs) {
      for (const [column, fact] of row.facts) {
        const match = old.facts.get(columnOf.get(`${row.section} ${column}`) ?? "");
        if (match !== undefined) same.set(fact.index, match);
      }
    }
  }
  return same;
}
