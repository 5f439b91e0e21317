import type { IgnoredLine } from "../../report/ignored-line";
import type { CheckResult } from "../../report/result";
import { ignoredActs, isIgnored, type Ignored } from "../session/ignored";
import { isFailed } from "../session/solved";

/** A result without what is ignored, and that with its reasons: an export does not bring back what was put aside. */
export function exported(
  result: CheckResult,
  ignored: readonly Ignored[],
): { readonly result: CheckResult; readonly ignored: readonly IgnoredLine[] } {
  const isOut = (finding: CheckResult["findings"][number]) =>
    isFailed(finding) && isIgnored(finding, ignored);
  const out = result.findings.filter(isOut);
  const findings = result.findings.filter((finding) => !isOut(finding));
  const ids = new Set(findings.map(({ id }) => id));
  const causes = result.causes.filter(
    ({ findings: own }) => own.length === 0 || own.some((id) => ids.has(id)),
  );
  const minus = <S extends CheckResult["summary"]>(summary: S, document?: number): S => {
    const own = document === undefined ? out : out.filter((one) => one.document === document);
    const of = (severity: string) => own.filter((one) => one.severity === severity).length;
    const gone = result.causes.filter((cause) => !causes.includes(cause));
    return {
      ...summary,
      failed: summary.failed - own.length,
      errors: summary.errors - of("error"),
      warnings: summary.warnings - of("warning"),
      infos: summary.infos - of("info"),
      causes:
        summary.causes -
        (document === undefined ? gone : gone.filter((cause) => cause.document === document)).length,
    };
  };
  return {
    result: {
      ...result,
      findings,
      causes,
      checks: result.checks.map((one) => {
        const own = out.filter(({ check, document }) => check === one.check && document === one.document);
        return { ...one, failed: one.failed - own.length };
      }),
      summary: minus(result.summary),
      documents: result.documents.map((one, index) => ({ ...one, summary: minus(one.summary, index) })),
    },
    ignored: ignoredActs(ignored).map(([one]): IgnoredLine => {
      if (one.kind === "finding") return { message: one.card ?? one.message, reason: one.reason };
      const count = out.filter(({ check }) => check === one.check).length;
      return { message: `整项核对“${one.title}”（${count} 处）`, reason: one.reason };
    }),
  };
}
