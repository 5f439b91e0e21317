import type { Fact, Row } from "../../../budget/document";
import { amountAt, rowsByCode, tableOf } from "../../../budget/lookup";
import { notInTables, ofTable } from "../../../budget/narrative/quantities";
import type { Comparison, NarrativeContext, Quantity } from "../../../budget/narrative/section";
import { codes } from "../codes";
import { whyNotZero } from "./not-zero";

/** The figures of the tables and inputs that several sections speak of. */

export function tableAmount(
  { document }: NarrativeContext,
  [table, row, column, section]: readonly [table: string, row: string, column: string, section?: string],
  label: string,
): Quantity {
  const address = { table, row, column, section };
  const amount = amountAt(document, address);
  const reason = whyNotZero(document, address, amount);
  return reason === undefined ? ofTable(amount, label) : notInTables(label, reason);
}

/** Names are compared without regard to width; in prose their brackets are Chinese ones. */
export function printedName(name: string): string {
  return name.replace(/\(/g, "（").replace(/\)/g, "）");
}

export function totalRevenue(context: NarrativeContext): Quantity {
  return tableAmount(context, ["revenue-expenditure", "grandTotal", "total", "revenue"], "预算收入总计");
}

/** A row of the revenue side of 预算收支总表: one of the sources, 本年收入合计 (`yearTotal`), 上年结转 (`carryOver`). */
export function sourceRevenue(context: NarrativeContext, row: string, label: string): Quantity {
  return tableAmount(context, ["revenue-expenditure", row, "total", "revenue"], label);
}

export function totalExpenditure(context: NarrativeContext): Quantity {
  return tableAmount(context, ["revenue-expenditure", "grandTotal", "total", "expenditure"], "预算支出总计");
}

export function generalExpenditure(context: NarrativeContext): Quantity {
  return tableAmount(context, ["general-expenditure", "total", "total"], "一般公共预算当年支出");
}

export function comparison(key: string, name: string, thisYear: Quantity, before: Quantity): Comparison {
  return { key, name, thisYear, lastYear: before };
}

/** 收入总计 = 支出总计, every year. */
export function balanced(one: Comparison): Comparison {
  return { ...one, isBalanced: true };
}

/** A class of the functional classification with money in it. */
export interface ClassAmount {
  readonly code: string;
  readonly name: string;
  readonly quantity: Quantity;
}

/** The classes that a column has money for, in the order of the table. */
export function classAmounts(
  { document }: NarrativeContext,
  tableId: string,
  column: string,
  section: string,
): readonly ClassAmount[] {
  const table = tableOf(document, tableId);
  const listed = table?.rows.filter((row) => row.section === section && isClass(row)) ?? [];
  const rows = listed.length > 0 ? listed : [...rowsByCode(table, section).values()].filter(isClass);
  return rows.flatMap((row) => {
    const fact = row.facts.get(column);
    const code = row.code ?? row.id;
    if (fact === undefined || isBlank(fact)) return [];
    return [
      { code, name: codes.functional.get(code) ?? printedName(row.name), quantity: ofTable(fact, row.name) },
    ];
  });
}

function isClass(row: Row): boolean {
  return /^\d{3}$/.test(row.code ?? row.id) && (row.kind === "listed" || row.kind === "code");
}

function isBlank(fact: Fact): boolean {
  return fact.form !== "unreadable" && fact.value === 0n;
}
