import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument, Fact } from "../../budget/document";
import { factName, tableName } from "../../budget/wording";

/** Kinds that hold all money of a department: they cannot be empty where any other table is not. */
const ALL_MONEY: ReadonlySet<string> = new Set([
  "revenue-expenditure",
  "revenue",
  "expenditure",
  "final-revenue-expenditure",
  "final-revenue",
  "final-expenditure",
]);

export const emptyMainTable: TableCheck = {
  id: "empty-main-table",
  about: "tables",
  title: "总表不应为空",
  severity: "error",
  requires: [],
  why: "收支总表、收入表和支出表包括全部资金；其他表有金额而总表没有，说明漏填。",
  mend: "按明细表把总表的金额填上；确实没有这项资金的，核对其他表的金额。",
  concerns: (document) => [...document.tables.values()].some(({ asRead }) => asRead !== undefined),
  *examine(document): Iterable<Statement> {
    const proof = mostIn(document);
    if (proof === undefined) return;
    for (const [id, table] of document.tables) {
      if (!ALL_MONEY.has(id) || table.asRead === undefined || table.state !== "empty") continue;
      const unit = document.tables.get(proof.table)?.unit ?? "万元";
      yield {
        is: "observation",
        isTableAbsent: true,
        table: id,
        message: `${tableName(table)}没有填写金额，而${factName(document, proof)}为 ${forReading(convert(proof.value, "元", unit))} ${unit}，请补充。`,
        places: [proof.place],
      };
    }
  },
};

/** The greatest amount of this document's tables. */
function mostIn({ tables }: BudgetDocument): Fact | undefined {
  let most: Fact | undefined;
  for (const { rows } of tables.values())
    for (const { facts } of rows)
      for (const fact of facts.values()) if (fact.value > (most?.value ?? 0n)) most = fact;
  return most;
}
