import type { BudgetDocument, Table } from "./document";

/** The table in which a fact stands: one of the standard's, the figures of a performance form, or cells beside them. */
export function printedTable(document: BudgetDocument, id: string): Table | undefined {
  return (
    document.tables.get(id) ??
    document.performanceForms.find((form) => form.figures.id === id)?.figures ??
    document.tablesBeside?.find((table) => table.id === id)
  );
}
