import type { TableDescription } from "../../../budget/table";
import { totalLabels, totalRowLabels } from "../classes";

/** By the departmental and the government economic classification. */
export const basicExpenditure: TableDescription = {
  id: "basic-expenditure",
  number: 6,
  titles: [
    "一般公共预算安排基本支出分经济科目表（不含上年结转）",
    "一般公共预算安排基本支出分经济科目表",
    "一般公共预算基本支出分经济科目表",
    "一般公共预算基本支出表",
  ],
  sections: [
    {
      id: "rows",
      labels: [
        {
          is: "name",
          labels: [
            "部门预算支出经济科目名称",
            "部门预算支出经济分类科目名称",
            "部门预算经济科目名称",
            "部门预算支出经济分类科目",
            "部门预算支出经济分类",
            "部门预算支出经济科目",
            "部门预算经济分类科目名称",
            "部门经济分类科目名称",
            "部门经济科目名称",
          ],
        },
        {
          is: "governmentName",
          labels: [
            "政府预算支出经济科目名称",
            "政府预算支出经济分类科目名称",
            "政府预算经济科目名称",
            "政府预算支出经济分类科目",
            "政府预算支出经济分类",
            "政府预算支出经济科目",
            "政府预算经济分类科目名称",
            "政府经济分类科目名称",
            "政府经济科目名称",
          ],
        },
      ],
      columns: [
        { id: "total", title: "合计", labels: totalLabels, sumOf: ["personnel", "operating"] },
        { id: "personnel", title: "人员经费", labels: ["人员经费"] },
        { id: "operating", title: "公用经费", labels: ["公用经费"] },
      ],
      rows: { kind: "groups", total: totalRowLabels },
    },
  ],
};
