import type { TableDescription } from "../../../budget/table";
import { totalLabels, totalRowLabels } from "../classes";
import { budgetColumns, budgetIds } from "../sources";

export const operatingExpenses: TableDescription = {
  id: "operating-expenses",
  number: 11,
  titles: ["财政拨款安排机关运行经费预算表", "财政拨款安排的机关运行经费预算表", "机关运行经费预算表"],
  sections: [
    {
      id: "rows",
      labels: [{ is: "name", labels: ["单位名称"] }],
      columns: [{ id: "total", title: "合计", labels: totalLabels, sumOf: budgetIds }, ...budgetColumns],
      rows: { kind: "units", total: totalRowLabels },
    },
  ],
};
