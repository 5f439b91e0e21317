import type { BudgetDocument } from "../budget/document";
import type { Standard } from "../budget/standard";
import { type Result, failure, success } from "../common/result";
import { compareDocuments } from "../compare/compare-documents";
import { compareQuantities } from "../compare/compare-quantities";
import { proseOf } from "../compare/compared-prose";
import type { ComparedAs, Comparison } from "../compare/comparison";
import { matchDocuments, sameFacts } from "../compare/match/match-documents";
import { type PairedDocuments, pairDocuments } from "../compare/pair-documents";
import { national } from "../standards/national/standard";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checkAll } from "./check-all";
import type { Checked } from "./check-document";
import { readBy } from "./standards";
import type { Teaching } from "./teaching";

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
