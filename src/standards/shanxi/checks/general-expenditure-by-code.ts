import type { Check, Statement } from "../../check";
import { factOf, rowOf, rowsByCode, tableOf } from "../../lookup";
import { identity } from "../../ties";
import { codesOf } from "../money";

export const generalExpenditureByCode: Check = {
  id: "general-expenditure-by-code",
  title: "一般公共预算支出等于收入总表的一般公共预算列",
  severity: "error",
  requires: ["general-expenditure", "revenue"],
  why: "《一般公共预算支出预算表》每个科目的合计，与《预算收入总表》同一科目的一般公共预算是同一个数；总额与《预算收支总表》的一般公共预算相同。",
  mend: "对照两张表同一编码的行，改与本表上下级不符的一方。",
  *examine(document): Iterable<Statement> {
    const general = tableOf(document, "general-expenditure");
    const revenue = tableOf(document, "revenue");
    const all = tableOf(document, "revenue-expenditure");
    const total = rowOf(general, "total")?.facts.get("total");
    yield* identity(document, total, factOf(revenue, "total", "general"));
    if (all) yield* identity(document, total, factOf(all, "general", "total", "revenue"));
    const generalRows = rowsByCode(general);
    const revenueRows = rowsByCode(revenue);
    for (const code of codesOf(document, ["general-expenditure", "revenue"])) {
      yield* identity(
        document,
        generalRows.get(code)?.facts.get("total"),
        revenueRows.get(code)?.facts.get("general"),
        `${generalRows.has(code) ? "《预算收入总表》" : "《一般公共预算支出预算表》"}的科目 ${code}（没有这一行）`,
      );
    }
  },
};
