import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt, amountIn, hasFigure, rowsByCode, tableOf } from "../../../budget/lookup";
import { identity, notApplicable } from "../../../budget/ties";
import { codesOf } from "../money";

export const stateCapitalTies: TableCheck = {
  id: "state-capital-ties",
  about: "tables",
  title: "国有资本经营预算表与各总表一致",
  severity: "error",
  requires: ["state-capital", "revenue"],
  why: "国有资本经营预算的收入、支出，与收支总表、收入总表、财政拨款收支总表中的国有资本经营预算是同一个数。",
  mend: "以与多数表一致的数为准；没有国有资本经营预算的部门，各处都应为空。",
  *examine(document): Iterable<Statement> {
    const table = tableOf(document, "state-capital");
    const revenue = tableOf(document, "revenue");
    const income = amountAt(document, {
      table: "state-capital",
      row: "total",
      column: "total",
      section: "revenue",
    });
    const others = [
      amountAt(document, { table: "revenue", row: "total", column: "stateCapital" }),
      amountAt(document, {
        table: "revenue-expenditure",
        row: "stateCapital",
        column: "total",
        section: "revenue",
      }),
      amountAt(document, {
        table: "appropriation",
        row: "stateCapital",
        column: "total",
        section: "revenue",
      }),
      amountAt(document, { table: "state-capital", row: "total", column: "total", section: "expenditure" }),
    ];
    for (const other of others) yield* identity(document, income, other);
    const own = rowsByCode(table, "expenditure");
    const received = rowsByCode(revenue);
    for (const code of new Set([...own.keys(), ...codesOf(document, ["revenue"])])) {
      yield* identity(
        document,
        amountIn(table, own.get(code), "total"),
        amountIn(revenue, received.get(code), "stateCapital"),
        `${own.has(code) ? "《预算收入总表》" : "《国有资本经营预算收支预算表》"}的科目 ${code}（没有这一行）`,
      );
    }
    if (![income, ...others].some(hasFigure)) yield notApplicable("本年没有国有资本经营预算资金");
  },
};
