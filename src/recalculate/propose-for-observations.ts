import type { Finding } from "../check/diagnosis";
import type { Fact } from "../budget/document";
import { factName, heldText } from "../budget/wording";
import { contentOf } from "../workbook/edit";
import { OLD_RESULT, type CellPlace } from "../workbook/snapshot";
import { lookupIn, type CellLookup } from "./cell-lookup";
import { proposeForUnjudgedRatios } from "./ratios/unjudged-ratios";
import type { ProposalDraft } from "./proposal";
import { totalFormula, type FormulaSetting } from "./formulas";
import { correctedAmounts, type CheckedDocument } from "./checked-document";
import { mainWay, totalsOf, type Total } from "./totals";
import { amountWriters, type AmountWriter } from "./write-amount";
import { placeKey } from "../workbook/places";

/** What the drafts of this file are made with, once for all of them. */
interface Tools {
  readonly setting: FormulaSetting;
  readonly totals: ReadonlyMap<number, readonly Total[]>;
  readonly writerOf: (fact: Fact) => AmountWriter;
}

/**
 * Suggestions for what is no question of sums: text that should be a number, a total that cannot be read, a wrong year in
 * a title, a name that differs from the classification's, a rate of nothing. Prose is left to those who write it: its
 * figures were compared with tables that may themselves be about to change.
 */
export function proposeForObservations(checked: CheckedDocument): ProposalDraft[] {
  const cellAt = lookupIn(checked.workbook);
  const corrected = correctedAmounts(checked.diagnosis);
  const tools: Tools = {
    setting: { ...checked, cellAt, corrected, written: new Map() },
    totals: totalsOf(checked.judged.ties),
    writerOf: amountWriters(checked.document, cellAt),
  };
  const facts = new Map<string, Fact>();
  for (const table of checked.document.tables.values()) {
    for (const row of table.rows)
      for (const fact of row.facts.values()) facts.set(placeKey(fact.place), fact);
  }
  const failed = checked.diagnosis.findings.filter(
    ({ outcome, culprit, span }) => outcome === "failed" && culprit === undefined && span === undefined,
  );
  const drafts = failed.flatMap((finding) =>
    finding.cells.flatMap(({ place, role }) => {
      const fact = facts.get(placeKey(place));
      if (fact === undefined) return role === "text" ? wordDraft(finding, place, cellAt) : [];
      if (finding.check !== "amount-form") return [];
      if (fact.form === "text") return [numberDraft(tools, finding, fact)];
      // What is old is computed anew by Excel.
      if (fact.raw === OLD_RESULT) return [];
      return fact.form === "unreadable" ? unreadableDraft(tools, finding, fact) : [];
    }),
  );
  return [...drafts, ...proposeForUnjudgedRatios(tools.setting)];
}

function numberDraft({ setting, writerOf }: Tools, finding: Finding, fact: Fact): ProposalDraft {
  const writer = writerOf(fact);
  return {
    kind: "suggestion",
    edit: writer.edit(fact, fact.value),
    from: String(fact.raw),
    to: writer.shown(fact.value),
    reason: `${factName(setting.document, fact)}由文本改为数值，金额不变`,
    warnings: [],
    findings: [finding.id],
  };
}

/** A total whose cell holds an error or no amount: what its items give, where they can all be read. */
function unreadableDraft(
  { setting, totals, writerOf }: Tools,
  finding: Finding,
  fact: Fact,
): ProposalDraft[] {
  const readable = (totals.get(fact.index) ?? []).filter(({ parts }) =>
    parts.every(({ form }) => form !== "unreadable"),
  );
  const way = mainWay(readable);
  if (way === undefined) return [];
  const valueOf = (part: Fact) => setting.corrected.get(part.index) ?? part.value;
  const value = way.parts.reduce((all, part) => all + valueOf(part), 0n);
  const made = fact.hasFormula ? totalFormula(setting, way, value) : undefined;
  const writer = writerOf(fact);
  return [
    {
      kind: "suggestion",
      edit: writer.edit(fact, value, made?.ok === true ? made.value : undefined),
      from: heldText(fact),
      to: writer.shown(value),
      reason: `${factName(setting.document, fact)}读不出金额，按${way.what}计算`,
      warnings: [],
      findings: [finding.id],
    },
  ];
}

/** What the finding says should stand in place of what stands there; the rest of the cell's text stays. */
function wordDraft(finding: Finding, place: CellPlace, cellAt: CellLookup): ProposalDraft[] {
  const cell = cellAt(place);
  const { actual, expected } = finding;
  if (typeof cell?.value !== "string" || cell.formula !== undefined) return [];
  if (actual === undefined || actual === "" || expected === undefined || expected === "") return [];
  const [before, after, more] = cell.value.split(actual);
  if (before === undefined || after === undefined || more !== undefined) return [];
  const value = `${before}${expected}${after}`;
  return [
    {
      kind: "suggestion",
      edit: { place, before: contentOf(cell), after: { value } },
      from: cell.value.trim(),
      to: value.trim(),
      reason: `“${actual}”改为“${expected}”`,
      warnings: [],
      findings: [finding.id],
    },
  ];
}
