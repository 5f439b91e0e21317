import type { TableDescription } from "../../../budget/table";
import { carryOverLabels, functionalLabelColumns, sourceLabels, totalRowLabels } from "../classes";

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
          sumOf: ["general", "fund", "stateCapital", "specialAccount", "ownFunds"],
        },
        { id: "general", title: "一般公共预算", labels: sourceLabels.general },
        { id: "fund", title: "政府性基金", labels: sourceLabels.fund },
        { id: "stateCapital", title: "国有资本经营预算", labels: sourceLabels.stateCapital },
        { id: "specialAccount", title: "财政专户管理资金", labels: sourceLabels.specialAccount },
        { id: "ownFunds", title: "单位资金", labels: sourceLabels.ownFunds },
        { id: "carryOver", title: "上年结转", labels: carryOverLabels },
      ],
      rows: { kind: "codes", classification: "functional", total: totalRowLabels },
    },
  ],
};
