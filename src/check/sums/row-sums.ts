import type { Statement } from "../../budget/check";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import { amountIn } from "../../budget/lookup";
import { named, sum } from "../../budget/ties";
import { cellName, tableName } from "../../budget/wording";

/** A row that is the sum of others. */
export interface TotalRow {
  readonly total: Row;
  readonly parts: readonly Row[];
  readonly columns: readonly string[];
  /** What the parts are, in a message: 下级科目之和. */
  readonly what: string;
}

/** A total row and its parts, column by column. */
export function* rowSums(
  document: BudgetDocument,
  table: Table,
  { total, parts, columns, what }: TotalRow,
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
