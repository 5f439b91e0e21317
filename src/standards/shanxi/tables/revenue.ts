import type { TableDescription } from "../../../budget/table";
import { carryOverLabels, functionalLabelColumns, totalRowLabels } from "../classes";
import { sourceColumns, sourceIds } from "../sources";

export const revenue: TableDescription = {
  id: "revenue",
  number: 2,
  titles: ["预算收入总表", "收入预算总表", "部门收入总表", "单位收入总表"],
  sections: [
    {
      id: "rows",
      labels: functionalLabelColumns,
      columns: [
        {
          id: "total",
          title: "本年收入合计",
          labels: ["合计", "本年收入合计", "小计", "本年收入小计", "总计"],
          under: ["本年收入"],
          sumOf: sourceIds,
        },
        ...sourceColumns,
        { id: "carryOver", title: "上年结转", labels: carryOverLabels },
      ],
      rows: { kind: "codes", classification: "functional", total: totalRowLabels },
    },
  ],
};
