import type { Statement, TableCheck } from "../../../budget/check";
import { amountIn, columnLabelled, rowsByCode, tableOf } from "../../../budget/lookup";
import { atLeast, usual } from "../../../budget/ties";

export const operatingExpensesByItem: TableCheck = {
  id: "operating-expenses-by-item",
  about: "tables",
  title: "机关运行经费各科目不超过基本支出的公用经费",
  severity: "warning",
  requires: ["operating-expenses", "basic-expenditure"],
  why: "机关运行经费是行政单位（含参公单位）用一般公共预算安排的公用经费，每个经济科目都不会超过《一般公共预算基本支出表》同一科目的公用经费；部门没有事业单位时两者相等。",
  mend: "对照两张表的同一科目，核对机关运行经费是否误计了人员经费、项目支出或事业单位的公用经费。",
  *examine(document): Iterable<Statement> {
    const own = tableOf(document, "operating-expenses");
    const basic = tableOf(document, "basic-expenditure");
    const [column] = own?.description.sections[0]?.columns ?? [];
    const operating = columnLabelled(basic, /公用/);
    if (column === undefined || operating === undefined) return;
    const basicRows = rowsByCode(basic);
    const pairs = [...rowsByCode(own)].map(([code, row]) => [row, basicRows.get(code)] as const);
    const total = own?.rows.find(({ kind }) => kind === "total");
    if (total !== undefined) pairs.push([total, basic?.rows.find(({ kind }) => kind === "total")]);
    for (const [row, whole] of pairs) {
      if (whole === undefined) continue;
      yield* usual(atLeast(document, [amountIn(basic, whole, operating)], [amountIn(own, row, column.id)]));
    }
  },
};
