import type { TieFamily } from "../../../budget/tie-family";

export const generalExpenditureByCode: TieFamily = {
  id: "general-expenditure-by-code",
  about: "tables",
  title: "一般公共预算支出等于收入总表的一般公共预算列",
  severity: "error",
  requires: ["general-expenditure", "revenue"],
  why: "《一般公共预算支出预算表》每个科目的合计，与《预算收入总表》同一科目的一般公共预算是同一个数；总额与《预算收支总表》的一般公共预算相同。科目没有结转、两张支出表的合计又相同时，是同一笔钱，基本支出和项目支出也必须相同。",
  mend: "对照两张表同一编码的行，改与本表上下级不符的一方。",
  ties: [
    { one: { table: "general-expenditure" }, other: { table: "revenue" }, by: "row" },
    {
      one: { table: "general-expenditure" },
      other: { table: "revenue-expenditure", section: "revenue" },
      by: "row",
    },
    { one: { table: "general-expenditure" }, other: { table: "revenue" }, by: "code" },
    {
      one: { table: "expenditure", columns: ["basic", "project"] },
      other: { table: "general-expenditure", columns: ["basic", "project"] },
      by: "total and code",
      ofSameMoney: { whole: "total", carriedOver: { table: "revenue", column: "carryOver" } },
    },
  ],
};
