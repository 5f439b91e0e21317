import type { TableDescription } from "../../../budget/table";
import { appropriationColumns, totalLabels } from "../classes";

export const carryoverProjects: TableDescription = {
  id: "carryover-projects",
  number: 13,
  titles: ["项目支出预算表（上年结转）", "上年结转项目支出预算表", "项目支出预算表"],
  sections: [
    {
      id: "rows",
      labels: [{ is: "name", labels: ["项目名称", "单位/项目名称", "项目"] }],
      columns: [
        { id: "total", title: "合计", labels: totalLabels, sumOf: ["general", "fund", "stateCapital"] },
        ...appropriationColumns,
      ],
      rows: { kind: "projects" },
    },
  ],
};
