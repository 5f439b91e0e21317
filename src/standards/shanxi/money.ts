import { factOf, hasFigure, rowsByCode, tableOf } from "../../budget/lookup";
import type { BudgetDocument } from "../../budget/document";
import { otherSources } from "./sources";

/**
 * What kinds of money a department has decides whether two tables must agree or one only bounds the other. Each
 * question is answered by every place that shows it, so that one wrong cell does not change the answer for the rest.
 */

/** Whether any table shows money of this year that is no fiscal appropriation (财政专户管理资金, 单位资金). */
export function hasOtherMoney(document: BudgetDocument): boolean {
  const total = tableOf(document, "revenue-expenditure");
  const revenue = tableOf(document, "revenue");
  const projects = tableOf(document, "projects");
  return otherSources.some(
    ({ id: source }) =>
      hasFigure(factOf(total, source, "total", "revenue")) ||
      revenue?.rows.some((row) => hasFigure(row.facts.get(source))) ||
      projects?.rows.some((row) => hasFigure(row.facts.get(source))),
  );
}

/**
 * Whether some of the money carried over is no fiscal appropriation: the grand totals of both sides and the carry-over
 * itself all exceed those of the appropriation table by one and the same amount. A single wrong cell cannot do that.
 */
export function hasOtherCarryOver(document: BudgetDocument): boolean {
  const all = tableOf(document, "revenue-expenditure");
  const appropriation = tableOf(document, "appropriation");
  const gap = (section: string, row: string) => {
    const whole = factOf(all, row, "total", section);
    const part = factOf(appropriation, row, "total", section);
    return whole === undefined || part === undefined ? undefined : whole.value - part.value;
  };
  const carryOver = gap("revenue", "carryOver");
  if (carryOver === undefined || carryOver <= 0n) return false;
  if (hasOtherMoney(document)) return true;
  return gap("revenue", "grandTotal") === carryOver && gap("expenditure", "grandTotal") === carryOver;
}

/** All money, this year's and carried over, is fiscal appropriation. */
export function isAllAppropriation(document: BudgetDocument): boolean {
  return !hasOtherMoney(document) && !hasOtherCarryOver(document);
}

/** Money is left for next year, so that expenditure is less than revenue. */
export function hasCarryForward(document: BudgetDocument): boolean {
  const table = tableOf(document, "revenue-expenditure");
  return hasFigure(factOf(table, "carryForward", "total", "expenditure"));
}

/** All functional codes that any of these tables prints, in ascending order. */
export function codesOf(document: BudgetDocument, tables: readonly string[]): string[] {
  const codes = new Set(tables.flatMap((id) => [...rowsByCode(tableOf(document, id)).keys()]));
  return [...codes].sort();
}
