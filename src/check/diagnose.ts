import type { Severity } from "../budget/check-description";
import type { BudgetDocument } from "../budget/document";
import { findCauses, type Aids } from "./causes/find-causes";
import type { Cause, Counts, Culprit, Diagnosis, Finding, WordedFindings } from "./diagnosis";
import type { JudgedTables } from "./judged-tables";
import { wordCauses } from "./words/word-causes";
import { wordTables, type FindingDraft } from "./words/word-findings";

/**
 * Puts the verdicts on the tables into words, says what really went wrong, and numbers and counts all findings: those of
 * the tables, then those of the prose, where there is any.
 */
export function diagnose(
  document: BudgetDocument,
  judged: JudgedTables,
  /** By what is wrong in the tables: it may be what the prose says right. */
  proseBy: (causes: readonly Cause[]) => WordedFindings = () => NO_PROSE,
  /** "no-causes": what is found is wanted, and not what went wrong. */
  aids: Aids | "no-causes" = {},
): Diagnosis {
  const drafts: readonly FindingDraft[] = wordTables(document, judged);
  const ofTables = drafts.map((draft, index) => ({ ...draft, id: `F${index + 1}` }));
  const found =
    aids === "no-causes"
      ? { causes: [], culprits: [] }
      : wordCauses(document, ofTables, findCauses(document, judged, aids));
  const { culprits } = found;
  const prose = proseBy(found.causes);
  const ofProse = prose.findings.map((finding, index) => ({ finding, id: `F${drafts.length + index + 1}` }));
  const causes = found.causes.map((cause) => {
    const own = ofProse.filter(({ finding }) => finding.cause === cause.id).map(({ id }) => id);
    return own.length === 0 ? cause : { ...cause, findings: [...cause.findings, ...own] };
  });
  const causeOf = firstOf(causes);
  const culpritOf = firstOf(culprits);
  const findings = [...ofTables, ...ofProse].map(({ id, finding }): Finding => {
    const [cause, culprit] = [causeOf.get(id), culpritOf.get(id)];
    return {
      id,
      ...finding,
      ...(culprit === undefined ? {} : { culprit }),
      ...(cause === undefined ? {} : { cause }),
    };
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
    causes,
    culprits,
    findings,
    notChecked,
    notApplicable,
  };
}

export const NO_PROSE: WordedFindings = { passed: 0, findings: [], notChecked: [], notApplicable: [] };

/** By finding, the first that explains it. */
function firstOf(list: readonly Pick<Cause | Culprit, "id" | "findings">[]): ReadonlyMap<string, string> {
  return new Map(list.toReversed().flatMap(({ id, findings }) => findings.map((one) => [one, id] as const)));
}

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
