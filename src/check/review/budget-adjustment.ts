import { absolute, type Decimal } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Statement, TableCheck } from "../../budget/check";
import type { Fact, Table } from "../../budget/document";
import { rowName, tableName } from "../../budget/wording";
import { stagesOf } from "./stages";

/** In percent: beyond it the adjustment of a budget is asked about. */
const MOST_ADJUSTED = 30n;

export const budgetAdjustment: TableCheck = {
  id: "budget-adjustment",
  about: "tables",
  title: "预算调整幅度不超过 30%",
  severity: "warning",
  requires: [],
  why: "全年预算数比年初预算数增减超过 30%，说明年初预算编得不细或年中追加很多，决算审核会要求说明；也可能是其中一个数填错。",
  mend: "核对年初预算数和全年（调整）预算数；确实调整的，在情况说明中写明追加或调减的项目和原因。",
  concerns: ({ tables }) => [...tables.values()].some((table) => adjusted(table).length > 0),
  *examine({ tables }): Iterable<Statement> {
    const told = new Set<string>();
    for (const table of tables.values()) {
      const over = adjusted(table).filter(({ planned, adjusted: after }) =>
        isOver(planned.value, after.value),
      );
      // What is received and what is spent of it are one adjustment.
      const one = over.find(({ row }) => row.includes("支出")) ?? over[0];
      if (one === undefined) continue;
      const { row, planned, adjusted: after } = one;
      const key = `${planned.value} ${after.value}`;
      if (told.has(key)) continue;
      told.add(key);
      const change = after.value - planned.value;
      const amount = (value: Decimal) => `${forReading(convert(value, "元", table.unit))} ${table.unit}`;
      const rate = (absolute(change) * 1000n + planned.value / 2n) / planned.value;
      yield {
        is: "observation",
        table: table.id,
        message: `${tableName(table)}“${row}”的年初预算数为 ${amount(planned.value)}，全年预算数为 ${amount(after.value)}，调${change > 0n ? "增" : "减"} ${rate / 10n}.${rate % 10n}%，超过 ${MOST_ADJUSTED}%，请核对并说明原因。`,
        places: [after.place, planned.place],
        actual: String(after.raw),
      };
    }
  },
};

function isOver(planned: Decimal, after: Decimal): boolean {
  return absolute(after - planned) * 100n > planned * MOST_ADJUSTED;
}

interface Adjusted {
  readonly row: string;
  readonly planned: Fact;
  readonly adjusted: Fact;
}

/** Of the totals: how much single items are moved says little. */
function adjusted(table: Table): readonly Adjusted[] {
  return stagesOf(table).flatMap(({ key, planned, adjusted: after }) => {
    if (planned === undefined || after === undefined || key.item !== undefined) return [];
    const row = table.rows.find(({ section, id }) => section === planned.section && id === planned.row);
    if (row === undefined || planned.value <= 0n || !TOTAL.test(row.name)) return [];
    return [{ row: rowName(row), planned, adjusted: after }];
  });
}

const TOTAL = /^(本年)?(收入|支出)?(合计|总计)$/;
