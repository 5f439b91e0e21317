import { amountAt, hasFigure, tableOf, type AmountAddress, type LookedUp } from "../../../budget/lookup";
import type { BudgetDocument } from "../../../budget/document";
import { factName, tableName } from "../../../budget/wording";

/**
 * A blank is zero, but not where other figures show that something is missing there: a total over rows with money, a table
 * without any though others have money of its kind. Prose must not call that zero.
 */
export function whyNotZero(
  document: BudgetDocument,
  address: AmountAddress,
  amount: LookedUp,
): string | undefined {
  if (amount !== undefined && ("is" in amount || amount.form !== "blank")) return undefined;
  const table = tableOf(document, address.table);
  if (table === undefined) return undefined;
  if (table.state === "empty") {
    const proof = (proofs[address.table] ?? [])
      .map((other) => amountAt(document, other))
      .find((other) => hasFigure(other));
    if (proof === undefined || "is" in proof) return undefined;
    return `${tableName(table)}没有填写，而${factName(document, proof)}有金额`;
  }
  const row = table.rows.find(
    ({ id, section }) => id === address.row && (address.section === undefined || section === address.section),
  );
  if (row === undefined || !TOTALS.has(row.id)) return undefined;
  const isFilled = table.rows.some(
    (other) => other.section === row.section && other !== row && hasFigure(other.facts.get(address.column)),
  );
  return isFilled ? `${tableName(table)}的“${row.name}”是空白，而下面各行有金额` : undefined;
}

const TOTALS: ReadonlySet<string> = new Set(["total", "yearTotal", "grandTotal"]);

const anyMoney: readonly AmountAddress[] = [
  { table: "general-expenditure", row: "total", column: "total" },
  { table: "fund-expenditure", row: "total", column: "total" },
  { table: "expenditure", row: "total", column: "total" },
  { table: "revenue", row: "total", column: "total" },
];
const general = (column: string): AmountAddress => ({ table: "general-expenditure", row: "total", column });

/** Where money stands that an empty table would have too. Without any such place an empty table has none. */
const proofs: Readonly<Record<string, readonly AmountAddress[]>> = {
  "revenue-expenditure": anyMoney,
  revenue: anyMoney,
  expenditure: anyMoney,
  appropriation: [general("total")],
  "general-expenditure": [
    { table: "appropriation", row: "general", column: "total", section: "revenue" },
    { table: "basic-expenditure", row: "total", column: "total" },
  ],
  "basic-expenditure": [general("basic")],
  projects: [general("project")],
};
