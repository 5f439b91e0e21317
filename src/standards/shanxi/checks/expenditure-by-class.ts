import type { FamilyTies, TieFamily } from "../../../budget/tie-family";

export const expenditureByClass: TieFamily = {
  id: "expenditure-by-class",
  about: "tables",
  title: "收支总表的各类支出等于支出总表、收入总表的各类",
  severity: "error",
  requires: ["revenue-expenditure", "expenditure", "revenue"],
  why: "《预算收支总表》右侧各类支出的合计、当年预算安排、上年结转安排，分别是《预算支出总表》的合计、《预算收入总表》的本年收入和上年结转的类级数，必须一分不差。",
  mend: "先看两张表各自的上下级是否相等，改与上下级不符的一方。",
  whereLeft: "有年终结转，各类支出小于各类收入，只与《预算支出总表》核对",
  ties: [
    { column: "total", table: "expenditure", beside: "total" },
    { column: "thisYear", table: "revenue", beside: "total" },
    { column: "carryOver", table: "revenue", beside: "carryOver" },
  ].flatMap(({ column, table, beside }): FamilyTies[] => {
    const one = { table: "revenue-expenditure", section: "expenditure", columns: [column] };
    const other = { table, columns: [beside] };
    return [
      { one: { ...one, rows: ["yearTotal"] }, other, by: "row" },
      { one, other, by: "class" },
    ];
  }),
};
