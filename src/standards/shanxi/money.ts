import { factOf, hasFigure, tableOf } from "../../budget/lookup";
import type { BudgetDocument } from "../../budget/document";
import {
  ALL_MONEY,
  ALL_NATURES,
  ALL_SOURCES,
  FISCAL,
  money,
  natures,
  OWN_BALANCE,
  type Atoms,
  type Present,
} from "../../budget/quantity-key";
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

/** Money is left for next year, so that expenditure is less than revenue. */
export function hasCarryForward(document: BudgetDocument): boolean {
  const table = tableOf(document, "revenue-expenditure");
  return hasFigure(factOf(table, "carryForward", "total", "expenditure"));
}

/** Where a department has other money at all, nothing is said of how much of an amount is appropriation. */
export function presentIn(document: BudgetDocument): Present {
  const isAll = !hasOtherMoney(document) && !hasOtherCarryOver(document);
  return { money: isAll ? FISCAL_MONEY : ALL_MONEY & ~BALANCE, natures: naturesIn(document) };
}

/** Projects of other money stand beside the others: only of what was carried over they may be missing. */
export function presentInProjects(document: BudgetDocument): Present {
  const others = hasOtherCarryOver(document)
    ? ALL_MONEY & ~BALANCE
    : FISCAL_MONEY | money(ALL_SOURCES, "this-year");
  return { money: others, natures: naturesIn(document) };
}

function naturesIn(document: BudgetDocument): Atoms {
  return (
    ALL_NATURES & ~natures("distribution", ...(hasCarryForward(document) ? [] : ["carryForward" as const]))
  );
}

const FISCAL_MONEY = money(FISCAL, "both");
/** No table of the province tells of it. */
const BALANCE = money(OWN_BALANCE, "both");
