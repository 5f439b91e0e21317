import type { TableCheck, RatioTie, Statement } from "../../budget/check";
import type { DerivedColumn, Fact, Row, Table } from "../../budget/document";
import { notChecked } from "../../budget/ties";
import { rowName, tableName } from "../../budget/wording";
import { placeKey } from "../../workbook/places";
import { judgeRatio } from "../ratio";

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
      for (const { title, isBlank } of table.form.unexplainedColumns) {
        if (!isBlank) yield notChecked(`${tableName(table)}的“${title}”列看不出由哪些金额算出，没有核对`);
      }
    }
  },
};

function* ratiosOf(table: Table, column: DerivedColumn): Iterable<Statement> {
  const ties = tiesOf(table, column);
  const beside = ties.filter(({ part }) => part.value !== 0n);
  const printed = beside.filter(({ cell }) => cell.value !== undefined);
  // Where only some rows (the classes) print a share, a blank one is no omission.
  const isBlankOmission = printed.length * 2 > beside.length;
  const rivals = (column.rivals ?? []).map((rival) => tiesByPlace(table, rival));
  for (const tie of ties) {
    const { cell } = tie;
    if (cell.raw === "" && !isBlankOmission) continue;
    if (cell.problem === undefined) yield withRivals(tie, rivals);
    else yield notChecked(`${tie.subject()}读不出来：${cell.problem}`);
  }
}

/**
 * Of readings that fit a column as well none can accuse a figure that another one bears out; and where they differ, none
 * says what should stand there.
 */
function withRivals(tie: RatioTie, rivals: readonly ReadonlyMap<string, RatioTie>[]): RatioTie {
  const own = rivals.flatMap((ties) => ties.get(placeKey(tie.cell.place)) ?? []);
  const verdict = judgeRatio(tie);
  if (own.length === 0 || verdict.outcome === "passed") return tie;
  const judged = own.map((rival) => ({ rival, verdict: judgeRatio(rival) }));
  const fitting = judged.find(({ verdict: { outcome } }) => outcome === "passed" || outcome === "rounding");
  if (fitting !== undefined && verdict.outcome === "failed") return { ...fitting.rival, isAmbiguous: true };
  const isAlike = judged.every(({ verdict: { expected } }) => expected === verdict.expected);
  return isAlike ? tie : { ...tie, isAmbiguous: true };
}

function tiesByPlace(table: Table, column: DerivedColumn): ReadonlyMap<string, RatioTie> {
  return new Map(tiesOf(table, column).map((tie) => [placeKey(tie.cell.place), tie]));
}

/** Every cell of the column beside the amounts that it is computed from, whatever stands in it. */
export function tiesOf(table: Table, column: DerivedColumn): RatioTie[] {
  const rows = table.rows.filter((row) => row.section === column.section);
  const whole = rows.find(({ id }) => id === column.wholeRow);
  const amountsOf = amountsIn(table, column.section);
  const part = amountsOf(column.of);
  const base = amountsOf(column.base);
  return rows.flatMap((row): RatioTie[] => {
    const cell = column.cells.get(row.id);
    const own = part(row);
    const other = column.wholeRow === undefined ? base(row) : whole && base(whole);
    if (cell === undefined || own === undefined || other === undefined) return [];
    const subject = () => `${tableName(table)}“${rowName(row)}”的${column.title}`;
    return [{ is: "ratio", table: table.id, column, cell, part: own, base: other, subject }];
  });
}

/** The amounts of a column, the table's own or one beside them, by their rows. */
function amountsIn(table: Table, section: string): (column: string) => (row: Row) => Fact | undefined {
  return (column) => {
    const beside = table.beside?.find((one) => one.id === column && one.section === section);
    return beside === undefined ? (row) => row.facts.get(column) : (row) => beside.facts.get(row.id);
  };
}
