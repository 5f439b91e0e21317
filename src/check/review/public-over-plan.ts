import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Statement, TableCheck } from "../../budget/check";
import type { Fact, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { partsOfItem } from "../quantities/public-items";
import { stagesOf, type Stages } from "./stages";

export const publicOverPlan: TableCheck = {
  id: "public-over-plan",
  about: "tables",
  title: "“三公”经费决算数不大于预算数",
  severity: "warning",
  requires: [],
  why: "“三公”经费只减不增，决算数大于预算数是超预算支出，公开后必被问到；也可能是预算数和决算数填反了。",
  mend: "核对预算数（按规定程序调整后的全年预算数）和决算数；确实超出的，在情况说明中写明原因。",
  concerns: ({ tables }) => [...tables.values()].some((table) => compared(table).length > 0),
  *examine({ tables }): Iterable<Statement> {
    for (const table of tables.values()) {
      const over = compared(table).filter(({ plan, done }) => done.value > plan.value);
      const names = new Set(over.map(({ item }) => item));
      for (const { item, plan, done } of over) {
        // A total is more by what its parts are more.
        if (partsOfItem(item).some((part) => names.has(part))) continue;
        const amount = ({ value }: Pick<Fact, "value">) => forReading(convert(value, "元", table.unit));
        yield {
          is: "observation",
          table: table.id,
          message: `${nameOf(table, done)}决算数为 ${amount(done)} ${table.unit}，大于预算数 ${amount(plan)} ${table.unit}，超出 ${amount({ value: done.value - plan.value })} ${table.unit}，请核对。`,
          places: [done.place, plan.place],
          actual: String(done.raw),
        };
      }
    }
  },
};

const AGENCY = "agency";

interface Compared {
  readonly item: string;
  readonly plan: Fact;
  readonly done: Fact;
}

function compared(table: Table): readonly Compared[] {
  return stagesOf(table).flatMap(({ key: { item }, planned, adjusted, done }: Stages) => {
    const plan = adjusted ?? planned;
    if (item === undefined || plan === undefined || done === undefined) return [];
    // 机关运行经费 beside them has no such bound, and often no plan in that table.
    if (item === AGENCY) return [];
    return [{ item, plan, done }];
  });
}

/** Of a line of all items the column says which one it is; of a list the row. */
function nameOf(table: Table, { section, row: rowId, column }: Fact): string {
  const row = table.rows.find((one) => one.section === section && one.id === rowId);
  const columns = table.description.sections.find(({ id }) => id === section)?.columns ?? [];
  const title = columns.find(({ id }) => id === column)?.title.replace(/决算数?/, "") ?? "";
  const isLine = row === undefined || row.name === "" || columns.length > STAGES_ALONE;
  return `${tableName(table)}的“${isLine ? title : row.name}”`;
}

/** 年初预算数, 全年预算数, 决算数 */
const STAGES_ALONE = 3;
