import { groupDigits } from "../../amount/format";
import { findingPlace } from "../finding-place";
import type { FindingResult, TableResult } from "../result";
import { severityNames } from "../severity-names";
import type { Colors } from "./colors";
import { aligned } from "./display-width";
import { printable } from "./printable";

/**
 * Two lines a finding: what kind it is, where, and the figures that do not agree, in columns; then the sentence that
 * says it. The cause that explains it stands at the end of the first line.
 */
export function findingLines(
  findings: readonly FindingResult[],
  tables: ReadonlyMap<string, TableResult>,
  colors: Colors,
): string[] {
  const table = (finding: FindingResult) =>
    finding.table === undefined ? undefined : tables.get(finding.table);
  const ids = aligned(
    findings.map(({ id }) => id),
    "left",
  );
  const places = aligned(
    findings.map((finding) => printable(findingPlace(finding))),
    "left",
  );
  const columns = amountColumns(findings);
  return findings.flatMap((finding, index) => {
    const mark = colors[finding.severity](severityNames[finding.severity]);
    const unit = finding.difference === undefined ? "" : ` ${table(finding)?.unit ?? "万元"}`;
    const amounts = `${columns[index] ?? ""}${unit}`;
    const cause = finding.cause === undefined ? "" : `← ${finding.cause}`;
    const line = [mark, ids[index], places[index], amounts, cause].join("  ").trimEnd();
    return [`  ${line}`, `        ${printable(finding.message)}`];
  });
}

/** `441.78 ≠ 451.78  差 10.00`, aligned; blank where a finding is not about amounts. */
function amountColumns(findings: readonly FindingResult[]): string[] {
  const column = (text: (finding: FindingResult) => string) =>
    aligned(
      findings.map((finding) => (finding.difference === undefined ? "" : text(finding))),
      "right",
    );
  const left = column(({ actual }) => groupDigits(actual ?? ""));
  const right = column(({ expected }) => groupDigits(expected ?? ""));
  const difference = column(({ difference }) => groupDigits(difference ?? ""));
  return findings.map((finding, index) => {
    if (finding.difference === undefined) return "";
    const sign = finding.cells.some(({ role }) => role === "bound") ? "<" : "≠";
    return `${left[index] ?? ""} ${sign} ${right[index] ?? ""}  差 ${difference[index] ?? ""}`;
  });
}
