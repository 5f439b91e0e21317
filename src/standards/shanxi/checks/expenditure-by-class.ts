import { normalize } from "../../../text/normalize";
import type { TableCheck, Statement } from "../../../budget/check";
import type { Row, Table } from "../../../budget/document";
import { amountAt, amountIn, hasFigure, rowsByCode, tableOf } from "../../../budget/lookup";
import { identity, notApplicable, notChecked } from "../../../budget/ties";
import { rowName } from "../../../budget/wording";
import { hasCarryForward } from "../money";

export const expenditureByClass: TableCheck = {
  id: "expenditure-by-class",
  about: "tables",
  title: "收支总表的各类支出等于支出总表、收入总表的各类",
  severity: "error",
  requires: ["revenue-expenditure", "expenditure", "revenue"],
  why: "《预算收支总表》右侧各类支出的合计、当年预算安排、上年结转安排，分别是《预算支出总表》的合计、《预算收入总表》的本年收入和上年结转的类级数，必须一分不差。",
  mend: "先看两张表各自的上下级是否相等，改与上下级不符的一方。",
  *examine(document): Iterable<Statement> {
    const all = tableOf(document, "revenue-expenditure");
    const expenditure = tableOf(document, "expenditure");
    const revenue = tableOf(document, "revenue");
    const others = [
      { id: "expenditure", table: expenditure, column: "total", own: "total", name: "《预算支出总表》" },
      { id: "revenue", table: revenue, column: "total", own: "thisYear", name: "《预算收入总表》" },
      { id: "revenue", table: revenue, column: "carryOver", own: "carryOver", name: "《预算收入总表》" },
    ] as const;
    const carriesForward = hasCarryForward(document);
    if (carriesForward) yield notApplicable("有年终结转，各类支出小于各类收入，只与《预算支出总表》核对");
    for (const { id, table, column, own, name } of others) {
      if (carriesForward && table === revenue) continue;
      yield* identity(
        document,
        amountAt(document, {
          table: "revenue-expenditure",
          row: "yearTotal",
          column: own,
          section: "expenditure",
        }),
        amountAt(document, { table: id, row: "total", column }),
      );
      const classes = classRowsOf(all, table);
      for (const row of all?.rows ?? []) {
        if (row.section !== "expenditure" || !(row.kind === "item" || /^\d{3}$/.test(row.id))) continue;
        const match = classes.get(row);
        if (match === undefined && row.kind === "item") {
          if (hasFigure(row.facts.get(own))) {
            yield notChecked(`《预算收支总表》的“${row.name}”在${name}中没有同名的类，这一类没有核对`);
          }
          continue;
        }
        yield* identity(
          document,
          amountIn(all, row, own),
          amountIn(table, match, column),
          `${name}的“${row.name}”（没有这一类）`,
        );
      }
      const matched = new Set(classes.values());
      for (const row of rowsByCode(table).values()) {
        if (row.code?.length !== 3 || matched.has(row) || !hasFigure(row.facts.get(column))) continue;
        yield notChecked(`《预算收支总表》没有与${name}“${rowName(row)}”同名的类，这一类没有核对`);
      }
    }
  },
};

/** The class of another table that each class row of this one is: by its code, or where that is unknown by name. */
function classRowsOf(all: Table | undefined, other: Table | undefined): Map<Row, Row> {
  const byCode = rowsByCode(other);
  const byName = new Map(
    [...byCode.values()].filter((row) => row.code?.length === 3).map((row) => [row.name, row]),
  );
  const matches = new Map<Row, Row>();
  for (const row of all?.rows ?? []) {
    if (row.section !== "expenditure") continue;
    const match = byCode.get(row.id) ?? byName.get(normalize(row.name));
    if (match) matches.set(row, match);
  }
  return matches;
}
