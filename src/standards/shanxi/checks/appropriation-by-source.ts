import type { Check, Statement } from "../../check";
import { factOf, present, tableOf } from "../../lookup";
import { atLeast, identity, sum } from "../../ties";
import { isAllAppropriation } from "../money";

export const appropriationBySource: Check = {
  id: "appropriation-by-source",
  title: "财政拨款收支总表的来源与合计",
  severity: "error",
  requires: ["revenue-expenditure", "appropriation"],
  why: "财政拨款是全部收支的一部分：三本预算的拨款与《预算收支总表》相同；没有财政专户和单位资金时，合计、结转、总计也都相同，否则只会更小。",
  mend: "先核对一般公共预算、政府性基金、国有资本经营三行，再核对上年财政拨款结转。",
  *examine(document): Iterable<Statement> {
    const all = tableOf(document, "revenue-expenditure");
    const own = tableOf(document, "appropriation");
    const absent = "《财政拨款收支总表》的对应行（没有找到）";
    for (const row of ["general", "fund", "stateCapital"]) {
      yield* identity(
        document,
        factOf(all, row, "total", "revenue"),
        factOf(own, row, "total", "revenue"),
        absent,
      );
    }
    const isAll = isAllAppropriation(document);
    const totals = [
      ["revenue", "yearTotal"],
      ["revenue", "carryOver"],
      ["revenue", "grandTotal"],
      ["expenditure", "yearTotal"],
      ["expenditure", "grandTotal"],
    ] as const;
    for (const [section, row] of totals) {
      const whole = factOf(all, row, "total", section);
      const part = factOf(own, row, "total", section);
      if (isAll) yield* identity(document, whole, part, absent);
      else yield* atLeast(document, present(whole), present(part));
    }
    // Each budget balances on its own: what it brings and carries over is what it spends and carries forward.
    for (const [source, carryOver] of [
      ["general", "carryOverGeneral"],
      ["fund", "carryOverFund"],
      ["stateCapital", "carryOverStateCapital"],
    ] as const) {
      yield* sum(
        document,
        present(factOf(own, "grandTotal", source, "expenditure")),
        present(factOf(own, source, "total", "revenue"), factOf(own, carryOver, "total", "revenue")),
      );
    }
  },
};
