import type { TableCheck, Statement } from "../../budget/check";
import { notChecked } from "../../budget/ties";
import { tableName } from "../../budget/wording";
import { missingTables } from "./missing-tables";
import { rowSums } from "../sums/row-sums";
import { rowSumsAsRead } from "../sums/sums-as-read";

export const groupSum: TableCheck = {
  id: "group-sum",
  about: "tables",
  title: "经济分类的类等于各款之和，合计等于各类之和",
  severity: "error",
  requires: [],
  why: "基本支出按经济科目逐级汇总：工资福利支出等各类等于其下各科目之和，合计等于各类之和。",
  mend: "对照该类下列出的各科目；合计不符时再逐类核对。人员经费、公用经费两列要分别核对。",
  *examine(document): Iterable<Statement> {
    yield* rowSumsAsRead(document, "group-sum");
    yield* missingTables(document, (section) => section.rows.kind === "groups");
    for (const table of document.tables.values()) {
      for (const section of table.description.sections) {
        if (section.rows.kind !== "groups") continue;
        const rows = table.rows.filter((row) => row.section === section.id);
        const columns = section.columns.map((column) => column.id);
        const groups = rows.filter((row) => row.kind === "group");
        const loose = rows.filter((row) => row.kind === "item" && row.parent === undefined);
        const total = rows.find((row) => row.kind === "total");
        if (total)
          yield* rowSums(document, table, { total, parts: [...groups, ...loose], columns, what: "各类之和" });
        else if (groups.length > 0)
          yield notChecked(`${tableName(table)}没有找到“合计”行，合计与各类的关系无法核对`);
        for (const group of groups) {
          const items = rows.filter((row) => row.parent === group.id);
          yield* rowSums(document, table, { total: group, parts: items, columns, what: "其下各科目之和" });
        }
      }
    }
  },
};
