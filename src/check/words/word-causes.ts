import type { BudgetDocument, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { keyOfTie } from "../causes/equations";
import type { Candidate } from "../causes/candidate";
import type { FoundCauses, FoundSlip, Slip } from "../causes/find-causes";
import { powerBetween } from "../causes/patterns/other-unit";
import type { Alternative, Cause, Culprit } from "../diagnosis";
import { judgeRatio } from "../ratio";
import { wordCulprits } from "./word-culprits";
import { outdatedResults } from "./word-formulas";
import type { FindingDraft } from "./word-findings";
import { wordRowSlip } from "./word-row-slips";
import { timesOff, wordCandidate, wordSlip } from "./word-slips";
import { placeKey } from "../../workbook/places";

type Draft = FindingDraft & { readonly id: string };

type Unnumbered = Omit<Cause, "id">;

/** All causes in words: slips that broke many ties first, then wrong cells; each with the findings that it explains. */
export function wordCauses(
  document: BudgetDocument,
  drafts: readonly Draft[],
  found: FoundCauses,
): { readonly causes: readonly Cause[]; readonly culprits: readonly Culprit[] } {
  const slips = found.slips.map((unnamed): Unnumbered => {
    const slip = named(unnamed, drafts);
    const { kind, message, cells, edits, rows } = wordSlip(document, slip.slip);
    return {
      kind,
      message,
      certain: slip.certain,
      cells,
      edits,
      ...(rows === undefined ? {} : { rows }),
      findings: explainedBy(slip, drafts),
      alternatives: slip.alternatives.map((one) => wordSlip(document, one)),
    };
  });
  const outdated = outdatedResults(document, drafts);
  const told = [...slips, ...(outdated === undefined ? [] : [outdated])];
  const open = without(drafts, told);
  const before = [...told, ...absentTables(document, open), ...absentRows(document, open), ...copies(open)];
  const putRight = new Map([...found.amounts].map(([index, { value }]) => [index, value]));
  const rest = without(drafts, before);
  const culprits = wordCulprits(document, rest, found.culprits, putRight, drafts).map((culprit, index) => ({
    id: numberOf(before.length + index),
    ...culprit,
  }));
  // The first of them are those that were found, in their order.
  const cells = culprits.map((culprit, index) => {
    const of = found.culprits[index];
    const follower = of && found.followers.get(of);
    return cellCause(culprit, follower ? [wordCandidate(document, follower)] : []);
  });
  const numbered = before.map((cause, index) => ({ id: numberOf(index), ...cause }));
  return { causes: [...numbered, ...cells], culprits };
}

function numberOf(index: number): string {
  return `C${index + 1}`;
}

function without(drafts: readonly Draft[], causes: readonly Unnumbered[]): readonly Draft[] {
  const explained = new Set(causes.flatMap(({ findings }) => findings));
  return drafts.filter(({ id }) => !explained.has(id));
}

/** Its ties, and what is right once its amounts are: shares and rates, and the want of a table. */
function explainedBy({ slip, ties, messages }: FoundSlip, drafts: readonly Draft[]): string[] {
  const failed = drafts.filter(({ finding }) => finding.outcome === "failed");
  const isGone = new Set(
    isOfAmounts(slip)
      ? slip.facts.flatMap((fact) => (slip.amounts.get(fact.index)?.value === 0n ? placeKey(fact.place) : []))
      : [],
  );
  return failed.flatMap(({ id, tie, ratio, finding, isTableAbsent, missingRow }) => {
    if (tie !== undefined) return ties.has(keyOfTie(tie)) ? [id] : [];
    if (messages?.has(finding.message) === true) return [id];
    if (missingRow !== undefined && "change" in slip) {
      const isSame = slip.change === "insert" && slip.labels[0] === missingRow.labels[0];
      return isSame && finding.table === slip.table.id ? [id] : [];
    }
    if (isTableAbsent === true) {
      const [proof] = finding.cells;
      if ("judged" in slip) return finding.table === slip.table.id ? [id] : [];
      return proof !== undefined && isGone.has(placeKey(proof.place)) ? [id] : [];
    }
    if (ratio !== undefined && "judged" in slip) return finding.table === slip.table.id ? [id] : [];
    if (ratio === undefined || !isOfAmounts(slip)) return [];
    const { part, base } = ratio.tie;
    if (!slip.amounts.has(part.index) && !slip.amounts.has(base.index)) return [];
    const valueOf = (fact: typeof part) => slip.amounts.get(fact.index)?.value ?? fact.value;
    return judgeRatio(ratio.tie, valueOf(part), valueOf(base)).outcome === "failed" ? [] : [id];
  });
}

/** A row that the sums miss and nobody could name, where another check knows which row is missing just there. */
function named(found: FoundSlip, drafts: readonly Draft[]): FoundSlip {
  const { slip } = found;
  if (!("change" in slip) || slip.change !== "insert" || slip.labels.length > 0) return found;
  const known = drafts.find(
    ({ finding, missingRow }) =>
      missingRow !== undefined &&
      finding.table === slip.table.id &&
      placeKey(missingRow.before.place) === placeKey(slip.row.place) &&
      isSameAmounts(missingRow.amounts, slip.amounts),
  );
  return known?.missingRow ? { ...found, slip: { ...slip, labels: known.missingRow.labels } } : found;
}

function isSameAmounts(one: ReadonlyMap<number, bigint>, other: ReadonlyMap<number, bigint>): boolean {
  return [...one.keys(), ...other.keys()].every(
    (column) => (one.get(column) ?? 0n) === (other.get(column) ?? 0n),
  );
}

function isOfAmounts(slip: Slip): slip is Candidate {
  return "what" in slip;
}

/** Tables that are not there, or hold nothing, though others say that they should. */
function absentTables(document: BudgetDocument, drafts: readonly Draft[]): Unnumbered[] {
  const tables = new Map<Table, Draft[]>();
  for (const draft of drafts) {
    const table = document.tables.get(draft.finding.table ?? "");
    if (draft.isTableAbsent !== true || table === undefined) continue;
    tables.set(table, [...(tables.get(table) ?? []), draft]);
  }
  return [...tables].map(([table, own]) => ({
    kind: table.state === "missing" ? "missing-table" : "empty-table",
    message: table.state === "missing" ? `工作簿中没有${tableName(table)}` : `${tableName(table)}没有填`,
    certain: own.some(({ finding }) => finding.severity === "error"),
    cells: table.areas.slice(0, 1).map(({ sheet, top, left }) => ({ sheet, row: top, column: left })),
    edits: [],
    findings: own.map(({ id }) => id),
    alternatives: [],
  }));
}

/** Rows that are not there, where no tie that fails tells of them. */
function absentRows(document: BudgetDocument, drafts: readonly Draft[]): Unnumbered[] {
  return drafts.flatMap(({ id, finding, missingRow }): Unnumbered[] => {
    const table = document.tables.get(finding.table ?? "");
    if (missingRow === undefined || table === undefined) return [];
    const { before: row, labels, amounts } = missingRow;
    const worded = wordRowSlip({ kind: "missing-row", table, row, change: "insert", labels, amounts });
    return [{ ...worded, certain: finding.severity === "error", findings: [id], alternatives: [] }];
  });
}

/** Of two states of a table nobody knows which is meant. */
function copies(drafts: readonly Draft[]): Unnumbered[] {
  return drafts.flatMap(({ id, finding, isTwoCopies }): Unnumbered[] =>
    isTwoCopies !== true
      ? []
      : [
          {
            kind: "two-copies",
            message: finding.message.replace(/。$/, ""),
            certain: false,
            cells: finding.cells.map(({ place }) => place),
            edits: [],
            findings: [id],
            alternatives: [],
          },
        ],
  );
}

function cellCause(culprit: Culprit, alternatives: readonly Alternative[]): Cause {
  const [only, second] = culprit.cells;
  const { id, certain, findings } = culprit;
  const edits =
    only?.suggested === undefined || second !== undefined
      ? []
      : [
          {
            place: only.place,
            from: only.actual,
            to: only.suggested,
            ...(only.fact === undefined ? {} : { fact: only.fact }),
            ...(only.value === undefined ? {} : { value: only.value }),
          },
        ];
  const power =
    only?.fact === undefined || only.value === undefined || edits.length === 0
      ? undefined
      : powerBetween(only.fact, only.value);
  return {
    id,
    kind: power === undefined ? "cell" : "other-unit",
    message: power === undefined ? culprit.message : `${culprit.message}；${timesOff(power)}`,
    certain,
    cells: culprit.cells.map(({ place }) => place),
    edits,
    findings,
    alternatives,
  };
}
