import type { TableCheck, Statement } from "../../budget/check";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import { notChecked } from "../../budget/ties";
import { tableName } from "../../budget/wording";
import { missingTables } from "./missing-tables";
import { rowSums } from "../sums/row-sums";
import { rowSumsAsRead } from "../sums/sums-as-read";

export const codeHierarchySum: TableCheck = {
  id: "code-hierarchy-sum",
  about: "tables",
  title: "类等于款之和，款等于项之和，合计等于各类之和",
  severity: "error",
  requires: [],
  why: "功能分类科目逐级汇总：项汇总为款，款汇总为类，类汇总为合计。某一级与下级之和不等，说明汇总数或某个明细数有误。",
  mend: "对照提示中列出的上下级科目：若上级数与其他表一致，改明细；若明细与其他表一致，改上级的汇总数。",
  *examine(document): Iterable<Statement> {
    yield* rowSumsAsRead(document, "code-hierarchy-sum");
    yield* missingTables(document, (section) => section.rows.kind === "codes");
    for (const table of document.tables.values()) {
      for (const section of table.description.sections) {
        if (section.rows.kind !== "codes") continue;
        const rows = table.rows.filter((row) => row.section === section.id);
        const total = rows.find((row) => row.kind === "total");
        const classes = rows.filter((row) => row.kind === "code" && row.parent === undefined);
        const columns = section.columns.map((column) => column.id);
        if (total) yield* rowSums(document, table, { total, parts: classes, columns, what: "各类科目之和" });
        else if (classes.length > 0)
          yield notChecked(`${tableName(table)}没有找到“合计”行，合计与各类的关系无法核对`);
        yield* childSums(document, table, rows, columns);
        yield* subtotals(document, table, rows, columns);
      }
    }
  },
};

function* childSums(
  document: BudgetDocument,
  table: Table,
  rows: readonly Row[],
  columns: readonly string[],
): Iterable<Statement> {
  const children = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.parent === undefined) continue;
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  for (const row of rows) {
    const own = children.get(row.id);
    if (own) yield* rowSums(document, table, { total: row, parts: own, columns, what: "下级科目之和" });
  }
}

function* subtotals(
  document: BudgetDocument,
  table: Table,
  rows: readonly Row[],
  columns: readonly string[],
): Iterable<Statement> {
  for (const row of rows) {
    const own = row.repeats === undefined ? undefined : rows.find(({ id }) => id === row.repeats);
    if (own)
      yield* rowSums(document, table, { total: row, parts: [own], columns, what: `科目 ${own.code} 的数` });
  }
}
