import { ONE } from "./amount/decimal";
import { shortest } from "./amount/format";
import { ownTie } from "./check/checks/own-tie";
import { otherTableSum } from "./check/checks/other-table-sum";
import type { Aids } from "./check/causes/find-causes";
import { diagnose, NO_PROSE } from "./check/diagnose";
import type { Cause, Diagnosis, Finding, WordedFindings } from "./check/diagnosis";
import { compareReadings, type ReadingChange } from "./check/compare-readings";
import { formulaKnowledge } from "./check/formulas/knowledge";
import { judgeTables, tableChecks } from "./check/judge-tables";
import { withProfile, type Profile } from "./check/profile";
import type { JudgedTables } from "./check/judged-tables";
import { staleResults, withStaleMarked } from "./formula/snapshot-values";
import { failure, success, type Result } from "./common/result";
import { compareDocuments } from "./compare/compare-documents";
import { compareQuantities } from "./compare/compare-quantities";
import { proseOf } from "./compare/compared-prose";
import type { ComparedAs, Comparison } from "./compare/comparison";
import { matchDocuments, sameFacts } from "./compare/match/match-documents";
import { pairDocuments, type PairedDocuments } from "./compare/pair-documents";
import { draftReasons } from "./narrate/write/drafts";
import { checkAnyProse, checkProse, noProse, unreadProse } from "./narrate/check-prose";
import { findFreeProse, freeSectionsIn } from "./narrate/read/free/find-free-prose";
import { judgeProse } from "./narrate/prose-and-causes";
import { proseFollowing } from "./narrate/prose-following";
import { standingInputs } from "./narrate/read/standing-inputs";
import { findProse, sectionsIn, type FoundProse, type ProseParagraph } from "./narrate/read/find-prose";
import { lastYearFigures } from "./narrate/write/last-year";
import { narrate, narrativeContext, type Narrative } from "./narrate/write/narrate";
import { proseChecks } from "./narrate/prose-checks";
import { compareYears, type YearOnYear } from "./narrate/write/year-on-year";
import { recalculate, type RecalculationAids, type RecalculationMode } from "./recalculate/recalculate";
import type { Solver } from "./recalculate/balance/integer-program";
import { editsOfCauses, type EditedCause } from "./recalculate/edits-of-causes";
import type { Recalculation } from "./recalculate/proposal";
import { nationalFinal, nationalFinalKinds } from "./standards/national-final/standard";
import { jiangsu, jiangsuFormer } from "./standards/jiangsu/standard";
import { national, nationalKinds } from "./standards/national/standard";
import { shanghai } from "./standards/shanghai/standard";
import { shanxi } from "./standards/shanxi/standard";
import { accountsWord, accountWord } from "./budget/budget-name";
import type { CheckDescription } from "./budget/check-description";
import type { BudgetDocument } from "./budget/document";
import type { KindBases } from "./budget/kind";
import { noInputs, type InputGroup, type NarrativeInputs } from "./budget/narrative/inputs";
import type { OwnPlace, OwnTie } from "./budget/own-tie";
import type { Standard } from "./budget/standard";
import type { TaughtHeader } from "./budget/taught";
import { placeKey } from "./workbook/places";
import { recoded } from "./workbook/recode";
import type { SheetArea } from "./workbook/areas";
import type { WorkbookSnapshot } from "./workbook/snapshot";
import { outlinePlace, type PlaceOutline } from "./recognize/kinds/taught/outline";
import { headersIn, withTaught } from "./recognize/kinds/taught/taught-labels";
import type { AssignedTable } from "./recognize/places/assigned";
import type { Leftover } from "./recognize/places/candidate";
import { withOwnTies } from "./recognize/own-ties/find-own-ties";
import { meaningsIn } from "./recognize/own-ties/meaning-of-cell";
import { findOtherTables } from "./recognize/others/find-other-tables";
import {
  onlyStandard,
  recognizeDocuments,
  type RecognizedDocument,
  type Standards,
} from "./recognize/recognize-documents";

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

const readBy: Standards = {
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

/** One budget of a workbook: what was found of it, by which standard. */
export type Recognized = RecognizedDocument;

export interface Checked extends Recognized {
  readonly judged: JudgedTables;
  readonly diagnosis: Diagnosis;
  /** The name of the profile by whose rules it is told. */
  readonly profile?: string;
}

/** All budgets of a workbook, as they stand in it. */
export function recognizeAll(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
  /** The id of the one standard by which they are to be read. */
  wanted?: string,
  taught: readonly TaughtHeader[] = [],
): readonly Recognized[] {
  const isKnown = standards.some(({ id }) => id === wanted);
  const by = wanted !== undefined && isKnown ? onlyStandard(readBy, wanted) : readBy;
  return recognizeDocuments(workbook, knowing(by, taught), assigned).documents;
}

/** The standards with what persons have taught of headers. */
function knowing(by: Standards, taught: readonly TaughtHeader[]): Standards {
  // What is read of a sheet is kept by the very standards that it was read by.
  if (taught.length === 0) return by;
  const { budget, final } = by.kinds;
  return { ...by, taught, kinds: { budget: withTaught(budget, taught), final: withTaught(final, taught) } };
}

/** The first budget of a workbook; `undefined` where there is none. */
export function recognizeWorkbook(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Recognized | undefined {
  return recognizeAll(workbook, assigned)[0];
}

/** What persons have said of a workbook's tables: where some stand, and what headers mean. */
export interface Teaching {
  readonly assigned?: readonly AssignedTable[];
  readonly taught?: readonly TaughtHeader[];
  /** The id of the one standard by which the tables are to be read. */
  readonly standard?: string | undefined;
}

/** What another teaching does to the ties of a workbook, and what speaks against it. */
export function compareTeaching(
  workbook: WorkbookSnapshot,
  before: Teaching,
  after: Teaching,
): ReadingChange {
  const judged = ({ assigned, standard, taught }: Teaching) =>
    recognizeAll(workbook, assigned, standard, taught).map((one) =>
      judgeTables(one.recognition.document, one.standard),
    );
  return compareReadings(judged(before), judged(after));
}

/** Of what persons have taught what concerns a workbook, and, where ties of it fail by that, what speaks against it. */
export function taughtFor(
  workbook: WorkbookSnapshot,
  { assigned = [], taught = [], ...options }: Teaching,
): { readonly taught: readonly TaughtHeader[]; readonly change?: ReadingChange } {
  const own = headersIn(workbook, taught, readBy.kinds.budget);
  if (own.length === 0) return { taught: [] };
  const change = compareTeaching(workbook, { assigned, ...options }, { assigned, taught: own, ...options });
  return change.against === undefined ? { taught: own } : { taught: [], change };
}

/** What stands in a place that a person named, and what is understood of it; `undefined` where there is no table. */
export function outlineOf(
  workbook: WorkbookSnapshot,
  place: AssignedTable,
  taught: readonly TaughtHeader[],
): PlaceOutline | undefined {
  return outlinePlace(workbook, place, knowing(readBy, taught).kinds);
}

/** The kinds of tables and the quantities that a person may name: those of budgets, then those of final accounts. */
export const namedKinds: KindBases = readBy.kinds;

/** Titles of tables that stand in a workbook without having been read, and why. */
export function unreadTitles(workbook: WorkbookSnapshot): readonly Leftover[] {
  return recognizeDocuments(workbook, readBy).unread;
}

/** What goes with a workbook when its prose is checked. */
export interface ProseOptions {
  /** The prose itself, where it is not on a sheet of the workbook. */
  readonly prose?: readonly ProseParagraph[];
  readonly inputs?: NarrativeInputs;
  readonly lastYear?: WorkbookSnapshot;
  /** Whether tables beside the budget's are footed too. */
  readonly otherTables?: boolean;
  /** The id of the one standard by which the tables are to be read. */
  readonly standard?: string | undefined;
  /** Headers that persons have explained. */
  readonly taught?: readonly TaughtHeader[];
  /** Ties of one's own. */
  readonly ties?: readonly OwnTie[] | undefined;
  /** By whose rules what is found is told. */
  readonly profile?: Profile | undefined;
  /** What is found is wanted, and not what went wrong. */
  readonly withoutCauses?: true;
}

/**
 * Every budget of a workbook, each checked by itself; a text that was given goes with the budget that it names. It fails only
 * where last year's workbook was given, and says why in one Chinese sentence.
 */
export function checkAll(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
  options: ProseOptions = {},
): Result<readonly Checked[], string> {
  const checked = checkAsRead(workbook, assigned, options);
  const { profile } = options;
  if (!checked.ok || profile === undefined) return checked;
  return success(checked.value.map((one) => byProfile(one, profile)));
}

function byProfile(checked: Checked, profile: Profile): Checked {
  return { ...checked, diagnosis: withProfile(checked.diagnosis, profile), profile: profile.name };
}

function checkAsRead(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[],
  options: ProseOptions,
): Result<readonly Checked[], string> {
  const stale = staleResults(workbook);
  if (stale.length === 0) return checkAsStored(workbook, assigned, options);
  // What is stored is what was printed, what formulas give what Excel will show: that is right which contradicts itself less.
  const readBy = (by: "stored" | "computed") =>
    checkAsStored(withStaleMarked(workbook, stale, by), assigned, options);
  const computed = readBy("computed");
  if (computed.ok && errorsIn(computed.value) === 0) return computed;
  const stored = readBy("stored");
  return stored.ok && computed.ok && errorsIn(stored.value) < errorsIn(computed.value) ? stored : computed;
}

function errorsIn(checked: readonly Checked[]): number {
  return checked.reduce((sum, { diagnosis }) => sum + diagnosis.counts.errors, 0);
}

function checkAsStored(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[],
  {
    prose,
    inputs = noInputs,
    lastYear,
    otherTables = false,
    standard,
    taught = [],
    ties = [],
    withoutCauses,
  }: ProseOptions,
): Result<readonly Checked[], string> {
  const documents = recognizeAll(workbook, assigned, standard, taught);
  const home = prose === undefined ? undefined : documentNamed(documents, prose);
  const checked: Checked[] = [];
  for (const document of documents) {
    const last = lastYear && readLastYear(document, inputs, lastYear, taught);
    if (last?.ok === false) return last;
    const whole = otherTables ? withOtherTables(document) : document;
    checked.push(
      checkDocument(
        withTies(whole, ties),
        document === home ? prose : undefined,
        last?.value.inputs ?? inputs,
        last?.value.last.recognition.document,
        withoutCauses,
      ),
    );
  }
  return success(checked);
}

/** The first budget of a workbook, checked; `undefined` where there is none. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[] = [],
): Checked | undefined {
  const checked = checkAll(workbook, assigned);
  return checked.ok ? checked.value[0] : undefined;
}

/** The first budget of a workbook with its prose, or the one that is meant; see `checkAll`. */
export function checkWithProse(
  workbook: WorkbookSnapshot,
  assigned: readonly AssignedTable[],
  { choice, ...options }: ProseOptions & { readonly choice?: DocumentChoice },
): Result<Checked, string> | undefined {
  if (choice !== undefined) {
    const { prose, inputs = noInputs, lastYear, standard, taught = [], profile } = options;
    const chosen = chooseDocument(recognizeAll(workbook, assigned, standard, taught), choice);
    if (chosen?.ok !== true) return chosen;
    const last = lastYear && readLastYear(chosen.value, inputs, lastYear, taught);
    if (last?.ok === false) return last;
    const own = checkDocument(
      chosen.value,
      prose,
      last?.value.inputs ?? inputs,
      last?.value.last.recognition.document,
    );
    return success(profile === undefined ? own : byProfile(own, profile));
  }
  const checked = checkAll(workbook, assigned, options);
  if (!checked.ok) return checked;
  const [first] = checked.value;
  return first && success(first);
}

/** With the tables that stand beside the budget's among its cells. */
export function withOtherTables(recognized: Recognized): Recognized {
  const { recognition, workbook } = recognized;
  const { document } = recognition;
  // Of what was recognized by its title alone no figure was read: its total is still to be added.
  const read = [...document.tables.values()].filter(
    ({ asRead, rows }) => asRead === undefined || rows.some(({ facts }) => facts.size > 0),
  );
  const taken = [...read, ...document.performanceForms.map(({ figures }) => figures)];
  const otherTables = findOtherTables(
    workbook,
    taken.flatMap(({ areas }) => areas),
  );
  return { ...recognized, recognition: { ...recognition, document: { ...document, otherTables } } };
}

/** With ties of one's own among its own. */
function withTies(recognized: Recognized, ties: readonly OwnTie[]): Recognized {
  if (ties.length === 0) return recognized;
  const { recognition, standard, workbook } = recognized;
  const document = withOwnTies(recognition.document, workbook, ties, standard.of);
  return { ...recognized, recognition: { ...recognition, document } };
}

/** What the amounts in an area of a sheet are, so that a tie can be made of them; of one of its budgets, from 0. */
export function ownPlacesIn(
  documents: readonly Recognized[],
  document: number,
  area: SheetArea,
): readonly OwnPlace[] {
  const own = documents[document];
  return own === undefined ? [] : meaningsIn(own.recognition.document, own.workbook, area);
}

/** The document whose department a text names first; the first where it names none. */
function documentNamed(
  documents: readonly Recognized[],
  prose: readonly ProseParagraph[],
): Recognized | undefined {
  const text = prose.map((paragraph) => paragraph.text).join("\n");
  const named = documents.flatMap((document) => {
    const { department } = document.recognition.document;
    const at = department === undefined ? -1 : text.indexOf(department);
    return at < 0 ? [] : [{ document, at }];
  });
  return named.toSorted((a, b) => a.at - b.at)[0]?.document ?? documents[0];
}

function checkDocument(
  recognized: Recognized,
  paragraphs: readonly ProseParagraph[] | undefined,
  inputs: NarrativeInputs,
  lastYear?: BudgetDocument,
  withoutCauses?: true,
): Checked {
  const { standard, recognition } = recognized;
  const { document } = recognition;
  const judged = judgeTables(document, standard);
  const proseBy = proseCheck(recognized, paragraphs, { inputs, lastYear });
  // A workbook without prose is nothing to speak of; a text that was given and is none is.
  const none = paragraphs && noProse(standard);
  const diagnosis = diagnose(
    document,
    judged,
    (causes) => proseBy?.(causes) ?? none ?? NO_PROSE,
    withoutCauses ? "no-causes" : aidsFor(recognized, judged),
  );
  return { ...recognized, judged, diagnosis };
}

/** How the prose of a budget is checked against its tables; `undefined` where there is none. */
function proseCheck(
  { standard, recognition, workbook }: Recognized,
  paragraphs: readonly ProseParagraph[] | undefined,
  { inputs, lastYear }: { readonly inputs: NarrativeInputs; readonly lastYear: BudgetDocument | undefined },
): ((causes: readonly Cause[]) => WordedFindings) | undefined {
  const { document } = recognition;
  const tables = [...document.tables.values()];
  const areas = {
    tables: tables.flatMap((table) => table.areas),
    forms: document.performanceForms.flatMap(({ figures }) => figures.areas),
  };
  const beside = lastYear === undefined ? {} : { lastYear };
  const contextOf = (one: BudgetDocument) => narrativeContext(one, inputs, beside);
  const found = paragraphs ? sectionsIn(paragraphs, standard) : findProse(workbook, standard, areas);
  const free = paragraphs ? freeSectionsIn(paragraphs) : findFreeProse(workbook, areas);
  if (tables.every(({ asRead }) => asRead === undefined)) {
    if (found === undefined) return undefined;
    if (found.sections.length === 0) return () => unreadProse(found);
    return (causes) =>
      judgeProse(document, causes, (one) => checkProse(found, contextOf(one), standard, free));
  }
  if (free === undefined && (found === undefined || found.sections.length === 0)) return undefined;
  const described = found !== undefined && found.sections.length > 0 ? found : undefined;
  const knowledge = {
    kinds: readBy.kinds[standard.of],
    codes: standard.codes,
    ...(lastYear === undefined ? {} : { lastYear }),
  };
  return (causes) =>
    judgeProse(document, causes, (one) =>
      checkAnyProse({ described, free }, contextOf(one), standard, knowledge),
    );
}

/** What helps to tell the causes: what the checks would say if something of the budget were otherwise, and formulas. */
function aidsFor({ standard, workbook, recognition }: Recognized, judged: JudgedTables): Aids {
  return {
    codes: nationalKinds.codes,
    formulas: formulaKnowledge(workbook, recognition.document, judged.ties),
    rejudge: (document) => judgeTables(document, standard),
    recode: ({ place, from, to }) => {
      const changed = recoded(workbook, place, from, to);
      const documents = changed === undefined ? [] : recognizeAll(changed, [], standard.id);
      // Whose it is may be told by the code that was mistyped.
      const { department, year, tables } = recognition.document;
      const same = documents.find(
        ({ recognition: { document } }) =>
          (department === undefined || document.department === department) &&
          document.year === year &&
          document.tables.size === tables.size,
      );
      if (same === undefined) return undefined;
      const ties = (recognition.document.ownTies ?? []).map(({ tie }) => tie);
      return judgeTables(withTies(same, ties).recognition.document, standard);
    },
  };
}

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
export type EarlierBudget = Pick<Checked, "recognition" | "judged">;

/** The budgets of a workbook before items of it were changed. */
export function earlierBudgets(
  workbook: WorkbookSnapshot,
  { assigned = [], standard, taught = [] }: Teaching = {},
): readonly EarlierBudget[] {
  return recognizeAll(workbook, assigned, standard, taught).map((one) => ({
    recognition: one.recognition,
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

/** The budget of an earlier workbook that goes with one of this: of the same name, or in the same place. */
function earlierStateOf(
  { recognition: { document } }: Checked,
  index: number,
  since: readonly EarlierBudget[] = [],
): RecalculationAids {
  const named = since.find(({ recognition }) => recognition.document.department === document.department);
  const earlier = named ?? since[index];
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

/** Two states of one document, or two documents of one department, and what differs. */
export interface Compared {
  readonly as: ComparedAs;
  readonly now: Checked;
  readonly before: Checked;
  readonly comparison: Comparison;
}

export interface ComparedWorkbooks {
  readonly documents: readonly Compared[];
  /** What the documents are called that only one of the workbooks has. */
  readonly onlyNow: readonly string[];
  readonly onlyBefore: readonly string[];
}

/** How each of two workbooks is to be read. */
export interface ComparedReading {
  readonly now?: Teaching;
  readonly before?: Teaching;
}

/** What the newer of two workbooks says otherwise; refused with one Chinese sentence where they do not belong together. */
export function compareWorkbooks(
  workbook: WorkbookSnapshot,
  earlier: WorkbookSnapshot,
  reading: ComparedReading = {},
): Result<ComparedWorkbooks, string> {
  const paired = pairedIn(workbook, earlier, reading);
  if (!paired.ok) return paired;
  const { pairs, ...others } = paired.value;
  return success({ ...others, documents: pairs.map((pair) => compareChecked(pair, reading)) });
}

interface CheckedToCompare extends Checked {
  readonly document: BudgetDocument;
  readonly of: Standard["of"];
}

function pairedIn(
  workbook: WorkbookSnapshot,
  earlier: WorkbookSnapshot,
  { before: olderBy = {}, now: by = {} }: ComparedReading,
): Result<PairedDocuments<CheckedToCompare>, string> {
  const [now, before] = [
    checkAll(workbook, by.assigned, { ...by, withoutCauses: true }),
    checkAll(earlier, olderBy.assigned, { ...olderBy, withoutCauses: true }),
  ];
  if (!now.ok) return now;
  if (!before.ok) return before;
  const named = (one: Checked) => ({ ...one, document: one.recognition.document, of: one.standard.of });
  if (before.value.length === 0) return failure("原来的文件里没有找到预算、决算公开表，请确认选对了文件");
  if (now.value.length === 0) return failure("现在的文件里没有找到预算、决算公开表，请确认选对了文件");
  return pairDocuments(now.value.map(named), before.value.map(named));
}

function compareChecked(
  { as, before, now }: PairedDocuments<CheckedToCompare>["pairs"][number],
  reading: ComparedReading,
): Compared {
  if (as !== "budget-and-final") {
    const [own, older] = now.standard === before.standard ? [now, before] : alike(now, before, reading);
    const comparison = compareDocuments(stateOf(own), stateOf(older));
    return { as, now, before, comparison: withStandard(comparison, now, before) };
  }
  const [own, older] = [readByBase(now, reading.now), readByBase(before, reading.before)];
  return {
    as,
    now,
    before,
    comparison: compareQuantities(own.recognition.document, older.recognition.document),
  };
}

function stateOf({ diagnosis, judged, recognition: { document }, workbook }: Checked) {
  return { document, judged, findings: diagnosis.findings, prose: proseOf(document, workbook) };
}

/** The tables of a province and those that are read by their labels are called differently: both in one of the two ways. */
function alike(now: Checked, before: Checked, reading: ComparedReading): readonly [Checked, Checked] {
  const isDescribed = ({ standard }: Checked) => standard.tables.length > 0;
  if (isDescribed(now) === isDescribed(before)) return [now, before];
  const { id } = isDescribed(now) ? now.standard : before.standard;
  const ways = [id, national.id].map((standard) => [
    readAs(now, { ...reading.now, standard }),
    readAs(before, { ...reading.before, standard }),
  ]) as [[Checked, Checked], [Checked, Checked]];
  const sharedIn = ([own, older]: readonly [Checked, Checked]) =>
    sameFacts(matchDocuments(own.recognition.document, older.recognition.document)).size;
  return sharedIn(ways[0]) >= sharedIn(ways[1]) ? ways[0] : ways[1];
}

/** The same document, by another standard; as it was where that does not read it. */
function readAs(checked: Checked, { assigned = [], ...options }: Teaching): Checked {
  const all = checkAll(checked.workbook, assigned, { ...options, withoutCauses: true });
  const { department, year } = checked.recognition.document;
  const own = all.ok
    ? all.value.find(
        ({ recognition: { document }, standard }) =>
          standard.of === checked.standard.of && document.department === department && document.year === year,
      )
    : undefined;
  return own ?? checked;
}

/** A province's tables say what they are amounts of only where they are read by their labels. */
function readByBase(checked: Checked, teaching: Teaching = {}): Checked {
  return checked.standard.tables.length === 0
    ? checked
    : readAs(checked, { ...teaching, standard: readBy.bases[checked.standard.of].id });
}

function withStandard(comparison: Comparison, now: Checked, before: Checked): Comparison {
  if (now.standard === before.standard) return comparison;
  const message = `原来按《${before.standard.title}》读取，现在按《${now.standard.title}》`;
  return { ...comparison, layout: [{ kind: "standard", message }, ...comparison.layout] };
}

export interface Narrated extends Recognized {
  readonly narrative: Narrative;
  /** What the narrative was written from, last year's figures included. */
  readonly inputs: NarrativeInputs;

  /** Where last year's workbook was given. */
  readonly years?: YearOnYear;
}

/** Which of a workbook's budgets is meant: its department's name, or its number from 1. */
export type DocumentChoice = string | number;

/** The one document that is meant, or the only one; else one Chinese sentence that says which there are. */
function chooseDocument<R extends Recognized>(
  documents: readonly R[],
  choice: DocumentChoice | undefined,
): Result<R, string> | undefined {
  const [first, second] = documents;
  if (first === undefined) return undefined;
  if (choice === undefined) {
    return second === undefined
      ? success(first)
      : failure(
          `工作簿里有 ${documents.length} 套${wordOf(documents)}，请指明是哪一套：${listed(documents)}`,
        );
  }
  const chosen = documents.filter(
    ({ recognition: { document } }, index) => index + 1 === Number(choice) || document.department === choice,
  );
  const [only, another] = chosen;
  if (only === undefined)
    return failure(`没有“${choice}”这一套${wordOf(documents)}，工作簿里有：${listed(documents)}`);
  return another === undefined
    ? success(only)
    : failure(`“${choice}”有 ${chosen.length} 套，请用编号指明：${listed(documents)}`);
}

/** The one that is meant, or all where none is named; else why there is none. */
export function chooseFrom<R extends Recognized>(
  documents: readonly R[],
  choice: DocumentChoice | undefined,
): Result<readonly R[], string> {
  if (choice === undefined) return success(documents);
  const chosen = chooseDocument(documents, choice);
  if (chosen === undefined) return success([]);
  return chosen.ok ? success([chosen.value]) : chosen;
}

function wordOf(documents: readonly Recognized[]): string {
  return accountsWord(documents.map(({ standard }) => standard));
}

function listed(documents: readonly Recognized[]): string {
  const names = documents.map(({ standard, recognition: { document } }, index) => {
    const year = document.year === undefined ? "" : ` ${document.year} 年`;
    const final = standard.of === "final" ? "决算" : "";
    return `${index + 1} ${document.department ?? "（没有写明名称）"}${year}${final}`;
  });
  return names.join("；");
}

/** `undefined` when the workbook holds no table of any standard; why nothing can be written is one Chinese sentence. */
export function narrateWorkbook(
  workbook: WorkbookSnapshot,
  inputs: NarrativeInputs = noInputs,
  lastYear?: WorkbookSnapshot,
  {
    assigned = [],
    taught = [],
    choice,
    standard: wanted,
    lastProse,
  }: {
    readonly assigned?: readonly AssignedTable[];
    readonly taught?: readonly TaughtHeader[];
    readonly choice?: DocumentChoice;
    /** The id of the one standard by which the tables are to be read. */
    readonly standard?: string | undefined;
    /** Last year's prose, where it is not on a sheet of last year's workbook. */
    readonly lastProse?: readonly ProseParagraph[] | undefined;
  } = {},
): Result<Narrated, string> | undefined {
  const chosen = chooseDocument(recognizeAll(workbook, assigned, wanted, taught), choice);
  if (chosen?.ok !== true) return chosen;
  const recognized = chosen.value;
  const { standard, recognition } = recognized;
  const { document } = recognition;
  const mistake = wrongYear(recognized, inputs);
  if (mistake !== undefined) return failure(mistake);
  const given = lastProse && sectionsIn(lastProse, standard);
  if (lastProse !== undefined && given === undefined) {
    const example = standard.sections.find((section) => section.id === "assets") ?? standard.sections[0];
    return failure(
      `上年的情况说明里没有认出各部分，请保留各部分的标题${example ? `，例如“${example.number}、${example.title(document.kind)}”` : ""}`,
    );
  }
  if (lastYear === undefined) {
    const drafts = given && standingOf(yearBefore(document), given, standard);
    const narrative = narrate(document, standard, inputs, drafts && { drafts });
    return success({ ...recognized, inputs, narrative });
  }
  const last = readLastYear(recognized, inputs, lastYear, taught);
  if (!last.ok) return last;
  const { last: before, ...figures } = last.value;
  const prose = given ?? findProse(before.workbook, standard);
  const drafts = new Map([
    ...(prose === undefined ? [] : standingOf(before.recognition.document, prose, standard)),
    ...draftReasons(
      { document, last: before.recognition.document, years: figures.years },
      standard.reasonDrafts,
    ),
  ]);
  const lastYearsBudget = before.recognition.document;
  const narrative = narrate(document, standard, figures.inputs, { drafts, lastYear: lastYearsBudget });
  return success({ ...recognized, ...figures, narrative });
}

/** Last year's prose without its tables: what stays the same is looked for, and their figures are not asked. */
function yearBefore(document: BudgetDocument): BudgetDocument {
  return document.year === undefined ? document : { ...document, year: document.year - 1 };
}

/** Drafts of what last year's prose says and no table has. */
function standingOf(
  last: BudgetDocument,
  prose: FoundProse,
  { inputs }: Standard,
): ReadonlyMap<string, string> {
  return standingInputs(prose, narrativeContext(last, noInputs), inputs);
}

/** How many errors the tables of a budget have, as the check counts them: what is written from them is no better. */
export function errorsInTables(recognized: Recognized): number {
  const { standard, recognition } = recognized;
  const judged = judgeTables(recognition.document, standard);
  return diagnose(recognition.document, judged, () => NO_PROSE, aidsFor(recognized, judged)).counts.errors;
}

/** Why the figures that were supplied are not last year's. */
function wrongYear({ standard, recognition }: Recognized, inputs: NarrativeInputs): string | undefined {
  const { year } = recognition.document;
  const input = standard.inputs.flatMap((group) => group.inputs).find(({ type }) => type === "year");
  const given = input && inputs.get(input.key);
  if (input === undefined || typeof given !== "bigint" || year === undefined) return undefined;
  if (given === BigInt(year - 1) * ONE) return undefined;
  return `“${input.key}”是 ${shortest(given)}，这套预算是 ${year} 年的，上年应为 ${year - 1}`;
}

interface LastYear {
  readonly last: Recognized;
  /** With what was read of it. */
  readonly inputs: NarrativeInputs;
  readonly years: YearOnYear;
}

/** Last year's figures and what changed since; refused where it is not last year's, or another department's. */
function readLastYear(
  { standard, recognition: { document } }: Recognized,
  inputs: NarrativeInputs,
  lastYear: WorkbookSnapshot,
  taught: readonly TaughtHeader[],
): Result<LastYear, string> {
  const last = lastYearOf(document, recognizeAll(lastYear, [], undefined, taught), standard);
  const word = accountWord(standard.of);
  if (last === undefined) return failure(`上年的工作簿里没有找到${word}公开表，请确认选对了文件`);
  const figures = lastYearFigures(document, last.recognition.document, standard.inputs);
  if (!figures.ok) return figures;
  // What the user typed goes before what was read.
  return success({
    inputs: new Map([...figures.value, ...inputs]),
    last,
    years: compareYears(document, last.recognition.document, standard.yearComparisons),
  });
}

/** Of the budgets of last year's workbook that of the same department; where none bears its name, the first. */
function lastYearOf(
  document: BudgetDocument,
  documents: readonly Recognized[],
  { of }: Standard,
): Recognized | undefined {
  const all = documents.filter(({ standard }) => standard.of === of);
  const own = all.filter(({ recognition }) => recognition.document.department === document.department);
  const before = (document.year ?? 0) - 1;
  return own.find(({ recognition }) => recognition.document.year === before) ?? own[0] ?? all[0];
}
