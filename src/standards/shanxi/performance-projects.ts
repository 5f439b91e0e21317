import { absolute } from "../../amount/decimal";
import { normalize } from "../../text/normalize";
import { similarity } from "../../text/similarity";
import type { BudgetDocument, Fact, PerformanceForm, Row } from "../../budget/document";
import { tableOf } from "../../budget/lookup";

/** Which project of a table a performance form speaks of: they share no key but the name, and names may repeat. */

/** One project of a table, with the unit that it stands under. */
export interface Project {
  readonly row: Row;
  readonly unit: string;
}

export function projectsIn(document: BudgetDocument, tableId: string): readonly Project[] {
  const rows = tableOf(document, tableId)?.rows ?? [];
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return rows
    .filter((row) => row.kind === "project")
    .map((row) => ({ row, unit: names.get(row.parent ?? "") ?? "" }));
}

/** The projects of the form's name; those of its unit only, where any is. */
export function projectsOf(form: PerformanceForm, projects: readonly Project[]): readonly Project[] {
  const name = key(form.name.text);
  const named = projects.filter(({ row }) => key(row.name) === name);
  const own = named.filter(({ unit }) => form.unit !== undefined && unitKey(unit) === unitKey(form.unit));
  return own.length > 0 ? own : named;
}

/** Names less alike than this have nothing to do with each other. */
const ALIKE = 0.6;

/** The project whose name is most like the form's. */
export function nearestProject(form: PerformanceForm, projects: readonly Project[]): Project | undefined {
  const ranked = projects
    .map((project) => ({ project, likeness: similarity(project.row.name, form.name.text) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = ranked;
  return best !== undefined && best.likeness >= ALIKE ? best.project : undefined;
}

/** Whether two printed amounts may be one: their intervals meet. */
export function mayBeEqual(one: Fact, other: Fact): boolean {
  return absolute(one.value - other.value) * 2n <= one.rounding + other.rounding;
}

/** What people type differently and mean alike. */
function key(name: string): string {
  return normalize(name).replace(/[(),、。:;·\-]/g, "");
}

function unitKey(name: string): string {
  return normalize(name).replace(/(\((机关|本级)\)|机关|本级)$/, "");
}
