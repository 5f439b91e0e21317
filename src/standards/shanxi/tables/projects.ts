import type { TableDescription } from "../../../budget/table";
import { appropriationColumns, sourceLabels, totalLabels } from "../classes";

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
          sumOf: ["general", "fund", "stateCapital", "specialAccount", "ownFunds"],
        },
        ...appropriationColumns,
        { id: "specialAccount", title: "财政专户管理资金", labels: sourceLabels.specialAccount },
        { id: "ownFunds", title: "单位资金", labels: sourceLabels.ownFunds },
      ],
      rows: { kind: "projects" },
    },
  ],
};
