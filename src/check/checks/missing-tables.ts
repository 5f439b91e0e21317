import type { Statement } from "../../budget/check";
import type { BudgetDocument } from "../../budget/document";
import { missingTable } from "../../budget/lookup";
import type { Section } from "../../budget/table";

/** Says of each table that a check within tables would examine, and that was not found, that it was not. */
export function* missingTables(
  document: BudgetDocument,
  concerns: (section: Section) => boolean | undefined,
): Iterable<Statement> {
  for (const table of document.tables.values()) {
    if (table.state === "missing" && table.description.sections.some(concerns)) {
      yield missingTable(document, table.id);
    }
  }
}
