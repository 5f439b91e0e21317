import { parseAmount } from "../../amount/parse-amount";
import type { Decimal } from "../../amount/decimal";
import type { Cell } from "../../workbook/snapshot";

/** The amount in a cell in its table's unit; zero where none can be read. */
export function amountOf(cell: Cell | undefined): Decimal {
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return 0n;
  const reading = parseAmount(cell.value);
  return reading.form === "unreadable" ? 0n : reading.value;
}

/** Whether two cells hold the same amount, however written. */
export function sameAmount(one: Cell | undefined, other: Cell | undefined): boolean {
  return amountOf(one) === amountOf(other);
}
