import type { TableCheck, Statement } from "../../../budget/check";
import { amountIn, tableOf } from "../../../budget/lookup";
import { atLeast, identity } from "../../../budget/ties";
import { isAllAppropriation } from "../money";

export const appropriationByClass: TableCheck = {
  id: "appropriation-by-class",
  about: "tables",
  title: "财政拨款的各类支出与收支总表",
  severity: "error",
  requires: ["revenue-expenditure", "appropriation"],
  why: "没有财政专户和单位资金时，财政拨款各类支出的小计等于《预算收支总表》同一类的合计；有其他资金时不会超过它。",
  mend: "对照两张表同一类的行，改与本表合计不符的一方。",
  *examine(document): Iterable<Statement> {
    const all = tableOf(document, "revenue-expenditure");
    const own = tableOf(document, "appropriation");
    const isAll = isAllAppropriation(document);
    const byKey = new Map(
      own?.rows
        .filter((row) => row.section === "expenditure")
        .map((row) => [row.kind === "item" ? row.name : row.id, row]),
    );
    for (const row of all?.rows ?? []) {
      if (row.section !== "expenditure" || !(row.kind === "item" || /^\d{3}$/.test(row.id))) continue;
      const part = amountIn(own, byKey.get(row.kind === "item" ? row.name : row.id), "total");
      const whole = amountIn(all, row, "total");
      if (isAll) yield* identity(document, whole, part, `《财政拨款收支总表》的“${row.name}”（没有找到）`);
      else yield* atLeast(document, [whole], [part]);
    }
  },
};
