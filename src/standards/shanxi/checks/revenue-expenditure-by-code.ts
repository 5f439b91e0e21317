import type { TableCheck, Statement } from "../../../budget/check";
import { amountIn, rowOf, rowsByCode, tableOf } from "../../../budget/lookup";
import { atLeast, notApplicable, sum } from "../../../budget/ties";
import { codesOf, hasCarryForward } from "../money";

export const revenueExpenditureByCode: TableCheck = {
  id: "revenue-expenditure-by-code",
  about: "tables",
  title: "每个科目的支出等于本年收入加上年结转",
  severity: "error",
  requires: ["revenue", "expenditure"],
  why: "《预算收入总表》按支出功能科目列示资金，因此每个科目的支出合计等于该科目的本年收入合计与上年结转之和。",
  mend: "对照两张表同一编码的行，改与本表上下级不符的一方；某表缺少该科目时补上。",
  *examine(document): Iterable<Statement> {
    const revenue = tableOf(document, "revenue");
    const expenditure = tableOf(document, "expenditure");
    const revenueRows = rowsByCode(revenue);
    const expenditureRows = rowsByCode(expenditure);
    const carriesForward = hasCarryForward(document);
    if (carriesForward) yield notApplicable("有年终结转，各科目支出可以小于收入，按不超过核对");
    const pairs = [
      { code: "合计", spent: rowOf(expenditure, "total"), received: rowOf(revenue, "total") },
      ...codesOf(document, ["revenue", "expenditure"]).map((code) => ({
        code: `科目 ${code}`,
        spent: expenditureRows.get(code),
        received: revenueRows.get(code),
      })),
    ];
    for (const { code, spent, received } of pairs) {
      const left = [amountIn(expenditure, spent, "total")];
      const right = [amountIn(revenue, received, "total"), amountIn(revenue, received, "carryOver")];
      const absent = `${spent ? "《预算收入总表》" : "《预算支出总表》"}的${code}（没有这一行）`;
      if (carriesForward) yield* atLeast(document, right, left, absent);
      else yield* sum(document, left, right, absent);
    }
  },
};
