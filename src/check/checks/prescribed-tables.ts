import type { Statement, TableCheck } from "../../budget/check";
import type { Table } from "../../budget/document";
import { tableName } from "../../budget/wording";

/** Tables that a province prescribes over the base, and that are not there. */
export const prescribedTables: TableCheck = {
  id: "prescribed-tables",
  about: "tables",
  title: "本地规定公开的表齐全",
  severity: "warning",
  requires: [],
  why: "各省（市）规定了部门预算要公开哪些表；没有数据的表也要公开空表，缺表会被要求补充公开。",
  mend: "补上该表；没有内容的表公开空表，并注明没有数据。已经有这张表的，核对它的标题。",
  concerns: (document) => {
    const tables = [...document.tables.values()];
    return tables.some(isMissing) && tables.some(({ asRead }) => asRead !== undefined);
  },
  *examine(document): Iterable<Statement> {
    for (const table of document.tables.values()) {
      if (!isMissing(table)) continue;
      yield {
        is: "observation",
        isTableAbsent: true,
        table: table.id,
        message: `工作簿中没有找到${tableName(table)}；没有数据的表也应公开空表，请补充，或核对这张表的标题。`,
        places: [],
      };
    }
  },
};

function isMissing({ state }: Table): boolean {
  return state === "missing";
}
