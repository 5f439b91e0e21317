import type { Severity } from "../budget/check-description";
import { emptyTableNote } from "./checks/empty-table-note";
import type { Diagnosis, Finding, SkippedCheck } from "./diagnosis";

/** What a bureau wants told otherwise than everybody: its own rules of review. */
export interface Profile {
  /** What every report calls it. */
  readonly name: string;
  /** By the ids of checks. */
  readonly checks: Readonly<Record<string, Severity | "off">>;
  /** What is to stand under an empty table. */
  readonly emptyNote?: string;
  /** In percent: from which change on a reason is asked for. */
  readonly reasonPercent?: number;
}

/** What is said of a document by the rules of a profile; nothing else is found by them. */
export function withProfile(diagnosis: Diagnosis, profile: Profile): Diagnosis {
  const isOn = ({ check }: SkippedCheck | Finding) => profile.checks[check] !== "off";
  const findings = diagnosis.findings.filter(isOn).map((one) => worded(graded(one, profile), profile));
  const kept = new Set(findings.map(({ id }) => id));
  const withKept = <T extends { readonly findings: readonly string[] }>(list: readonly T[]): T[] =>
    list.flatMap((one) => {
      const own = one.findings.filter((id) => kept.has(id));
      return own.length === 0 && one.findings.length > 0 ? [] : [{ ...one, findings: own }];
    });
  const notChecked = diagnosis.notChecked.filter(isOn);
  const notApplicable = diagnosis.notApplicable.filter(isOn);
  const causes = withKept(diagnosis.causes);
  const culprits = withKept(diagnosis.culprits);
  const count = (isCounted: (one: Finding) => boolean) => findings.filter(isCounted).length;
  return {
    ...diagnosis,
    findings,
    causes,
    culprits,
    notChecked,
    notApplicable,
    counts: {
      passed: diagnosis.counts.passed,
      rounding: count(({ outcome }) => outcome === "rounding"),
      failed: count(({ outcome }) => outcome === "failed"),
      errors: count(({ severity }) => severity === "error"),
      warnings: count(({ severity }) => severity === "warning"),
      infos: count(({ severity }) => severity === "info"),
      notChecked: notChecked.length,
      notApplicable: notApplicable.length,
    },
  };
}

/** A rounding difference stays one, and prose that a table's cause explains needs no mending. */
function graded(finding: Finding, { checks }: Profile): Finding {
  const severity = checks[finding.check];
  const isSettled = finding.severity === "info" && finding.cause !== undefined;
  if (severity === undefined || severity === "off" || finding.outcome !== "failed" || isSettled)
    return finding;
  return { ...finding, severity };
}

const USUAL_NOTE = "本表无数据";

function worded(finding: Finding, { emptyNote }: Profile): Finding {
  if (emptyNote === undefined || finding.check !== emptyTableNote.id || finding.expected === undefined)
    return finding;
  return {
    ...finding,
    message: finding.message.replaceAll(USUAL_NOTE, emptyNote),
    expected: emptyNote,
  };
}
