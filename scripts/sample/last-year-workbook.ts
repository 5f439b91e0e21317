import { budgets, tableIds, type Budget } from "../../test/fixtures/budget";
import { tableForms } from "../../test/fixtures/layouts/table/headers";
import { layOut, type LaidOutWorkbook } from "../../test/fixtures/layouts/layouts";

/** The sample's department a year before, without errors: all amounts are smaller, and one project was another. */
export function lastYearWorkbook(): LaidOutWorkbook {
  const { tables, ...budget } = budgets["culture-2026"];
  const before = tableIds.map((id) => [
    id,
    tables[id].map((row) =>
      row.map((cell, column) =>
        tableForms[id].columns[column] === "amount"
          ? smaller(cell)
          : cell.replace("馆藏文物修复", "旧馆拆除"),
      ),
    ),
  ]);
  return layOut({ ...budget, year: budget.year - 1, tables: Object.fromEntries(before) as Budget["tables"] });
}

/** Each amount on its own, so that sums differ by what rounding explains. */
function smaller(amount: string): string {
  const cents = Number(amount.replace(".", ""));
  return cents === 0 ? amount : (Math.round((cents * 98) / 100) / 100).toFixed(2);
}
