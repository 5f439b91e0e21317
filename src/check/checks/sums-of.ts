import type { Statement } from "../../budget/check";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import { amountIn } from "../../budget/lookup";
import { named, sum } from "../../budget/ties";
import { cellName, tableName } from "../../budget/wording";

/** A total row and its parts, column by column. */
export function* sumsOf(
  document: BudgetDocument,
  table: Table,
  total: Row,
  parts: readonly Row[],
  columns: readonly string[],
  what: string,
): Iterable<Statement> {
  for (const column of columns) {
    yield* named(
      sum(
        document,
        [amountIn(table, total, column)],
        parts.map((row) => amountIn(table, row, column)),
      ),
      () => `${tableName(table)}${cellName(table, total, column)}`,
      () => what,
    );
  }
}
