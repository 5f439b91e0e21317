import type { TableDescription } from "../../../budget/table";
import { expenditureColumns, functionalLabelColumns, totalRowLabels } from "../classes";

/** Includes money carried over from last year. */
export const expenditure: TableDescription = {
  id: "expenditure",
  number: 3,
  titles: ["预算支出总表", "支出预算总表", "部门支出总表", "单位支出总表"],
  sections: [
    {
      id: "rows",
      labels: functionalLabelColumns,
      columns: expenditureColumns,
      rows: { kind: "codes", classification: "functional", total: totalRowLabels },
    },
  ],
};
