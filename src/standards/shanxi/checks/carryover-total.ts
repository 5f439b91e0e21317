import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt } from "../../../budget/lookup";
import { atLeast, notApplicable, sum } from "../../../budget/ties";
import { hasCarryForward, hasOtherCarryOver, hasOtherMoney } from "../money";
import { budgets } from "../sources";

export const carryoverTotal: TableCheck = {
  id: "carryover-total",
  about: "tables",
  title: "结转项目不超过上年结转，其余结转用于基本支出",
  severity: "error",
  requires: ["carryover-projects", "revenue-expenditure", "expenditure"],
  why: "上年结转资金一部分安排结转项目，其余安排基本支出：上年结转减去结转项目，等于全部基本支出减去本年资金安排的基本支出。",
  mend: "核对《项目支出预算表（上年结转）》是否漏列项目，再核对上年结转和基本支出。",
  *examine(document): Iterable<Statement> {
    const all = (row: string) =>
      amountAt(document, { table: "revenue-expenditure", row, column: "total", section: "revenue" });
    const carryOver = all("carryOver");
    const projects = amountAt(document, { table: "carryover-projects", row: "total", column: "total" });
    yield* atLeast(document, [carryOver], [projects]);
    for (const { id: source, carriedOver: row } of budgets) {
      yield* atLeast(
        document,
        [amountAt(document, { table: "appropriation", row, column: "total", section: "revenue" })],
        [amountAt(document, { table: "carryover-projects", row: "total", column: source })],
      );
    }

    const spent = amountAt(document, { table: "expenditure", row: "total", column: "basic" });
    if (hasCarryForward(document) || hasOtherCarryOver(document)) {
      yield notApplicable("有年终结转或非财政拨款结转，无法从表中得知结转安排的基本支出");
      return;
    }
    if (hasOtherMoney(document)) {
      // This year's basic expenditure from all money is what this year's projects leave of its revenue.
      const thisYear = amountAt(document, { table: "projects", row: "total", column: "total" });
      yield* sum(document, [carryOver, all("yearTotal")], [projects, spent, thisYear]);
      return;
    }
    const thisYear = budgets.map(({ spentIn }) =>
      amountAt(document, { ...spentIn, row: "total", column: "basic" }),
    );
    yield* sum(document, [carryOver, ...thisYear], [projects, spent]);
  },
};
