import type { TieFamily } from "../../../budget/tie-family";

export const revenueBySource: TieFamily = {
  id: "revenue-by-source",
  about: "tables",
  title: "收支总表的各项收入等于收入总表的合计行",
  severity: "error",
  requires: ["revenue-expenditure", "revenue"],
  why: "《预算收支总表》左侧的各项资金来源，与《预算收入总表》合计行的各列是同一个数，必须一分不差。",
  mend: "以与其他表（财政拨款收支总表、一般公共预算支出预算表）一致的一方为准，改另一方。",
  ties: [
    {
      one: { table: "revenue-expenditure", section: "revenue" },
      other: { table: "revenue" },
      by: "row",
    },
  ],
};
