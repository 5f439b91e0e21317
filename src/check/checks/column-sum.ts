import type { TableCheck, Statement } from "../../budget/check";
import type { BudgetDocument, Table } from "../../budget/document";
import { amountIn } from "../../budget/lookup";
import type { Section } from "../../budget/table";
import { named, notChecked, sum } from "../../budget/ties";
import { cellName, tableName } from "../../budget/wording";
import { missingTables } from "./missing-tables";
import { columnSumsAsRead } from "../sums/sums-as-read";

export const columnSum: TableCheck = {
  id: "column-sum",
  about: "tables",
  title: "合计列等于各分列之和",
  severity: "error",
  requires: [],
  why: "每一行的合计必须等于同一行各分项之和（合计＝基本支出＋项目支出，合计＝各资金来源之和等）。横向不平，说明这一行至少有一个数填错。",
  mend: "先看同一行的各个分项与其他表是否一致：分项对得上，就改合计；合计与其他表对得上，就改分项。",
  *examine(document): Iterable<Statement> {
    yield* columnSumsAsRead(document);
    yield* missingTables(document, (section) => section.columns.some((column) => column.sumOf));
    for (const table of document.tables.values()) {
      for (const section of table.description.sections) yield* sumsOfColumns(document, table, section);
    }
  },
};

function* sumsOfColumns(document: BudgetDocument, table: Table, section: Section): Iterable<Statement> {
  // What its own labels say of the form in which it is printed counts there.
  if (section.rows.kind === "as-read") return;
  const rows = table.rows.filter((row) => row.section === section.id);
  for (const { id, title, sumOf } of section.columns) {
    if (sumOf === undefined) continue;
    const lost = section.columns.filter(
      (one) => sumOf.includes(one.id) && rows[0] && !rows[0].facts.has(one.id),
    );
    if (lost.length > 0) {
      const names = lost.map((one) => `“${one.title}”`).join("、");
      yield notChecked(`${tableName(table)}没有找到${names}一列，${title}与各分项之和没有核对`);
      continue;
    }
    for (const row of rows) {
      yield* named(
        sum(
          document,
          [amountIn(table, row, id)],
          sumOf.map((part) => amountIn(table, row, part)),
        ),
        () => `${tableName(table)}${cellName(table, row, id)}`,
        () => "同一行各分项之和",
      );
    }
  }
}
