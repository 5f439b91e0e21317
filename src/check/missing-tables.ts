import type { Statement } from "../standards/check";
import type { BudgetDocument } from "../standards/document";
import { missingTable } from "../standards/lookup";
import type { Section } from "../standards/table";

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
