import { type NarrativeInputs, noInputs } from "../budget/narrative/inputs";
import type { OwnTie } from "../budget/own-tie";
import type { TaughtHeader } from "../budget/taught";
import { type Profile, withProfile } from "../check/profile";
import { type Result, success } from "../common/result";
import { staleResults, unknownResults, withoutResults, withStaleMarked } from "../formula/snapshot-values";
import type { ProseParagraph } from "../narrate/read/find-prose";
import type { AssignedTable } from "../recognize/places/assigned";
import { placeKey } from "../workbook/places";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { withOtherTables, withTies } from "./beside-tables";
import { type Checked, checkDocument } from "./check-document";
import { type DocumentChoice, chooseDocument } from "./choose-document";
import { readLastYear } from "./last-year";
import { type Recognized, recognizeAll } from "./recognize-all";

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
  const check = (read: WorkbookSnapshot): Result<readonly Checked[], string> =>
    withoutOldResults(read, checkAsStored(read, assigned, options), (without) =>
      checkAsStored(without, assigned, options),
    );
  const stale = staleResults(workbook);
  if (stale.length === 0) return check(workbook);
  // What is stored is what was printed, what formulas give what Excel will show: that is right which contradicts itself less.
  const readBy = (by: "stored" | "computed") => check(withStaleMarked(workbook, stale, by));
  const computed = readBy("computed");
  if (computed.ok && errorsIn(computed.value) === 0) return computed;
  const stored = readBy("stored");
  return stored.ok && computed.ok && errorsIn(stored.value) < errorsIn(computed.value) ? stored : computed;
}

/** What is left out may bring others to light, which are left out in turn. */
const MOST_TURNS = 4;

/**
 * Where results of formulas may be old, those that nobody here can compute anew accuse nobody: what contradicts them is not
 * checked.
 */
function withoutOldResults(
  workbook: WorkbookSnapshot,
  checked: Result<readonly Checked[], string>,
  check: (workbook: WorkbookSnapshot) => Result<readonly Checked[], string>,
): Result<readonly Checked[], string> {
  if (workbook.awaitsCalculation !== true || !checked.ok || errorsIn(checked.value) === 0) return checked;
  const unknown = unknownResults(workbook);
  let read = workbook;
  let result = checked;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const accused = result.value
      .flatMap(({ diagnosis }) => diagnosis.findings)
      .filter(({ severity }) => severity === "error")
      .flatMap(({ cells }) => cells.map(({ place }) => place))
      .filter((place) => unknown.has(placeKey(place)));
    if (accused.length === 0) return result;
    read = withoutResults(read, accused);
    const next = check(read);
    if (!next.ok) return next;
    result = next;
  }
  return result;
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
