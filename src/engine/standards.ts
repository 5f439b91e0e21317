import type { CheckDescription } from "../budget/check-description";
import type { KindBases } from "../budget/kind";
import type { InputGroup } from "../budget/narrative/inputs";
import type { Standard } from "../budget/standard";
import { otherTableSum } from "../check/checks/other-table-sum";
import { ownTie } from "../check/checks/own-tie";
import { tableChecks } from "../check/judge-tables";
import { proseChecks } from "../narrate/prose-checks";
import type { Standards } from "../recognize/recognize-documents";
import { jiangsu, jiangsuFormer } from "../standards/jiangsu/standard";
import { nationalFinal, nationalFinalKinds } from "../standards/national-final/standard";
import { national, nationalKinds } from "../standards/national/standard";
import { shanghai } from "../standards/shanghai/standard";
import { shanxi } from "../standards/shanxi/standard";

/**
 * The one engine behind the command line and the pane: a workbook in, what is to be said of it out. Pure and
 * synchronous; it knows every standard, and no host.
 */
export const standards: readonly [Standard, ...Standard[]] = [
  shanxi,
  national,
  shanghai,
  jiangsu,
  jiangsuFormer,
  nationalFinal,
];

/** Whether a province prescribes how its tables look: they are read as it describes them. */
function isLaidOut({ tables }: Standard): boolean {
  return tables.length > 0;
}

export const readBy: Standards = {
  provinces: standards.filter(isLaidOut),
  bases: { budget: national, final: nationalFinal },
  kinds: { budget: nationalKinds, final: nationalFinalKinds },
  overlays: standards.filter((one) => one.overlay !== undefined && !isLaidOut(one)),
};

/** What may be supplied for the narratives of any of them. */
export const inputGroups: readonly InputGroup[] = standards.flatMap(({ inputs }) => inputs);

/** Every check that may say something of a workbook: of its tables, and of its prose. */
export function allChecks(standard: Standard): readonly CheckDescription[] {
  return [...tableChecks(standard), ...proseChecks];
}

/** Those of all standards, each once. */
export function everyCheck(): readonly CheckDescription[] {
  const checks = standards.flatMap(allChecks);
  return checks.filter(({ id }, index) => checks.findIndex((one) => one.id === id) === index);
}

/** Whether the check of this id looks at tables beside the budget's. */
export function isAboutOtherTables(check: string): boolean {
  return check === otherTableSum.id;
}

/** Whether the check of this id is of ties of one's own. */
export function isOwnTie(check: string): boolean {
  return check === ownTie.id;
}

/** Whether the check of this id looks at the prose, whatever the standard. */
export function isAboutProse(check: string): boolean {
  return proseChecks.some(({ id }) => id === check);
}

/** The kinds of tables and the quantities that a person may name: those of budgets, then those of final accounts. */
export const namedKinds: KindBases = readBy.kinds;
