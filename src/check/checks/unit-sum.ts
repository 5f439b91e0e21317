import type { TableCheck, Statement } from "../../budget/check";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import type { Section } from "../../budget/table";
import { notChecked } from "../../budget/ties";
import { tableName } from "../../budget/wording";
import { missingTables } from "./missing-tables";
import { rowSums } from "../sums/row-sums";
import { rowSumsAsRead } from "../sums/sums-as-read";

export const unitSum: TableCheck = {
  id: "unit-sum",
  about: "tables",
  title: "部门等于各单位之和，单位等于各项目之和",
  severity: "error",
  requires: [],
  why: "部门预算由所属各单位汇总，单位的项目支出由各项目汇总。汇总数与明细不符，通常是漏列、重列了项目，或某个金额填错。",
  mend: "核对该单位名下列出的全部项目；若层级识别有误（把项目当成了单位），请在识别结果中更正。",
  *examine(document): Iterable<Statement> {
    yield* rowSumsAsRead(document, "unit-sum");
    yield* missingTables(document, (section) => ["units", "projects"].includes(section.rows.kind));
    for (const table of document.tables.values()) {
      for (const section of table.description.sections) {
        if (section.rows.kind === "units") yield* sumsOfUnits(document, table, section);
        if (section.rows.kind === "projects") yield* sumsOfProjects(document, table, section);
      }
    }
  },
};

function* sumsOfUnits(document: BudgetDocument, table: Table, section: Section): Iterable<Statement> {
  const rows = table.rows.filter((row) => row.section === section.id);
  const total = rows.find((row) => row.kind === "total");
  const units = rows.filter((row) => row.kind === "unit");
  if (total && units.length > 0)
    yield* rowSums(document, table, { total, parts: units, columns: columnsOf(section), what: "各单位之和" });
  else if (total && table.state === "filled")
    yield notChecked(`${tableName(table)}没有列出单位，部门合计无法与各单位核对`);
  else if (units.length > 0)
    yield notChecked(`${tableName(table)}没有找到部门合计行，部门与各单位的关系无法核对`);
}

function* sumsOfProjects(document: BudgetDocument, table: Table, section: Section): Iterable<Statement> {
  const children = new Map<string, Row[]>();
  for (const row of table.rows) {
    if (row.section !== section.id || row.parent === undefined) continue;
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  const listsProjects = table.rows.some((row) => row.section === section.id && row.kind === "project");
  for (const row of table.rows) {
    if (row.section !== section.id || row.kind === "project") continue;
    const own = children.get(row.id) ?? [];
    // A table of units alone says nothing of their projects; beside units with projects, one without lost them.
    if (own.length === 0 && row.kind === "unit" && !listsProjects) continue;
    const what = own[0]?.kind === "unit" ? "各单位之和" : "各项目之和";
    yield* rowSums(document, table, { total: row, parts: own, columns: columnsOf(section), what });
  }
}

function columnsOf(section: Section): string[] {
  return section.columns.map((column) => column.id);
}
