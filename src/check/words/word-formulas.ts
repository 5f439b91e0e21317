import type { Decimal } from "../../amount/decimal";
import { groupDigits } from "../../amount/format";
import type { BudgetDocument } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { address, placeName } from "../../workbook/places";
import type { CellPlace } from "../../workbook/snapshot";
import type { FormulaFault } from "../formulas/formula-faults";
import { plainAmount } from "./word-findings";

/** 表三 C6 的公式 =SUM(C7:C20) 漏了 C21，应为 8,277.83（现为 8,203.10） */
export function formulaMessage(
  document: BudgetDocument,
  { kind, fact, formula, others }: FormulaFault,
  value: Decimal,
): string {
  const unit = printedTable(document, fact.table)?.unit ?? "万元";
  const shown = (amount: bigint) => groupDigits(plainAmount(amount, unit));
  const amounts = `应为 ${shown(value)}（现为 ${fact.form === "blank" ? "空白" : shown(fact.value)}）`;
  const cell = placeName(fact.place);
  const cells = cellsOf(others, fact.place);
  switch (kind) {
    case "leaves-out":
      return `${cell} 的公式 ${formula} 漏了 ${cells}，${amounts}`;
    case "doubles":
      return `${cell} 的公式 ${formula} 多算了 ${cells}，${amounts}`;
    case "hidden":
      return `${cell} 的公式 ${formula} 不计隐藏和筛选掉的行，${amounts}；请改用 SUM，或取消隐藏、筛选`;
    case "typed-over":
      return `${cell} 旁边的合计都是公式，这一格是直接填的数；按公式 ${formula} ${amounts}`;
  }
}

const MOST_CELLS = 3;

function cellsOf(places: readonly CellPlace[], { sheet }: CellPlace): string {
  const names = places
    .slice(0, MOST_CELLS)
    .map((place) => (place.sheet === sheet ? address(place.row, place.column) : placeName(place)));
  return `${names.join("、")}${places.length > MOST_CELLS ? `等 ${places.length} 格` : ""}`;
}
