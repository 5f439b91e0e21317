import type { KindStandard, TableKind } from "../../budget/kind";
import { ALL_SOURCES, FISCAL } from "../../budget/quantity-key";
import type { RawBlock } from "./raw-table";

/**
 * The kind of a table without a title, where only one can be: a 收支总表 has its blocks side by side, sources of money in
 * the first, and totals of revenue and of expenditure at the end.
 */
export function provenKind(blocks: readonly RawBlock[], standard: KindStandard): TableKind | undefined {
  const [revenue, ...others] = blocks;
  if (revenue === undefined || others.length === 0) return undefined;
  const texts = (lines: RawBlock["lines"]) => lines.map(({ label }) => label.text);
  const isTotalled =
    texts(revenue.lines).some((text) => /^收入(总计|合计)$|^总计$/.test(text)) &&
    others.some(({ lines }) => texts(lines).some((text) => /^支出(总计|合计)$|^总计$/.test(text)));
  if (!isTotalled) return undefined;
  const sources = revenue.lines.reduce((all, { label }) => all | (label.meaning?.sources ?? 0), 0);
  if ((sources & FISCAL) === 0) return undefined;
  const hasOthers = (sources & ~FISCAL) !== 0;
  const money = hasOthers ? ALL_SOURCES : FISCAL;
  return standard.kinds.find((kind) => kind.rows === "listed" && kind.sources === money);
}
