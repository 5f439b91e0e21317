import type { CheckDescription } from "../../budget/check-description";
import type { Statement } from "../../budget/check";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import { amountAt, missingTable } from "../../budget/lookup";
import { notChecked, identity } from "../../budget/ties";
import type { ListedRows, Section } from "../../budget/table";
import { tableName } from "../../budget/wording";
import { rowSums } from "./row-sums";
import { judge } from "../judge";

/** The sums that a fixed list of rows describes, for the tables whose list names this check, or none. */
export function* listedSums(document: BudgetDocument, check?: CheckDescription): Iterable<Statement> {
  for (const table of document.tables.values()) {
    if (table.state === "missing") {
      const isConcerned = table.description.sections.some(
        ({ rows }) => rows.kind === "listed" && rows.check === check,
      );
      if (isConcerned) yield missingTable(document, table.id);
      continue;
    }
    for (const section of table.description.sections) {
      if (section.rows.kind === "listed" && section.rows.check === check) {
        yield* sumsOfSection(document, table, section, section.rows);
      }
    }
    if (check !== undefined) continue;
    for (const { left, right } of table.description.balances ?? []) {
      yield* identity(
        document,
        amountAt(document, { table: table.id, row: left.row, column: left.column, section: left.section }),
        amountAt(document, { table: table.id, row: right.row, column: right.column, section: right.section }),
      );
    }
  }
}

function* sumsOfSection(
  document: BudgetDocument,
  table: Table,
  section: Section,
  scheme: ListedRows,
): Iterable<Statement> {
  const rows = table.rows.filter((row) => row.section === section.id);
  const columns = section.columns.map((column) => column.id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const listed of scheme.rows) {
    if (listed.sumOf === undefined) continue;
    const total = byId.get(listed.id);
    if (total === undefined) {
      yield notChecked(`${tableName(table)}没有找到“${listed.labels[0] ?? ""}”一行，有关合计无法核对`);
      continue;
    }
    const isItems = listed.sumOf.includes("items");
    const parts = isItems ? itemsAbove(rows, total, scheme) : present(listed.sumOf.map((id) => byId.get(id)));
    const what = isItems ? "以上各项之和" : namesOf(parts);
    const lost = isItems ? undefined : listed.sumOf.find((id) => !byId.has(id));
    const sums = [...rowSums(document, table, { total, parts, columns, what })];
    // A part that a department does not have may be left out; where the sum fails without it, its line was not read.
    const isMissed =
      lost !== undefined && sums.some((one) => one.is === "tie" && judge(one).outcome === "failed");
    if (isMissed) {
      const name = scheme.rows.find((row) => row.id === lost)?.labels[0] ?? lost;
      yield notChecked(`${tableName(table)}没有找到“${name}”一行，“${total.name}”与它的各项之和没有核对`);
    } else {
      yield* sums;
    }
  }
}

/** Everything printed above a sum that is neither a sum itself nor a part of an earlier one. */
function itemsAbove(rows: readonly Row[], total: Row, scheme: ListedRows): Row[] {
  const sums = new Set(scheme.rows.filter((row) => row.sumOf).map((row) => row.id));
  const listedBefore = new Set(
    scheme.rows
      .slice(
        0,
        scheme.rows.findIndex((row) => row.id === total.id),
      )
      .map((row) => row.id),
  );
  return rows.filter((row) => (row.kind === "item" || listedBefore.has(row.id)) && !sums.has(row.id));
}

function namesOf(parts: readonly Row[]): string {
  return `${parts.map((row) => `“${row.name}”`).join("、")}之和`;
}

function present(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row) => row !== undefined);
}
