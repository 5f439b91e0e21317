import type { BudgetDocument } from "../budget/document";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** A document with what of the sheets that its tables stand on is not shown. */
export function withHidden(document: BudgetDocument, { sheets }: WorkbookSnapshot): BudgetDocument {
  const own = sheetsOf(document.tables);
  const hidden = sheets.flatMap(({ name, hiddenRows: rows = [], hiddenColumns: columns = [] }) =>
    rows.length + columns.length === 0 || !own.has(name) ? [] : [{ sheet: name, rows, columns }],
  );
  return hidden.length === 0 ? document : { ...document, hidden };
}

export function sheetsOf(tables: BudgetDocument["tables"]): ReadonlySet<string> {
  return new Set([...tables.values()].flatMap(({ areas }) => areas.map(({ sheet }) => sheet)));
}
