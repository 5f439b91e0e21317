import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt, tableOf } from "../../../budget/lookup";
import { atLeast } from "../../../budget/ties";

export const operatingExpensesBound: TableCheck = {
  id: "operating-expenses-bound",
  about: "tables",
  title: "机关运行经费不超过公用经费",
  severity: "error",
  requires: ["operating-expenses", "basic-expenditure"],
  why: "机关运行经费是行政单位和参公事业单位的公用经费，一般公共预算安排的部分不会超过全部门的公用经费。",
  mend: "核对机关运行经费是否误计了人员经费、项目支出或事业单位的公用经费。",
  *examine(document): Iterable<Statement> {
    const own = tableOf(document, "operating-expenses");
    yield* atLeast(
      document,
      [amountAt(document, { table: "basic-expenditure", row: "total", column: "operating" })],
      [amountAt(document, { table: "operating-expenses", row: "total", column: "general" })],
    );
    const names = new Set<string>();
    for (const row of own?.rows ?? []) {
      if (row.kind !== "unit") continue;
      if (names.has(row.name)) {
        yield {
          is: "observation",
          table: "operating-expenses",
          severity: "warning",
          message: `《财政拨款安排机关运行经费预算表》的“${row.name}”列了两行，请核对是否重复。`,
          places: [row.place],
          actual: row.name,
        };
      }
      names.add(row.name);
    }
    const { department } = document;
    if (
      document.kind === "单位" &&
      department !== undefined &&
      [...names].some((name) => !name.startsWith(department))
    ) {
      yield {
        is: "observation",
        table: "operating-expenses",
        severity: "warning",
        message: `这是“${department}”的单位预算，《财政拨款安排机关运行经费预算表》却列了${[...names].map((name) => `“${name}”`).join("、")}，请核对。`,
        places: (own?.rows ?? []).filter((row) => row.kind === "unit").map((row) => row.place),
      };
    }
  },
};
