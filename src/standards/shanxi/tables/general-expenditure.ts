import type { TableDescription } from "../../../budget/table";
import { expenditureColumns, functionalLabelColumns, totalRowLabels } from "../classes";

/** This year's money only. */
export const generalExpenditure: TableDescription = {
  id: "general-expenditure",
  number: 5,
  titles: [
    "一般公共预算支出预算表（不含上年结转）",
    "一般公共预算支出预算表",
    "一般公共预算支出表（不含上年结转）",
    "一般公共预算支出表",
  ],
  sections: [
    {
      id: "rows",
      labels: functionalLabelColumns,
      columns: expenditureColumns,
      rows: { kind: "codes", classification: "functional", total: totalRowLabels },
    },
  ],
};
