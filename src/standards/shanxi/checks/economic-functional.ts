import type { TableCheck, Statement } from "../../../budget/check";
import { amountIn, itemsNamed, rowOf, tableOf } from "../../../budget/lookup";
import { sum, usual } from "../../../budget/ties";

/** Departmental economic items and the functional items that they are usually paid under. */
const pairs = [
  ["机关事业单位基本养老保险缴费", ["2080505"]],
  ["职业年金缴费", ["2080506"]],
  ["住房公积金", ["2210201"]],
  ["职工基本医疗保险缴费", ["2101101", "2101102"]],
  ["公务员医疗补助缴费", ["2101103"]],
  ["退休费", ["2080501", "2080502"]],
] as const;

export const economicFunctional: TableCheck = {
  id: "economic-functional",
  about: "tables",
  title: "经济科目与功能科目的对应",
  severity: "warning",
  requires: ["basic-expenditure", "general-expenditure"],
  why: "养老保险、职业年金、住房公积金、医疗保险等缴费，按经济分类和按功能分类列示的通常是同一笔钱。不一致不一定错，但值得核实。",
  mend: "核实差额的去向（如列入其他功能科目、补缴以前年度）；确属误填的再更正。",
  *examine(document): Iterable<Statement> {
    const basic = tableOf(document, "basic-expenditure");
    const general = tableOf(document, "general-expenditure");
    for (const [name, codes] of pairs) {
      const items = itemsNamed(basic, [name]).map((item) => amountIn(basic, item, "total"));
      const rows = codes.flatMap((code) => {
        const row = rowOf(general, code);
        return row ? [amountIn(general, row, "basic")] : [];
      });
      // Where only one classification shows it, the money stands under another heading.
      if (items.length > 0 && rows.length > 0) yield* usual(sum(document, items, rows));
    }
  },
};
