import type { TableCheck, Statement } from "../../budget/check";
import { tableName } from "../../budget/wording";

export const emptyTableNote: TableCheck = {
  id: "empty-table-note",
  about: "tables",
  title: "空表应有说明",
  severity: "warning",
  requires: [],
  why: "没有数据的表也要公开，并在表下注明“本表无数据”；否则读者无法区分没有资金与漏填。有数据的表保留该注则自相矛盾。",
  mend: "空表在表下加注“注：本表无数据”；表中有数时删去该注。",
  *examine(document): Iterable<Statement> {
    // Whether an empty table needs a note is a province's rule.
    const wanted = document.policies?.emptyNotes;
    if (wanted === undefined) return;
    for (const table of document.tables.values()) {
      const { emptyNote } = table.form;
      const [area] = table.areas;
      if (table.state === "empty" && emptyNote === undefined && area) {
        yield {
          is: "observation",
          table: table.id,
          ...(wanted === "usual" && { severity: "info" as const }),
          message: `${tableName(table)}没有数据，也没有注明“本表无数据”，请加注，或核对是否漏填。`,
          places: [{ sheet: area.sheet, row: area.bottom, column: area.left }],
          expected: "注：本表无数据",
        };
      }
      if (table.state === "filled" && emptyNote?.isPlain === true) {
        yield {
          is: "observation",
          table: table.id,
          message: `${tableName(table)}注明“本表无数据”，但表中有金额，请删去该注，或核对这些金额。`,
          places: [emptyNote.place],
        };
      }
    }
  },
};
