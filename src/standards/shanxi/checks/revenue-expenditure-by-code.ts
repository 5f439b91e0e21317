import type { TieFamily } from "../../../budget/tie-family";

export const revenueExpenditureByCode: TieFamily = {
  id: "revenue-expenditure-by-code",
  about: "tables",
  title: "每个科目的支出等于本年收入加上年结转",
  severity: "error",
  requires: ["revenue", "expenditure"],
  why: "《预算收入总表》按支出功能科目列示资金，因此每个科目的支出合计等于该科目的本年收入合计与上年结转之和。",
  mend: "对照两张表同一编码的行，改与本表上下级不符的一方；某表缺少该科目时补上。",
  whereLeft: "有年终结转，各科目支出可以小于收入，按不超过核对",
  ties: [
    {
      one: { table: "expenditure", columns: ["total"] },
      other: { table: "revenue", columns: ["total", "carryOver"] },
      by: "total and code",
      isTogether: true,
      part: "one",
    },
  ],
};
