import type { Check, Statement } from "../../check";
import { factOf, hasFigure, rowsByCode, tableOf } from "../../lookup";
import { identity, notApplicable } from "../../ties";
import { codesOf } from "../money";

export const stateCapitalTies: Check = {
  id: "state-capital-ties",
  title: "国有资本经营预算表与各总表一致",
  severity: "error",
  requires: ["state-capital", "revenue"],
  why: "国有资本经营预算的收入、支出，与收支总表、收入总表、财政拨款收支总表中的国有资本经营预算是同一个数。",
  mend: "以与多数表一致的数为准；没有国有资本经营预算的部门，各处都应为空。",
  *examine(document): Iterable<Statement> {
    const table = tableOf(document, "state-capital");
    const revenue = tableOf(document, "revenue");
    const income = factOf(table, "total", "total", "revenue");
    const spent = factOf(table, "total", "total", "expenditure");
    yield* identity(document, income, factOf(revenue, "total", "stateCapital"));
    yield* identity(
      document,
      income,
      factOf(tableOf(document, "revenue-expenditure"), "stateCapital", "total", "revenue"),
    );
    yield* identity(
      document,
      income,
      factOf(tableOf(document, "appropriation"), "stateCapital", "total", "revenue"),
    );
    yield* identity(document, income, spent);
    const own = rowsByCode(table, "expenditure");
    const others = rowsByCode(revenue);
    for (const code of new Set([...own.keys(), ...codesOf(document, ["revenue"])])) {
      yield* identity(
        document,
        own.get(code)?.facts.get("total"),
        others.get(code)?.facts.get("stateCapital"),
        `${own.has(code) ? "《预算收入总表》" : "《国有资本经营预算收支预算表》"}的科目 ${code}（没有这一行）`,
      );
    }
    const shown = [income, factOf(revenue, "total", "stateCapital")];
    if (!shown.some(hasFigure)) yield notApplicable("本年没有国有资本经营预算资金");
  },
};
