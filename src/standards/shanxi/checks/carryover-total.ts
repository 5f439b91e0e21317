import type { Check, Statement } from "../../check";
import { factOf, present, tableOf } from "../../lookup";
import { atLeast, notApplicable, sum } from "../../ties";
import { hasCarryForward, hasOtherCarryOver, hasOtherMoney } from "../money";

export const carryoverTotal: Check = {
  id: "carryover-total",
  title: "结转项目不超过上年结转，其余结转用于基本支出",
  severity: "error",
  requires: ["carryover-projects", "revenue-expenditure", "expenditure"],
  why: "上年结转资金一部分安排结转项目，其余安排基本支出：上年结转减去结转项目，等于全部基本支出减去本年资金安排的基本支出。",
  mend: "核对《项目支出预算表（上年结转）》是否漏列项目，再核对上年结转和基本支出。",
  *examine(document): Iterable<Statement> {
    const all = tableOf(document, "revenue-expenditure");
    const carryOver = present(factOf(all, "carryOver", "total", "revenue"));
    const projects = present(factOf(tableOf(document, "carryover-projects"), "total", "total"));
    yield* atLeast(document, carryOver, projects);
    const appropriation = tableOf(document, "appropriation");
    for (const [source, row] of [
      ["general", "carryOverGeneral"],
      ["fund", "carryOverFund"],
      ["stateCapital", "carryOverStateCapital"],
    ] as const) {
      const listed = present(factOf(tableOf(document, "carryover-projects"), "total", source));
      yield* atLeast(document, present(factOf(appropriation, row, "total", "revenue")), listed);
    }

    const spent = present(factOf(tableOf(document, "expenditure"), "total", "basic"));
    if (hasCarryForward(document) || hasOtherCarryOver(document)) {
      yield notApplicable("有年终结转或非财政拨款结转，无法从表中得知结转安排的基本支出");
      return;
    }
    if (hasOtherMoney(document)) {
      // This year's basic expenditure from all money is what this year's projects leave of its revenue.
      const revenue = present(factOf(all, "yearTotal", "total", "revenue"));
      const thisYear = present(factOf(tableOf(document, "projects"), "total", "total"));
      yield* sum(document, [...carryOver, ...revenue], [...projects, ...spent, ...thisYear]);
      return;
    }
    const thisYear = present(
      factOf(tableOf(document, "general-expenditure"), "total", "basic"),
      factOf(tableOf(document, "fund-expenditure"), "total", "basic"),
      factOf(tableOf(document, "state-capital"), "total", "basic", "expenditure"),
    );
    if (spent.length > 0) yield* sum(document, [...carryOver, ...thisYear], [...projects, ...spent]);
  },
};
