import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt } from "../../../budget/lookup";
import { atLeast, identity, sum } from "../../../budget/ties";
import { isAllAppropriation } from "../money";
import { budgetIds, budgets } from "../sources";

export const appropriationBySource: TableCheck = {
  id: "appropriation-by-source",
  about: "tables",
  title: "财政拨款收支总表的来源与合计",
  severity: "error",
  requires: ["revenue-expenditure", "appropriation"],
  why: "财政拨款是全部收支的一部分：三本预算的拨款与《预算收支总表》相同；没有财政专户和单位资金时，合计、结转、总计也都相同，否则只会更小。",
  mend: "先核对一般公共预算、政府性基金、国有资本经营三行，再核对上年财政拨款结转。",
  *examine(document): Iterable<Statement> {
    const all = (row: string, section: string) =>
      amountAt(document, { table: "revenue-expenditure", row, column: "total", section });
    const own = (row: string, section: string, column = "total") =>
      amountAt(document, { table: "appropriation", row, column, section });
    for (const row of budgetIds) {
      yield* identity(document, all(row, "revenue"), own(row, "revenue"));
    }
    const isAll = isAllAppropriation(document);
    for (const [section, row] of [
      ["revenue", "yearTotal"],
      ["revenue", "carryOver"],
      ["revenue", "grandTotal"],
      ["expenditure", "yearTotal"],
      ["expenditure", "grandTotal"],
    ] as const) {
      if (isAll) yield* identity(document, all(row, section), own(row, section));
      else yield* atLeast(document, [all(row, section)], [own(row, section)]);
    }
    // Each budget balances on its own: what it brings and carries over is what it spends and carries forward.
    for (const { id: source, carriedOver } of budgets) {
      yield* sum(
        document,
        [own("grandTotal", "expenditure", source)],
        [own(source, "revenue"), own(carriedOver, "revenue")],
      );
    }
  },
};
