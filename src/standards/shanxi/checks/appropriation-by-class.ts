import type { TieFamily } from "../../../budget/tie-family";

export const appropriationByClass: TieFamily = {
  id: "appropriation-by-class",
  about: "tables",
  title: "财政拨款的各类支出与收支总表",
  severity: "error",
  requires: ["revenue-expenditure", "appropriation"],
  why: "没有财政专户和单位资金时，财政拨款各类支出的小计等于《预算收支总表》同一类的合计；有其他资金时不会超过它。",
  mend: "对照两张表同一类的行，改与本表合计不符的一方。",
  ties: [
    {
      one: { table: "revenue-expenditure", section: "expenditure", columns: ["total"] },
      other: { table: "appropriation", section: "expenditure", columns: ["total"] },
      by: "class",
      part: "other",
    },
  ],
};
