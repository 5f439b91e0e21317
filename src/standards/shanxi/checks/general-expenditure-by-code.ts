import type { TableCheck, Statement } from "../../../budget/check";
import type { BudgetDocument } from "../../../budget/document";
import { amountAt, amountIn, hasFigure, rowOf, rowsByCode, tableOf } from "../../../budget/lookup";
import { identity } from "../../../budget/ties";
import { codesOf } from "../money";

export const generalExpenditureByCode: TableCheck = {
  id: "general-expenditure-by-code",
  about: "tables",
  title: "一般公共预算支出等于收入总表的一般公共预算列",
  severity: "error",
  requires: ["general-expenditure", "revenue"],
  why: "《一般公共预算支出预算表》每个科目的合计，与《预算收入总表》同一科目的一般公共预算是同一个数；总额与《预算收支总表》的一般公共预算相同。科目没有结转、两张支出表的合计又相同时，是同一笔钱，基本支出和项目支出也必须相同。",
  mend: "对照两张表同一编码的行，改与本表上下级不符的一方。",
  *examine(document): Iterable<Statement> {
    const general = tableOf(document, "general-expenditure");
    const revenue = tableOf(document, "revenue");
    const total = amountAt(document, { table: "general-expenditure", row: "total", column: "total" });
    yield* identity(
      document,
      total,
      amountAt(document, { table: "revenue", row: "total", column: "general" }),
    );
    yield* identity(
      document,
      total,
      amountAt(document, {
        table: "revenue-expenditure",
        row: "general",
        column: "total",
        section: "revenue",
      }),
    );
    const generalRows = rowsByCode(general);
    const revenueRows = rowsByCode(revenue);
    for (const code of codesOf(document, ["general-expenditure", "revenue"])) {
      yield* identity(
        document,
        amountIn(general, generalRows.get(code), "total"),
        amountIn(revenue, revenueRows.get(code), "general"),
        `${generalRows.has(code) ? "《预算收入总表》" : "《一般公共预算支出预算表》"}的科目 ${code}（没有这一行）`,
      );
    }
    yield* splitOfSameMoney(document);
  },
};

/**
 * Where nothing of a code is carried over and the two tables print the same total for it, it is the same money, so
 * that its basic and project expenditure are the same figures too.
 */
function* splitOfSameMoney(document: BudgetDocument): Iterable<Statement> {
  const generalTable = tableOf(document, "general-expenditure");
  const expenditureTable = tableOf(document, "expenditure");
  const general = rowsByCode(generalTable);
  const all = rowsByCode(expenditureTable);
  const revenue = rowsByCode(tableOf(document, "revenue"));
  const pairs = [...general].map(([code, own]) => ({ own, whole: all.get(code), source: revenue.get(code) }));
  const total = rowOf(generalTable, "total");
  if (total) {
    pairs.push({
      own: total,
      whole: rowOf(expenditureTable, "total"),
      source: rowOf(tableOf(document, "revenue"), "total"),
    });
  }
  for (const { own, whole, source } of pairs) {
    const ownTotal = own.facts.get("total");
    const isSame = hasFigure(ownTotal) && whole?.facts.get("total")?.value === ownTotal?.value;
    if (!isSame || !source || hasFigure(source.facts.get("carryOver"))) continue;
    for (const column of ["basic", "project"]) {
      yield* identity(
        document,
        amountIn(expenditureTable, whole, column),
        amountIn(generalTable, own, column),
      );
    }
  }
}
