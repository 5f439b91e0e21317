import type { TieFamily } from "../../../budget/tie-family";

const income = { table: "state-capital", section: "revenue" };
const spending = { table: "state-capital", section: "expenditure" };

export const stateCapitalTies: TieFamily = {
  id: "state-capital-ties",
  about: "tables",
  title: "国有资本经营预算表与各总表一致",
  severity: "error",
  requires: ["state-capital", "revenue"],
  why: "国有资本经营预算的收入、支出，与收支总表、收入总表、财政拨款收支总表中的国有资本经营预算是同一个数。",
  mend: "以与多数表一致的数为准；没有国有资本经营预算的部门，各处都应为空。",
  whereNone: "本年没有国有资本经营预算资金",
  ties: [
    { one: income, other: { table: "revenue" }, by: "row" },
    { one: income, other: { table: "revenue-expenditure", section: "revenue" }, by: "row" },
    { one: income, other: { table: "appropriation", section: "revenue" }, by: "row" },
    { one: income, other: spending, by: "row" },
    { one: spending, other: { table: "revenue" }, by: "code" },
  ],
};
