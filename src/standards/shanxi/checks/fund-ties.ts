import type { Check, Statement } from "../../check";
import { factOf, hasFigure, rowsByCode, tableOf } from "../../lookup";
import { identity, notApplicable } from "../../ties";
import { codesOf } from "../money";

export const fundTies: Check = {
  id: "fund-ties",
  title: "政府性基金收支表与各总表一致",
  severity: "error",
  requires: ["fund-expenditure", "revenue"],
  why: "政府性基金的本年收入、本年支出，与收支总表、收入总表、财政拨款收支总表中的政府性基金是同一个数。",
  mend: "以与多数表一致的数为准；没有政府性基金的部门，各处都应为空。",
  *examine(document): Iterable<Statement> {
    const spending = tableOf(document, "fund-expenditure");
    const income = tableOf(document, "fund-revenue");
    const revenue = tableOf(document, "revenue");
    const total = factOf(spending, "total", "total");
    yield* identity(document, total, factOf(revenue, "total", "fund"));
    yield* identity(
      document,
      total,
      factOf(tableOf(document, "revenue-expenditure"), "fund", "total", "revenue"),
    );
    yield* identity(document, total, factOf(tableOf(document, "appropriation"), "fund", "total", "revenue"));
    if (income) yield* identity(document, total, factOf(income, "total", "total"));
    const own = rowsByCode(spending);
    const others = rowsByCode(revenue);
    for (const code of codesOf(document, ["fund-expenditure", "revenue"])) {
      yield* identity(
        document,
        own.get(code)?.facts.get("total"),
        others.get(code)?.facts.get("fund"),
        `${own.has(code) ? "《预算收入总表》" : "《政府性基金预算支出表》"}的科目 ${code}（没有这一行）`,
      );
    }
    const shown = [total, factOf(revenue, "total", "fund")];
    if (!shown.some(hasFigure)) yield notApplicable("本年没有政府性基金资金");
  },
};
