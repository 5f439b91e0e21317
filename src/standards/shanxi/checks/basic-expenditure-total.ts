import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt } from "../../../budget/lookup";
import { identity } from "../../../budget/ties";

export const basicExpenditureTotal: TableCheck = {
  id: "basic-expenditure-total",
  about: "tables",
  title: "经济科目表的合计等于一般公共预算的基本支出",
  severity: "error",
  requires: ["basic-expenditure", "general-expenditure"],
  why: "《基本支出分经济科目表》是一般公共预算基本支出按经济分类的展开，合计是同一个数。",
  mend: "核对经济科目表的人员经费、公用经费合计，再核对一般公共预算支出预算表的基本支出列。",
  *examine(document): Iterable<Statement> {
    yield* identity(
      document,
      amountAt(document, { table: "basic-expenditure", row: "total", column: "total" }),
      amountAt(document, { table: "general-expenditure", row: "total", column: "basic" }),
    );
  },
};
