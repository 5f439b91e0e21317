import type { BudgetDocument } from "../budget/document";
import type { Finding } from "../check/diagnosis";
import { judgeTables } from "../check/judge-tables";
import { proseFollowing } from "../narrate/prose-following";
import type { Solver } from "../recalculate/balance/integer-program";
import { type EditedCause, editsOfCauses } from "../recalculate/edits-of-causes";
import type { Recalculation } from "../recalculate/proposal";
import { type RecalculationAids, type RecalculationMode, recalculate } from "../recalculate/recalculate";
import { placeKey } from "../workbook/places";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checkAll } from "./check-all";
import type { Checked } from "./check-document";
import { recognizeAll } from "./recognize-all";
import { isAboutProse } from "./standards";
import type { Teaching } from "./teaching";

/** What to write into a checked workbook so that a budget of it adds up. */
export function recalculateWorkbook(
  workbook: WorkbookSnapshot,
  checked: Checked,
  mode: RecalculationMode,
  aids: RecalculationAids = {},
): Recalculation {
  const { recognition, judged, diagnosis } = checked;
  return recalculate({ workbook, document: recognition.document, judged, diagnosis }, mode, aids);
}

/** What puts right the causes of all budgets of a workbook that are more than a cell; their ids go on counting. */
export function causesToWrite(checked: readonly Checked[]): EditedCause[] {
  let before = 0;
  return checked.flatMap(({ workbook, recognition, judged, diagnosis }) => {
    const own = editsOfCauses({ workbook, document: recognition.document, judged, diagnosis });
    const numbered = own.map(({ id, edits }) => ({ id: `C${Number(id.slice(1)) + before}`, edits }));
    before += diagnosis.causes.length;
    return numbered;
  });
}

/** A budget of an earlier state of a workbook. */
export type EarlierBudget = Pick<Checked, "recognition" | "judged" | "standard">;

/** The budgets of a workbook before items of it were changed. */
export function earlierBudgets(
  workbook: WorkbookSnapshot,
  { assigned = [], standard, taught = [] }: Teaching = {},
): readonly EarlierBudget[] {
  return recognizeAll(workbook, assigned, standard, taught).map((one) => ({
    recognition: one.recognition,
    standard: one.standard,
    judged: judgeTables(one.recognition.document, one.standard),
  }));
}

/** What some modes need beside the budgets. */
export interface RecalculationGiven {
  /** The budgets of the workbook before items were changed. */
  readonly since?: readonly EarlierBudget[] | undefined;
  /** Of a balance. */
  readonly solve?: Solver | undefined;
  /** How the workbook was read: what is filled in is read as it was. */
  readonly teaching?: Teaching;
  /** Whether the sentences of its prose that print changed amounts are to follow them. */
  readonly prose?: boolean;
}

/** A budget of a workbook once its cells are changed: the one that has a table in the same place. */
function readAgain(
  { recognition: { document } }: Checked,
  { assigned = [], standard, taught = [] }: Teaching,
): NonNullable<RecalculationAids["readAgain"]> {
  const homeOf = ({ tables }: BudgetDocument) =>
    new Set([...tables.values()].flatMap(({ areas }) => areas.map(({ sheet, top }) => `${top} ${sheet}`)));
  const home = homeOf(document);
  return (edited) => {
    const again = recognizeAll(edited, assigned, standard, taught).find(({ recognition }) =>
      [...homeOf(recognition.document)].some((place) => home.has(place)),
    );
    if (again === undefined) return undefined;
    const own = again.recognition.document;
    return { document: own, judged: judgeTables(own, again.standard) };
  };
}

/**
 * The budget of an earlier workbook that goes with one of this: of the same name, and among those of its year and kind; or in
 * the same place.
 */
function earlierStateOf(
  own: Checked,
  index: number,
  since: readonly EarlierBudget[] = [],
): RecalculationAids {
  const { document } = own.recognition;
  const named = since.filter(({ recognition }) => recognition.document.department === document.department);
  const ofYear = named.filter(({ recognition }) => recognition.document.year === document.year);
  const ofKind = ofYear.filter(({ standard }) => standard.of === own.standard.of);
  const placed = since[index];
  const fitting = [ofKind, ofYear, named].find((some) => some.length > 0) ?? [];
  const earlier = placed !== undefined && fitting.includes(placed) ? placed : (fitting[0] ?? placed);
  return earlier === undefined
    ? {}
    : { since: { document: earlier.recognition.document, judged: earlier.judged } };
}

/** The same for all budgets of a workbook: its proposals go on counting, and so do the findings that they settle. */
export function recalculateAll(
  workbook: WorkbookSnapshot,
  checked: readonly Checked[],
  mode: RecalculationMode,
  given: RecalculationGiven = {},
): Recalculation {
  const recalculation = recalculateTables(workbook, checked, mode, given);
  if (given.prose !== true) return recalculation;
  const { proposals, leftOut } = recalculation;
  const sentences = proseFollowing({
    workbook,
    edits: proposals.filter(({ kind }) => kind !== "suggestion").map(({ edit }) => edit),
    changed: changedPlaces(checked, given.since),
    findingsIn: (edited) => proseFindings(edited, given.teaching ?? {}),
  });
  const numbered = sentences.drafts.map((draft, index) => ({
    id: `E${proposals.length + index + 1}`,
    ...draft,
  }));
  return { proposals: [...proposals, ...numbered], leftOut: [...leftOut, ...sentences.leftOut] };
}

function proseFindings(
  workbook: WorkbookSnapshot,
  { assigned = [], standard, taught = [] }: Teaching,
): readonly Finding[] {
  const checked = checkAll(workbook, assigned, { standard, taught, withoutCauses: true });
  if (!checked.ok) return [];
  return checked.value.flatMap(({ diagnosis }) =>
    diagnosis.findings.filter(({ check }) => isAboutProse(check)),
  );
}

/** Cells of tables that hold another amount than in the earlier state. */
function changedPlaces(
  checked: readonly Checked[],
  since: readonly EarlierBudget[] = [],
): ReadonlySet<string> {
  if (since.length === 0) return new Set();
  const amountsIn = (budgets: readonly EarlierBudget[]) =>
    budgets.flatMap(({ recognition: { document } }) =>
      [...document.tables.values()].flatMap(({ rows }) => rows.flatMap(({ facts }) => [...facts.values()])),
    );
  const before = new Map(amountsIn(since).map(({ place, value }) => [placeKey(place), value]));
  return new Set(
    amountsIn(checked).flatMap(({ place, value }) =>
      before.get(placeKey(place)) === value ? [] : [placeKey(place)],
    ),
  );
}

function recalculateTables(
  workbook: WorkbookSnapshot,
  checked: readonly Checked[],
  mode: RecalculationMode,
  { since, solve, teaching = {} }: RecalculationGiven,
): Recalculation {
  let findings = 0;
  let culprits = 0;
  let proposals = 0;
  const later = (id: string, by: number) => `${id.charAt(0)}${Number(id.slice(1)) + by}`;
  const each = checked.map((one, index) => {
    const own = checked.length > 1 ? { document: index } : {};
    const book = one.workbook === workbook ? workbook : one.workbook;
    const aids = {
      ...earlierStateOf(one, index, since),
      ...(solve === undefined ? {} : { solve }),
      readAgain: readAgain(one, teaching),
    };
    const recalculation = recalculateWorkbook(book, one, mode, aids);
    const renamed = recalculation.proposals.map((proposal) => ({
      ...proposal,
      ...own,
      id: later(proposal.id, proposals),
      findings: proposal.findings.map((id) => later(id, findings)),
      ...(proposal.culprit === undefined ? {} : { culprit: later(proposal.culprit, culprits) }),
      ...(proposal.choice === undefined || culprits === 0
        ? {}
        : { choice: `${proposal.choice}+${culprits}` }),
    }));
    proposals += recalculation.proposals.length;
    findings += one.diagnosis.findings.length;
    culprits += one.diagnosis.causes.length;
    return { proposals: renamed, leftOut: recalculation.leftOut.map((left) => ({ ...left, ...own })) };
  });
  return {
    proposals: each.flatMap((one) => one.proposals),
    leftOut: each.flatMap((one) => one.leftOut),
  };
}
