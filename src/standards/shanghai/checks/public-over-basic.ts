import type { Statement, TableCheck } from "../../../budget/check";
import { amountIn, columnLabelled, rowsByCode, tableOf } from "../../../budget/lookup";
import { atLeast, usual } from "../../../budget/ties";

/** Items of the departmental economic classification, and the column under which all of each is told. */
const ITEMS: readonly (readonly [code: string, column: RegExp])[] = [
  ["30212", /因公出国/],
  ["30217", /公务接待/],
  ["30231", /运行(维护)?费$/],
];

export const publicOverBasic: TableCheck = {
  id: "public-over-basic",
  about: "tables",
  title: "“三公”经费不少于基本支出中的同一项，机关运行经费不超过公用经费",
  severity: "warning",
  requires: ["three-public", "basic-expenditure"],
  why: "“三公”经费预算数是全部财政拨款安排的，基本支出表里的因公出国（境）费用、公务接待费、公务用车运行维护费只是其中一部分；机关运行经费是公用经费的一部分，事业单位没有。两张表单位不同（万元和元），最容易错在换算。",
  mend: "先核对两张表的金额单位，再对照同一项：“三公”表少列了项目支出里的部分，或基本支出填错了科目。",
  *examine(document): Iterable<Statement> {
    const own = tableOf(document, "three-public");
    const basic = tableOf(document, "basic-expenditure");
    const row = own?.rows.length === 1 ? own.rows[0] : own?.rows.find(({ kind }) => kind === "total");
    const operating = columnLabelled(basic, /公用/);
    if (row === undefined || operating === undefined) return;
    const basicRows = rowsByCode(basic);
    for (const [code, label] of ITEMS) {
      const column = columnLabelled(own, label);
      const item = basicRows.get(code);
      if (column === undefined || item === undefined) continue;
      yield* usual(atLeast(document, [amountIn(own, row, column)], [amountIn(basic, item, operating)]));
    }
    const agency = columnLabelled(own, /机关运行经费/);
    const total = basic?.rows.find(({ kind }) => kind === "total");
    if (agency === undefined || total === undefined) return;
    yield* usual(atLeast(document, [amountIn(basic, total, operating)], [amountIn(own, row, agency)]));
  },
};
