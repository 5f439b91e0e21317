import type { TableDescription } from "../../../budget/table";
import { codeNameLabels, expenditureColumns, functionalLabelColumns, totalRowLabels } from "../classes";

export const stateCapital: TableDescription = {
  id: "state-capital",
  number: 9,
  titles: [
    "国有资本经营预算收支预算表（不含上年结转）",
    "国有资本经营预算收支预算表",
    "国有资本经营预算收支表（不含上年结转）",
    "国有资本经营预算收支表",
  ],
  sections: [
    {
      id: "revenue",
      labels: [
        { is: "code", labels: ["收入科目编码", "科目编码", "收入科目代码"] },
        { is: "name", labels: codeNameLabels },
      ],
      columns: [
        {
          id: "total",
          title: "国有资本经营收入预算",
          labels: ["国有资本经营收入预算", "国有资本经营预算收入", "{年}预算数", "预算数", "金额"],
        },
      ],
      rows: { kind: "codes", classification: "revenue", total: totalRowLabels },
    },
    {
      id: "expenditure",
      labels: functionalLabelColumns,
      columns: expenditureColumns,
      rows: { kind: "codes", classification: "functional", total: totalRowLabels },
    },
  ],
};
