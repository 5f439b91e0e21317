import type { TieFamily } from "../../../budget/tie-family";

export const basicExpenditureTotal: TieFamily = {
  id: "basic-expenditure-total",
  about: "tables",
  title: "经济科目表的合计等于一般公共预算的基本支出",
  severity: "error",
  requires: ["basic-expenditure", "general-expenditure"],
  why: "《基本支出分经济科目表》是一般公共预算基本支出按经济分类的展开，合计是同一个数。",
  mend: "核对经济科目表的人员经费、公用经费合计，再核对一般公共预算支出预算表的基本支出列。",
  ties: [{ one: { table: "basic-expenditure" }, other: { table: "general-expenditure" }, by: "row" }],
};
