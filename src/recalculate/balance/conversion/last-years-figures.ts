import { fromNumber, type Decimal } from "../../../amount/decimal";
import { convert, parseAmount } from "../../../amount/parse-amount";
import type { ColumnAsRead, Table } from "../../../budget/document";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../../workbook/snapshot";
import { lookupIn } from "../../cell-lookup";

const LAST_YEAR = /上年|上一年|去年|\d{4}年/;
/** 比上年增减, 上年人数: none of them is an amount of that year. */
const OTHER = /[增减比率%％]|人数|数量|编制|面积|辆|台|套/;

export interface LastYearsFigure {
  readonly place: CellPlace;
  /** 上年预算数→合计 */
  readonly label: string;
  /** In yuan. */
  readonly value: Decimal;
}

/**
 * Amounts of another year that stand beside those of a table, and from which no column of it is computed: nothing ties
 * them, so that each is put into another unit by itself.
 */
export function lastYearsFigures(workbook: WorkbookSnapshot, { asRead, unit }: Table): LastYearsFigure[] {
  const cellAt = lookupIn(workbook);
  const columns = (asRead?.columns ?? []).filter(isLastYears);
  return columns.flatMap(({ bottom, column, label, sheet, top }) => {
    const figures: LastYearsFigure[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const place = { sheet, row, column };
      const value = amountIn(cellAt(place));
      if (value !== undefined && value !== 0n)
        figures.push({ place, label, value: convert(value, unit, "元") });
    }
    return figures;
  });
}

function isLastYears({ label, quantity }: ColumnAsRead): boolean {
  return quantity === "comparison" && LAST_YEAR.test(label) && !OTHER.test(label);
}

function amountIn(cell: Cell | undefined): Decimal | undefined {
  if (typeof cell?.value === "number") return fromNumber(cell.value);
  if (typeof cell?.value !== "string") return undefined;
  const reading = parseAmount(cell.value);
  return reading.form === "text" ? reading.value : undefined;
}
