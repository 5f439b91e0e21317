import type { Check, Tie } from "../standards/check";
import { present } from "../standards/lookup";
import { sum } from "../standards/ties";
import { cellName, tableName } from "../standards/wording";

export const columnSum: Check = {
  id: "column-sum",
  title: "合计列等于各分列之和",
  severity: "error",
  requires: [],
  why: "每一行的合计必须等于同一行各分项之和（合计＝基本支出＋项目支出，合计＝各资金来源之和等）。横向不平，说明这一行至少有一个数填错。",
  mend: "先看同一行的各个分项与其他表是否一致：分项对得上，就改合计；合计与其他表对得上，就改分项。",
  *examine(document): Iterable<Tie> {
    for (const table of document.tables.values()) {
      for (const row of table.rows) {
        const section = table.description.sections.find((one) => one.id === row.section);
        for (const column of section?.columns ?? []) {
          const total = row.facts.get(column.id);
          if (column.sumOf === undefined || total === undefined) continue;
          const parts = present(...column.sumOf.map((id) => row.facts.get(id)));
          for (const tie of sum(document, [total], parts)) {
            yield {
              ...tie,
              subject: () => `${tableName(table)}${cellName(table, row, column.id)}`,
              object: () => "同一行各分项之和",
            };
          }
        }
      }
    }
  },
};
