import type { Check, Statement } from "../../check";
import { factOf, present, tableOf } from "../../lookup";
import { atLeast, identity, sum } from "../../ties";
import { hasCarryForward, hasOtherCarryOver } from "../money";

export const projectTotal: Check = {
  id: "project-total",
  title: "项目表的合计等于各支出表的项目支出",
  severity: "error",
  requires: ["projects"],
  why: "本年项目表的一般公共预算等于《一般公共预算支出预算表》的项目支出（政府性基金、国有资本经营同理）；本年与上年结转两张项目表之和等于《预算支出总表》的项目支出。",
  mend: "检查项目表是否漏列、重列项目，再核对支出表的项目支出列。",
  *examine(document): Iterable<Statement> {
    const projects = tableOf(document, "projects");
    const carryover = tableOf(document, "carryover-projects");
    const absent = "《项目支出预算表（本年预算）》的合计行（没有找到）";
    for (const { column, table, section } of [
      { column: "general", table: "general-expenditure", section: "rows" },
      { column: "fund", table: "fund-expenditure", section: "rows" },
      { column: "stateCapital", table: "state-capital", section: "expenditure" },
    ]) {
      const spending = tableOf(document, table);
      if (!spending) continue;
      yield* identity(
        document,
        factOf(spending, "total", "project", section),
        factOf(projects, "total", column),
        absent,
      );
    }
    const spent = present(factOf(tableOf(document, "expenditure"), "total", "project"));
    if (spent.length === 0) return;
    const listed = present(factOf(projects, "total", "total"), factOf(carryover, "total", "total"));
    // Projects paid from other money carried over stand in no table of projects; carry-forward is not spent.
    const isExact = carryover !== undefined && !hasOtherCarryOver(document) && !hasCarryForward(document);
    if (isExact) yield* sum(document, spent, listed);
    else if (!hasCarryForward(document)) yield* atLeast(document, spent, listed);
  },
};
