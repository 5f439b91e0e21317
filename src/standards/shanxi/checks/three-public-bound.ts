import type { TableCheck, Statement } from "../../../budget/check";
import { amountAt, amountIn, itemsNamed, tableOf } from "../../../budget/lookup";
import { atLeast } from "../../../budget/ties";

export const threePublicBound: TableCheck = {
  id: "three-public-bound",
  about: "tables",
  title: "“三公”经费不少于基本支出中的同名科目",
  severity: "error",
  requires: ["three-public", "basic-expenditure"],
  why: "“三公”经费包括基本支出和项目支出安排的全部财政拨款，因此每一项都不会少于《基本支出分经济科目表》中同名科目的金额。",
  mend: "核对“三公”经费表是否漏计基本支出部分，或经济科目表是否把其他费用列入了该科目。",
  *examine(document): Iterable<Statement> {
    const basic = tableOf(document, "basic-expenditure");
    for (const [row, names] of [
      ["abroad", ["因公出国（境）费用", "因公出国（境）费"]],
      ["reception", ["公务接待费"]],
      ["vehicleOperation", ["公务用车运行维护费"]],
    ] as const) {
      const items = itemsNamed(basic, names).map((item) => amountIn(basic, item, "total"));
      if (items.length > 0) {
        yield* atLeast(
          document,
          [amountAt(document, { table: "three-public", row, column: "total" })],
          items,
        );
      }
    }
  },
};
