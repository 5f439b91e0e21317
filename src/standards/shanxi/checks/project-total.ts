import type { FamilyTies, TieFamily } from "../../../budget/tie-family";
import { presentInProjects } from "../money";
import { budgets } from "../sources";

const spent = { table: "expenditure", columns: ["project"] };

export const projectTotal: TieFamily = {
  id: "project-total",
  about: "tables",
  title: "项目表的合计等于各支出表的项目支出",
  severity: "error",
  requires: ["projects"],
  why: "本年项目表的一般公共预算等于《一般公共预算支出预算表》的项目支出（政府性基金、国有资本经营同理）；本年与上年结转两张项目表之和等于《预算支出总表》的项目支出。",
  mend: "检查项目表是否漏列、重列项目，再核对支出表的项目支出列。",
  present: presentInProjects,
  whereLeft: "有年终结转，项目支出与项目表之和可以不等",
  ties: [
    ...budgets.map(({ spentIn }): FamilyTies => ({
      one: { ...spentIn, columns: ["project"] },
      other: { table: "projects" },
      by: "row",
      absent: "《项目支出预算表（本年预算）》的合计行（空表）",
    })),
    // Projects paid from other money carried over stand in no table of projects.
    {
      one: spent,
      other: { table: "projects", columns: ["total"] },
      and: { table: "carryover-projects", columns: ["total"] },
      by: "row",
      isTogether: true,
      part: "other",
    },
    // Without the table of projects carried over this much can still be said.
    {
      one: spent,
      other: { table: "projects", columns: ["total"] },
      by: "row",
      part: "other",
      without: "carryover-projects",
    },
  ],
};
