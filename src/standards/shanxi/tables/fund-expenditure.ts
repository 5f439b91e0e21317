import type { TableDescription } from "../../../budget/table";
import { expenditureColumns, functionalLabelColumns, totalRowLabels } from "../classes";

export const fundExpenditure: TableDescription = {
  id: "fund-expenditure",
  number: 8,
  titles: ["政府性基金预算支出表（不含上年结转）", "政府性基金预算支出表", "政府性基金支出预算表"],
  sections: [
    {
      id: "rows",
      labels: functionalLabelColumns,
      columns: expenditureColumns,
      rows: { kind: "codes", classification: "functional", total: totalRowLabels },
    },
  ],
};
