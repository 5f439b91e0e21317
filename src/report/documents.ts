import type { CoverageResult } from "./coverage";
import type { CheckResult, SummaryResult } from "./result";

/** The results of a workbook's documents as one: ids go on counting, and each entry says which document it is of. */
export function joinDocuments(results: readonly [CheckResult, ...CheckResult[]]): CheckResult {
  const [first, ...others] = results;
  if (others.length === 0) return first;
  let findings = 0;
  let causes = 0;
  const numbered = results.map((result, document) => {
    const renamed = renumber(result, document, findings, causes);
    findings += result.findings.length;
    causes += result.causes.length;
    return renamed;
  });
  const prose = results.find((result) => result.prose !== undefined)?.prose;
  return {
    ...first,
    documents: results.flatMap((result) => result.documents),
    tables: numbered.flatMap((result) => result.tables),
    summary: results.map(({ summary }) => summary).reduce(addSummaries),
    causes: numbered.flatMap((result) => result.causes),
    culprits: numbered.flatMap((result) => result.culprits),
    findings: numbered.flatMap((result) => result.findings),
    notChecked: numbered.flatMap((result) => result.notChecked),
    notApplicable: numbered.flatMap((result) => result.notApplicable),
    checks: numbered.flatMap((result) => result.checks),
    ...(first.ties === undefined ? {} : { ties: numbered.flatMap((result) => result.ties ?? []) }),
    ...(prose === undefined ? {} : { prose }),
  };
}

/** The result of each document alone, for views that show one after the other; the ids stay. */
export function byDocument(result: CheckResult): readonly CheckResult[] {
  if (result.documents.length < 2) return [result];
  return result.documents.map((_, index) => oneDocument(result, index) ?? result);
}

/** The result of one of the documents alone, from 0; `undefined` where there are not so many. */
export function oneDocument(result: CheckResult, index: number): CheckResult | undefined {
  if (result.documents.length < 2) return index === 0 ? result : undefined;
  const one = result.documents[index];
  if (one === undefined) return undefined;
  const isOwn = ({ document }: { readonly document: number }) => document === index;
  return {
    ...result,
    department: one.department,
    kind: one.kind,
    year: one.year,
    standard: one.standard,
    documents: [one],
    tables: result.tables.filter(isOwn),
    summary: one.summary,
    causes: result.causes.filter(isOwn),
    culprits: result.culprits.filter(isOwn),
    findings: result.findings.filter(isOwn),
    notChecked: result.notChecked.filter(isOwn),
    notApplicable: result.notApplicable.filter(isOwn),
    checks: result.checks.filter(isOwn),
    ...(result.ties === undefined ? {} : { ties: result.ties.filter(isOwn) }),
  };
}

/** F1 of the second document is the next after the last of the first. */
function renumber(result: CheckResult, document: number, findings: number, causes: number): CheckResult {
  const finding = (id: string) => `F${Number(id.slice(1)) + findings}`;
  const cause = (id: string) => `C${Number(id.slice(1)) + causes}`;
  return {
    ...result,
    tables: result.tables.map((table) => ({ ...table, document })),
    notChecked: result.notChecked.map((one) => ({ ...one, document })),
    notApplicable: result.notApplicable.map((one) => ({ ...one, document })),
    checks: result.checks.map((one) => ({ ...one, document })),
    ...(result.ties === undefined ? {} : { ties: result.ties.map((one) => ({ ...one, document })) }),
    causes: result.causes.map((one) => ({
      ...one,
      id: cause(one.id),
      document,
      findings: one.findings.map(finding),
    })),
    culprits: result.culprits.map((one) => ({
      ...one,
      id: cause(one.id),
      document,
      findings: one.findings.map(finding),
    })),
    findings: result.findings.map((one) => ({
      ...one,
      id: finding(one.id),
      document,
      ...(one.culprit === undefined ? {} : { culprit: cause(one.culprit) }),
      ...(one.cause === undefined ? {} : { cause: cause(one.cause) }),
    })),
  };
}

function addSummaries(one: SummaryResult, other: SummaryResult): SummaryResult {
  return {
    passed: one.passed + other.passed,
    rounding: one.rounding + other.rounding,
    failed: one.failed + other.failed,
    notApplicable: one.notApplicable + other.notApplicable,
    notChecked: one.notChecked + other.notChecked,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    infos: one.infos + other.infos,
    causes: one.causes + other.causes,
    coverage: addCoverage(one.coverage, other.coverage),
  };
}

function addCoverage(one: CoverageResult, other: CoverageResult): CoverageResult {
  return {
    tables: one.tables + other.tables,
    amounts: one.amounts + other.amounts,
    tied: one.tied + other.tied,
    unread: one.unread + other.unread,
  };
}
