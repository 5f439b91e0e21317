import { convert } from "../amount/parse-amount";
import { toPlain } from "../amount/decimal";
import type { Finding } from "../check/examination";
import type { Fact } from "../standards/document";
import { factName } from "../standards/wording";
import { contentOf } from "../workbook/edit";
import type { CellPlace } from "../workbook/snapshot";
import { lookupIn, type CellLookup } from "./cell-lookup";
import type { ProposalDraft } from "./proposal";
import type { CheckedDocument } from "./propose";
import { placeKey } from "./references";
import { totalsOf } from "./totals";
import { amountWriter } from "./write-amount";

/**
 * Suggestions for what is no question of sums: text that should be a number, a total that cannot be read, a wrong year in
 * a title, a name that differs from the classification's.
 */
export function proposeForForms(checked: CheckedDocument): ProposalDraft[] {
  const cellAt = lookupIn(checked.workbook);
  const facts = new Map<string, Fact>();
  for (const table of checked.document.tables.values()) {
    for (const row of table.rows)
      for (const fact of row.facts.values()) facts.set(placeKey(fact.place), fact);
  }
  const failed = checked.examination.findings.filter(
    ({ outcome, culprit }) => outcome === "failed" && culprit === undefined,
  );
  return failed.flatMap((finding) =>
    finding.cells.flatMap(({ place }) => {
      const fact = finding.check === "amount-form" ? facts.get(placeKey(place)) : undefined;
      if (fact?.form === "text") return [numberDraft(checked, finding, fact, cellAt)];
      if (fact?.form === "unreadable") return unreadableDraft(checked, finding, fact, cellAt);
      return wordDraft(finding, place, cellAt);
    }),
  );
}

function numberDraft(
  { document }: CheckedDocument,
  finding: Finding,
  fact: Fact,
  cellAt: CellLookup,
): ProposalDraft {
  const table = document.tables.get(fact.table);
  if (table === undefined) throw new Error(`No table ${fact.table}`);
  const writer = amountWriter(table, cellAt);
  return {
    kind: "suggestion",
    edit: writer.edit(fact, fact.value),
    from: String(fact.raw),
    to: toPlain(convert(fact.value, "元", table.unit), 2),
    reason: `${factName(document, fact)}由文本改为数值，金额不变`,
    warnings: [],
    findings: [finding.id],
  };
}

/** A total whose cell holds an error or no amount: what its items give, where they can all be read. */
function unreadableDraft(
  { document, judged }: CheckedDocument,
  finding: Finding,
  fact: Fact,
  cellAt: CellLookup,
): ProposalDraft[] {
  const table = document.tables.get(fact.table);
  const ways = totalsOf(judged.ties).get(fact.index) ?? [];
  const way = ways.find(({ parts }) => parts.every(({ form }) => form !== "unreadable"));
  if (table === undefined || way === undefined) return [];
  const value = way.parts.reduce((all, part) => all + part.value, 0n);
  const writer = amountWriter(table, cellAt);
  return [
    {
      kind: "suggestion",
      edit: writer.edit(fact, value),
      from: String(fact.raw),
      to: writer.shown(value),
      reason: `${factName(document, fact)}读不出金额，按${way.what}计算`,
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
