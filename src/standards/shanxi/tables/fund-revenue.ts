import type { TableDescription } from "../../../budget/table";
import { codeNameLabels, totalRowLabels } from "../classes";

export const fundRevenue: TableDescription = {
  id: "fund-revenue",
  number: 7,
  titles: ["政府性基金预算收入表（不含上年结转）", "政府性基金预算收入表", "政府性基金收入预算表"],
  sections: [
    {
      id: "rows",
      labels: [
        { is: "code", labels: ["收入科目编码", "科目编码", "收入科目代码"] },
        { is: "name", labels: codeNameLabels },
      ],
      columns: [
        {
          id: "total",
          title: "政府性基金收入预算",
          labels: ["政府性基金收入预算", "政府性基金预算收入", "{年}预算数", "预算数", "金额", "合计"],
        },
      ],
      rows: { kind: "codes", classification: "revenue", total: totalRowLabels },
    },
  ],
};
