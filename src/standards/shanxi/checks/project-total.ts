import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt, tableOf } from "../../../budget/lookup";
import { atLeast, identity, notApplicable, sum } from "../../../budget/ties";
import { hasCarryForward, hasOtherCarryOver } from "../money";
import { budgets } from "../sources";

export const projectTotal: TableCheck = {
  id: "project-total",
  about: "tables",
  title: "项目表的合计等于各支出表的项目支出",
  severity: "error",
  requires: ["projects"],
  why: "本年项目表的一般公共预算等于《一般公共预算支出预算表》的项目支出（政府性基金、国有资本经营同理）；本年与上年结转两张项目表之和等于《预算支出总表》的项目支出。",
  mend: "检查项目表是否漏列、重列项目，再核对支出表的项目支出列。",
  *examine(document): Iterable<Statement> {
    for (const { id: column, spentIn } of budgets) {
      yield* identity(
        document,
        amountAt(document, { ...spentIn, row: "total", column: "project" }),
        amountAt(document, { table: "projects", row: "total", column }),
        "《项目支出预算表（本年预算）》的合计行（空表）",
      );
    }
    if (hasCarryForward(document)) {
      yield notApplicable("有年终结转，项目支出与项目表之和可以不等");
      return;
    }
    const spent = amountAt(document, { table: "expenditure", row: "total", column: "project" });
    const thisYear = amountAt(document, { table: "projects", row: "total", column: "total" });
    const carriedOver = amountAt(document, { table: "carryover-projects", row: "total", column: "total" });
    // Projects paid from other money carried over stand in no table of projects.
    if (hasOtherCarryOver(document)) yield* atLeast(document, [spent], [thisYear, carriedOver]);
    else yield* sum(document, [spent], [thisYear, carriedOver]);
    // Without the table of projects carried over this much can still be said.
    if (tableOf(document, "carryover-projects") === undefined) yield* atLeast(document, [spent], [thisYear]);
  },
};
