import type { Statement } from "../../budget/check";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import { amountIn } from "../../budget/lookup";
import { named, sum } from "../../budget/ties";
import { cellName, tableName } from "../../budget/wording";
import { rowSums } from "./row-sums";

/** The sums of rows that were read from labels, as far as they belong to this check. */
export function* rowSumsAsRead(document: BudgetDocument, check: string): Iterable<Statement> {
  for (const table of document.tables.values()) {
    if (table.asRead === undefined || table.asRead.rowSums.length === 0) continue;
    const rows = rowsById(table);
    for (const one of table.asRead.rowSums) {
      if (one.check !== check) continue;
      const total = rows.get(`${one.section} ${one.total}`);
      if (total === undefined) continue;
      const parts = one.parts.flatMap((id) => rows.get(`${one.section} ${id}`) ?? []);
      yield* rowSums(document, table, { total, parts, columns: [...total.facts.keys()], what: one.what });
    }
  }
}

/** The sums of columns that were read from labels. */
export function* columnSumsAsRead(document: BudgetDocument): Iterable<Statement> {
  for (const table of document.tables.values()) {
    for (const { section, total, parts } of table.asRead?.columnSums ?? []) {
      for (const row of table.rows) {
        if (row.section !== section) continue;
        const inputs = parts.map((part) => amountIn(table, row, part));
        yield* named(
          sum(document, [amountIn(table, row, total)], inputs),
          () => `${tableName(table)}${cellName(table, row, total)}`,
          () => "同一行各分项之和",
        );
      }
    }
  }
}

function rowsById(table: Table): ReadonlyMap<string, Row> {
  return new Map(table.rows.map((row) => [`${row.section} ${row.id}`, row]));
}
