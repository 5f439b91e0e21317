import type { TieFamily } from "../../../budget/tie-family";

const one = { table: "fund-expenditure" };

export const fundTies: TieFamily = {
  id: "fund-ties",
  about: "tables",
  title: "政府性基金收支表与各总表一致",
  severity: "error",
  requires: ["fund-expenditure", "revenue"],
  why: "政府性基金的本年收入、本年支出，与收支总表、收入总表、财政拨款收支总表中的政府性基金是同一个数。",
  mend: "以与多数表一致的数为准；没有政府性基金的部门，各处都应为空。",
  whereNone: "本年没有政府性基金资金",
  ties: [
    { one, other: { table: "revenue" }, by: "row" },
    { one, other: { table: "revenue-expenditure", section: "revenue" }, by: "row" },
    { one, other: { table: "appropriation", section: "revenue" }, by: "row" },
    { one, other: { table: "fund-revenue" }, by: "row" },
    { one, other: { table: "revenue" }, by: "code" },
  ],
};
