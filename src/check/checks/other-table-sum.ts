import { absolute, type Decimal } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import type { Observation, Passed, Statement, TableCheck } from "../../budget/check";
import type { OtherDecision, OtherSum, OtherTable } from "../../budget/other-table";
import { differenceOf, holds, isShifted, isTelling, nearlyHolds } from "../../budget/other-sums";

/** So many sums must bear a reading out. */
const FEWEST = 2;
/** And so many for each that contradicts it. */
const FOR_EACH = 3;

/**
 * Totals of tables that are none of the budget's. Only their labels say what they are sums of, so that a reading must be borne
 * out by other sums of its table, or nearly by its own figures; and what does not add up is a doubt.
 */
export const otherTableSum: TableCheck = {
  id: "other-table-sum",
  about: "other-tables",
  title: "其他表的合计等于各项之和",
  severity: "warning",
  requires: [],
  why: "工作簿里预算公开表以外的表（政府采购、资产、自制明细等）也要公开或存档，合计与各项不等同样会被退回；这些表的格式各不相同，所以只按表中“合计”“小计”的字样核对，作为疑点提出。",
  mend: "对照提示中的合计与各项：改错的一处；如果该合计本来就不是所列各项之和，可以忽略这一条。",
  concerns: ({ otherTables = [] }) => otherTables.length > 0,
  *examine({ otherTables = [] }): Iterable<Statement | Passed> {
    for (const table of otherTables) {
      for (const decision of table.decisions) {
        yield { is: "passed", count: decision.filter((sum) => holds(sum) && isTelling(sum)).length };
        for (const sum of doubtful(decision)) yield doubt(table, sum);
      }
    }
  },
};

function doubtful(decision: OtherDecision): readonly OtherSum[] {
  const failed = decision.filter((sum) => !holds(sum));
  const held = decision.filter((sum) => holds(sum) && isTelling(sum));
  // Ages, balances and prices do not add up where the amounts beside them do.
  const adding = new Set(held.map(({ total }) => total.place.column));
  if (held.length >= Math.max(FEWEST, failed.length * FOR_EACH))
    return failed.filter((sum) => adding.has(sum.total.place.column) || nearlyHolds(sum) || isShifted(sum));
  return failed.length === 1 ? failed.filter(nearlyHolds) : [];
}

function doubt({ title }: OtherTable, sum: OtherSum): Observation {
  const { total, parts, name, what } = sum;
  const added = parts.reduce((all, { value }) => all + value, 0n);
  const amount = (value: Decimal) => forReading(value);
  const gap = amount(absolute(differenceOf(sum)));
  return {
    is: "observation",
    message: `其他表《${title}》${name}为 ${amount(total.value)}，${what}为 ${amount(added)}，相差 ${gap}，请核实。`,
    places: [total, ...parts].map(({ place }) => place),
    expected: amount(added),
    actual: amount(total.value),
  };
}
