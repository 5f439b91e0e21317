import type { TableDescription } from "../../../budget/table";
import { totalLabels } from "../classes";
import { budgetColumns, budgetIds } from "../sources";

export const carryoverProjects: TableDescription = {
  id: "carryover-projects",
  number: 13,
  titles: ["项目支出预算表（上年结转）", "上年结转项目支出预算表", "项目支出预算表"],
  sections: [
    {
      id: "rows",
      labels: [{ is: "name", labels: ["项目名称", "单位/项目名称", "项目"] }],
      columns: [{ id: "total", title: "合计", labels: totalLabels, sumOf: budgetIds }, ...budgetColumns],
      rows: { kind: "projects" },
    },
  ],
};
