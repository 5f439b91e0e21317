import type { TableDescription } from "../../../budget/table";
import { carryForwardLabels, carryOverLabels, classRows } from "../classes";
import { sourceRows } from "../sources";

export const revenueExpenditure: TableDescription = {
  id: "revenue-expenditure",
  number: 1,
  titles: ["预算收支总表", "收支预算总表", "部门收支总表", "单位收支总表"],
  sections: [
    {
      id: "revenue",
      labels: [{ is: "name", labels: ["项目", "收入项目"] }],
      columns: [
        {
          id: "total",
          title: "金额",
          labels: ["{年}", "{年}预算数", "预算数", "金额", "{年}合计", "{年}预算", "本年", "本年预算数"],
        },
      ],
      rows: {
        kind: "listed",
        rows: [
          ...sourceRows,
          { id: "yearTotal", labels: ["本年收入合计", "本年收入小计", "收入合计", "合计"], sumOf: ["items"] },
          { id: "carryOver", labels: carryOverLabels },
          {
            id: "grandTotal",
            labels: ["收入总计", "收入合计", "总计", "合计"],
            sumOf: ["yearTotal", "carryOver"],
          },
        ],
      },
    },
    {
      id: "expenditure",
      labels: [{ is: "name", labels: ["项目", "支出项目"] }],
      columns: [
        {
          id: "total",
          title: "合计",
          labels: ["{年}合计", "合计", "{年}预算数合计", "小计", "{年}小计", "本年合计"],
          sumOf: ["thisYear", "carryOver"],
        },
        {
          id: "thisYear",
          title: "当年预算安排",
          labels: ["当年预算安排", "本年预算安排", "当年预算", "本年预算", "当年安排", "本年安排"],
        },
        { id: "carryOver", title: "上年结转安排", labels: ["上年结转安排", ...carryOverLabels] },
      ],
      rows: {
        kind: "listed",
        rows: [
          ...classRows,
          { id: "yearTotal", labels: ["本年支出合计", "本年支出小计", "支出合计", "合计"], sumOf: ["items"] },
          { id: "carryForward", labels: carryForwardLabels },
          {
            id: "grandTotal",
            labels: ["支出总计", "支出合计", "总计", "合计"],
            sumOf: ["yearTotal", "carryForward"],
          },
        ],
      },
    },
  ],
  balances: [
    {
      left: { section: "revenue", row: "grandTotal", column: "total" },
      right: { section: "expenditure", row: "grandTotal", column: "total" },
    },
  ],
};
