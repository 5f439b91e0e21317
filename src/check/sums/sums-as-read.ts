import type { Skipped, Statement, Tie } from "../../budget/check";
import type { BudgetDocument, Row, RowOfSection, Table, TableAsRead } from "../../budget/document";
import { amountIn } from "../../budget/lookup";
import { named, notChecked, sum } from "../../budget/ties";
import { cellName, columnName, tableName } from "../../budget/wording";
import { inferredSums } from "./inferred-sums";
import { rowSums } from "./row-sums";

/** The sums of rows that were read from labels, as far as they belong to this check. */
export function* rowSumsAsRead(document: BudgetDocument, check: string): Iterable<Statement> {
  for (const table of document.tables.values()) {
    yield* sumsAcross(document, table, check);
    if (table.asRead === undefined || table.asRead.rowSums.length === 0) continue;
    const rows = rowsById(table);
    const doubtful: DoubtfulRow[] = [];
    for (const one of table.asRead.rowSums) {
      if (one.check !== check) continue;
      const total = rows.get(`${one.section} ${one.total}`);
      if (total === undefined) continue;
      const parts = one.parts.flatMap((id) => rows.get(`${one.section} ${id}`) ?? []);
      const sums = rowSums(document, table, {
        total,
        parts,
        columns: [...total.facts.keys()],
        what: one.what,
      });
      if (one.isInferred !== true) yield* sums;
      else {
        let doubt: DoubtfulRow | undefined;
        const told = inferredSums([...sums], (ties) => {
          doubt = { row: total, ties };
          return notChecked("");
        });
        if (doubt === undefined) yield* told;
        else doubtful.push(doubt);
      }
    }
    if (doubtful.length > 0) yield doubtOfRows(table, doubtful);
  }
}

interface DoubtfulRow {
  readonly row: Row;
  readonly ties: readonly Tie[];
}

function doubtOfRows(table: Table, all: readonly DoubtfulRow[]): Skipped {
  const read = all.map(({ row }) => row.name);
  const rows = `“${read[0] ?? ""}”${all.length > 1 ? `等 ${all.length} 行` : "一行"}`;
  const as = "其下各行的合计";
  return notChecked(`${tableName(table)}可能有行认错了：${rows}读作${as}，数字对不上，没有核对，请人工核对`, {
    table: table.id,
    read,
    as,
    ties: all.flatMap(({ ties }) => ties),
  });
}

/** The totals of rows in several blocks, each with one column to the next. */
function* sumsAcross(document: BudgetDocument, table: Table, check: string): Iterable<Statement> {
  const sums = table.asRead?.sumsAcross ?? [];
  if (sums.length === 0) return;
  const rows = rowsById(table);
  const factsOf = ({ section, row }: RowOfSection) => [
    ...(rows.get(`${section} ${row}`)?.facts.values() ?? []),
  ];
  for (const { check: own, total, parts, what } of sums) {
    const whole = rows.get(`${total.section} ${total.row}`);
    if (own !== check || whole === undefined) continue;
    const addends = parts.map(factsOf);
    for (const [index, [column, fact]] of [...whole.facts].entries()) {
      const inputs = addends.map((facts) => facts[index]);
      const name = () => `${tableName(table)}${cellName(table, whole, column)}`;
      yield* named(sum(document, [fact], inputs), name, () => what);
    }
  }
}

/** The sums of columns that were read from labels. */
export function* columnSumsAsRead(document: BudgetDocument): Iterable<Statement> {
  for (const table of document.tables.values()) {
    for (const { section, total, parts, isInferred } of table.asRead?.columnSums ?? []) {
      const unknown = isInferred ? unreadAmong(table, section, parts) : [];
      if (unknown.length > 0) {
        if (table.state === "filled") yield notChecked(unreadColumns(table, section, total, unknown));
        continue;
      }
      const sums = table.rows.flatMap((row) => {
        if (row.section !== section) return [];
        const inputs = parts.map((part) => amountIn(table, row, part));
        return named(
          sum(document, [amountIn(table, row, total)], inputs),
          () => `${tableName(table)}${cellName(table, row, total)}`,
          () => "同一行各分项之和",
        );
      });
      if (isInferred !== true) yield* sums;
      else yield* inferredSums(sums, (ties) => doubtOfColumn(table, { section, total, parts }, ties));
    }
  }
}

/** Labels of the columns that a sum should take in, and that were not understood. */
function unreadAmong({ description, asRead }: Table, section: string, parts: readonly string[]): string[] {
  const known = description.sections.find(({ id }) => id === section)?.columns.map(({ id }) => id) ?? [];
  return parts
    .filter((part) => !known.includes(part))
    .map((part) => asRead?.columns.find(({ column }) => `c${column}` === part)?.label || "没有列名的一列");
}

function unreadColumns(table: Table, section: string, total: string, unread: readonly string[]): string {
  const name = columnName(table, section, total);
  return `${tableName(table)}“${name}”没有与各列之和核对：${unread.map((label) => `“${label}”`).join("、")}没有读懂`;
}

function doubtOfColumn(
  table: Table,
  { section, total, parts }: Pick<TableAsRead["columnSums"][number], "section" | "total" | "parts">,
  ties: readonly Tie[],
): Skipped {
  const own = columnName(table, section, total);
  const as = `${parts.map((part) => `“${columnName(table, section, part)}”`).join("、")}之和`;
  return notChecked(
    `${tableName(table)}可能认错了“${own}”这一列：读作${as}，对得上的行不够多，不能断定，没有核对，请人工核对`,
    { table: table.id, read: [own], as, ties },
  );
}

function rowsById(table: Table): ReadonlyMap<string, Row> {
  return new Map(table.rows.map((row) => [`${row.section} ${row.id}`, row]));
}
