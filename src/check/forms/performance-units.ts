import type { Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument } from "../../budget/document";
import { normalize } from "../../text/normalize";
import { tableName } from "../../budget/wording";

export const performanceUnits: TableCheck = {
  id: "performance-units",
  about: "tables",
  title: "整体绩效目标表的所属预算单位数不少于各表列出的单位",
  severity: "warning",
  requires: [],
  why: "预算表按单位列出，机关以外的都是所属预算单位；表中的单位比填报的还多，说明单位数没有更新。",
  mend: "核对部门的预算单位，改正整体支出绩效目标表的所属预算单位数。",
  concerns: ({ performanceForms }) => performanceForms.some(({ counts }) => counts?.units !== undefined),
  *examine(document): Iterable<Statement> {
    const listed = mostUnits(document);
    for (const { name, counts } of document.performanceForms) {
      const units = counts?.units;
      const isOwn =
        document.department === undefined || normalize(name.text) === normalize(document.department);
      if (units === undefined || listed === undefined || !isOwn) continue;
      // Beside those below it there is the office itself.
      if (BigInt(listed.count) <= units.count + 1n) continue;
      yield {
        is: "observation",
        message: `整体支出绩效目标表“${name.text}”的所属预算单位数是 ${units.count} 个，而${listed.table}列出了 ${listed.count} 个单位（含机关），请核实。`,
        places: [units.place],
        actual: String(units.count),
      };
    }
  },
};

/** The table that lists most units, each once. */
function mostUnits({
  tables,
}: BudgetDocument): { readonly table: string; readonly count: number } | undefined {
  const counted = [...tables.values()].map((table) => ({
    table: tableName(table),
    count: new Set(
      table.rows.flatMap(({ kind, name, facts }) => (kind === "unit" && facts.size > 0 ? [name] : [])),
    ).size,
  }));
  return counted.toSorted((a, b) => b.count - a.count).find(({ count }) => count > 0);
}
