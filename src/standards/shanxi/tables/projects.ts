import type { TableDescription } from "../../../budget/table";
import { totalLabels } from "../classes";
import { budgetColumns, otherColumns, sourceIds } from "../sources";

export const projects: TableDescription = {
  id: "projects",
  number: 12,
  titles: ["项目支出预算表（本年预算）", "项目支出预算表（本年）", "项目支出预算表"],
  sections: [
    {
      id: "rows",
      labels: [{ is: "name", labels: ["项目名称", "单位/项目名称", "项目"] }],
      columns: [
        {
          id: "total",
          title: "合计",
          labels: totalLabels,
          sumOf: sourceIds,
        },
        ...budgetColumns,
        ...otherColumns,
      ],
      rows: { kind: "projects" },
    },
  ],
};
