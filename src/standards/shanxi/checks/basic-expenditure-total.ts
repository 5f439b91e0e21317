import type { Check, Statement } from "../../check";
import { factOf, tableOf } from "../../lookup";
import { identity } from "../../ties";

export const basicExpenditureTotal: Check = {
  id: "basic-expenditure-total",
  title: "经济科目表的合计等于一般公共预算的基本支出",
  severity: "error",
  requires: ["basic-expenditure", "general-expenditure"],
  why: "《基本支出分经济科目表》是一般公共预算基本支出按经济分类的展开，合计是同一个数。",
  mend: "核对经济科目表的人员经费、公用经费合计，再核对一般公共预算支出预算表的基本支出列。",
  *examine(document): Iterable<Statement> {
    yield* identity(
      document,
      factOf(tableOf(document, "basic-expenditure"), "total", "total"),
      factOf(tableOf(document, "general-expenditure"), "total", "basic"),
      "对应的合计行（没有找到）",
    );
  },
};
