import type { Severity } from "../budget/check-description";
import type { BudgetDocument } from "../budget/document";
import { findCulprits } from "./causes/culprits";
import type { Counts, Diagnosis, Finding, WordedFindings } from "./diagnosis";
import type { JudgedTables } from "./judged-tables";
import { wordCulprits } from "./words/word-culprits";
import { wordTables, type FindingDraft } from "./words/word-findings";

/**
 * Puts the verdicts on the tables into words, says which cells are to blame, and numbers and counts all findings: those of
 * the tables, then those of the prose, where there is any.
 */
export function diagnose(
  document: BudgetDocument,
  judged: JudgedTables,
  prose: WordedFindings = NO_PROSE,
): Diagnosis {
  const drafts: readonly FindingDraft[] = [
    ...wordTables(document, judged),
    ...prose.findings.map((finding) => ({ finding })),
  ];
  const numbered = drafts.map((draft, index) => ({ ...draft, id: `F${index + 1}` }));
  const certainTies = judged.ties.filter(({ tie }) => tie.usual !== true);
  const culprits = wordCulprits(document, numbered, findCulprits(certainTies));
  const culpritOf = new Map(
    culprits.toReversed().flatMap((culprit) => culprit.findings.map((id) => [id, culprit.id] as const)),
  );
  const findings = numbered.map(({ id, finding }): Finding => {
    const culprit = culpritOf.get(id);
    return { id, ...finding, ...(culprit === undefined ? {} : { culprit }) };
  });
  const notChecked = [...judged.notChecked, ...prose.notChecked];
  const notApplicable = [...judged.notApplicable, ...prose.notApplicable];
  const passed = judged.passed + tiesPassed(judged) + prose.passed;
  return {
    counts: {
      passed,
      ...countsOf(findings),
      notApplicable: notApplicable.length,
      notChecked: notChecked.length,
    },
    culprits,
    findings,
    notChecked,
    notApplicable,
  };
}

const NO_PROSE: WordedFindings = { passed: 0, findings: [], notChecked: [], notApplicable: [] };

function tiesPassed({ ties, ratios }: JudgedTables): number {
  return [...ties, ...ratios].filter(({ verdict }) => verdict.outcome === "passed").length;
}

/** Every tie that failed, or that holds by rounding only, is one finding; a rounding difference is an info. */
function countsOf(
  findings: readonly Finding[],
): Pick<Counts, "rounding" | "failed" | "errors" | "warnings" | "infos"> {
  const of = (outcome: Finding["outcome"]) =>
    findings.filter((finding) => finding.outcome === outcome).length;
  const as = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    rounding: of("rounding"),
    failed: of("failed"),
    errors: as("error"),
    warnings: as("warning"),
    infos: as("info"),
  };
}
