import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt, amountIn, hasFigure, rowsByCode, tableOf } from "../../../budget/lookup";
import { identity, notApplicable } from "../../../budget/ties";
import { codesOf } from "../money";

export const fundTies: TableCheck = {
  id: "fund-ties",
  about: "tables",
  title: "政府性基金收支表与各总表一致",
  severity: "error",
  requires: ["fund-expenditure", "revenue"],
  why: "政府性基金的本年收入、本年支出，与收支总表、收入总表、财政拨款收支总表中的政府性基金是同一个数。",
  mend: "以与多数表一致的数为准；没有政府性基金的部门，各处都应为空。",
  *examine(document): Iterable<Statement> {
    const spending = tableOf(document, "fund-expenditure");
    const revenue = tableOf(document, "revenue");
    const total = amountAt(document, { table: "fund-expenditure", row: "total", column: "total" });
    const others = [
      amountAt(document, { table: "revenue", row: "total", column: "fund" }),
      amountAt(document, { table: "revenue-expenditure", row: "fund", column: "total", section: "revenue" }),
      amountAt(document, { table: "appropriation", row: "fund", column: "total", section: "revenue" }),
      amountAt(document, { table: "fund-revenue", row: "total", column: "total" }),
    ];
    for (const other of others) yield* identity(document, total, other);
    const own = rowsByCode(spending);
    const received = rowsByCode(revenue);
    for (const code of codesOf(document, ["fund-expenditure", "revenue"])) {
      yield* identity(
        document,
        amountIn(spending, own.get(code), "total"),
        amountIn(revenue, received.get(code), "fund"),
        `${own.has(code) ? "《预算收入总表》" : "《政府性基金预算支出表》"}的科目 ${code}（没有这一行）`,
      );
    }
    if (![total, ...others].some(hasFigure)) yield notApplicable("本年没有政府性基金资金");
  },
};
