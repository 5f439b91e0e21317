import type { TableCheck, RatioTie, Statement } from "../../budget/check";
import type { DerivedColumn, Row, Table } from "../../budget/document";
import { hasFigure } from "../../budget/lookup";
import { notChecked } from "../../budget/ties";
import { rowName, tableName } from "../../budget/wording";

export const ratioColumn: TableCheck = {
  id: "ratio-column",
  about: "tables",
  title: "占比、增减额与增减率重新计算",
  severity: "error",
  requires: [],
  why: "占比、比上年增减额、增减率都是由本表其他数字算出来的，读者一算便知对错；改了金额而忘了改比率是常见差错。",
  mend: "按提示的算式重新计算该单元格；如果是金额错了，先改金额，比率会随之正确。",
  *examine(document): Iterable<Statement> {
    for (const table of document.tables.values()) {
      for (const column of table.derived) yield* ratiosOf(table, column);
      for (const { title } of table.form.unexplainedColumns) {
        yield notChecked(`${tableName(table)}的“${title}”列看不出由哪些金额算出，没有核对`);
      }
    }
  },
};

function* ratiosOf(table: Table, column: DerivedColumn): Iterable<Statement> {
  const rows = table.rows.filter((row) => row.section === column.section);
  const withAmounts = rows.filter((row) => hasFigure(row.facts.get(column.of)));
  const printed = withAmounts.filter((row) => column.cells.get(row.id)?.value !== undefined);
  // Where only some rows (the classes) print a share, a blank one is no omission.
  const isBlankOmission = printed.length * 2 > withAmounts.length;
  for (const tie of tiesOf(table, column)) {
    const { cell } = tie;
    if (cell.raw === "" && !isBlankOmission) continue;
    if (cell.problem === undefined) yield tie;
    else yield notChecked(`${tie.subject()}读不出来：${cell.problem}`);
  }
}

/** Every cell of the column beside the amounts that it is computed from, whatever stands in it. */
export function tiesOf(table: Table, column: DerivedColumn): RatioTie[] {
  const rows = table.rows.filter((row) => row.section === column.section);
  const totalRow = rows.find((row) => row.kind === "total") ?? rows.at(-1);
  return rows.flatMap((row): RatioTie[] => {
    const cell = column.cells.get(row.id);
    const part = row.facts.get(column.of);
    const base = baseOf(column, row, totalRow);
    if (cell === undefined || part === undefined || base === undefined) return [];
    const subject = () => `${tableName(table)}“${rowName(row)}”的${column.title}`;
    return [{ is: "ratio", table: table.id, column, cell, part, base, subject }];
  });
}

function baseOf(column: DerivedColumn, row: Row, totalRow: Row | undefined) {
  if (column.kind !== "share") return row.facts.get("last-year");
  return column.whole === "total-column" ? row.facts.get("total") : totalRow?.facts.get(column.of);
}
