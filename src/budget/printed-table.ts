import type { BudgetDocument, Table } from "./document";

/** The table in which a fact stands: one of the standard's, or the figures of a performance form. */
export function printedTable(document: BudgetDocument, id: string): Table | undefined {
  return document.tables.get(id) ?? document.performanceForms.find((form) => form.figures.id === id)?.figures;
}
