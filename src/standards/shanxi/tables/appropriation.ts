import type { TableDescription } from "../../../budget/table";
import { carryForwardLabels, carryOverLabels, classRows } from "../classes";
import { budgetColumns, budgetIds, budgetRows, carriedOverRows } from "../sources";

export const appropriation: TableDescription = {
  id: "appropriation",
  number: 4,
  titles: ["财政拨款收支总表", "财政拨款收支预算总表", "财政拨款预算收支总表"],
  sections: [
    {
      id: "revenue",
      labels: [{ is: "name", labels: ["项目", "收入项目"] }],
      columns: [{ id: "total", title: "金额", labels: ["金额", "{年}", "{年}预算数", "预算数", "合计"] }],
      rows: {
        kind: "listed",
        rows: [
          ...budgetRows,
          {
            id: "yearTotal",
            labels: ["本年收入合计", "本年收入小计", "本年收入", "收入合计", "合计"],
            sumOf: ["items"],
          },
          {
            id: "carryOver",
            labels: [
              "上年财政拨款结转",
              "上年财政拨款结转结余",
              "上年财政拨款结转和结余",
              ...carryOverLabels,
            ],
            sumOf: carriedOverRows.map(({ id }) => id),
          },
          ...carriedOverRows,
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
          title: "小计",
          labels: ["小计", "合计", "{年}合计"],
          sumOf: budgetIds,
        },
        ...budgetColumns,
      ],
      rows: {
        kind: "listed",
        rows: [
          ...classRows,
          {
            id: "yearTotal",
            labels: ["本年支出合计", "本年支出小计", "本年支出", "支出合计", "合计"],
            sumOf: ["items"],
          },
          {
            id: "carryForward",
            labels: [
              "年终财政拨款结转",
              "年终财政拨款结转结余",
              "年终财政拨款结转和结余",
              ...carryForwardLabels,
            ],
          },
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
