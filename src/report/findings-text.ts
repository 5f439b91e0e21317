import type { Severity } from "../budget/check";
import type { Colors } from "./colors";
import { aligned } from "./display-width";
import { placeOf } from "./finding-place";
import { printable } from "./printable";
import type { FindingResult, TableResult } from "./result";

const MARKS: Readonly<Record<Severity, string>> = { error: "错误", warning: "疑点", info: "提示" };

/**
 * Two lines a finding: what kind it is, where, and the figures that do not agree, in columns; then the sentence that
 * says it. The culprit that explains it stands at the end of the first line.
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
    findings.map((finding) => printable(placeOf(finding))),
    "left",
  );
  const columns = amountColumns(findings);
  return findings.flatMap((finding, index) => {
    const mark = colors[finding.severity](MARKS[finding.severity]);
    const unit = finding.difference === undefined ? "" : ` ${table(finding)?.unit ?? "万元"}`;
    const amounts = `${columns[index] ?? ""}${unit}`;
    const culprit = finding.culprit === undefined ? "" : `← ${finding.culprit}`;
    const line = [mark, ids[index], places[index], amounts, culprit].join("  ").trimEnd();
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
  const left = column(({ actual }) => grouped(actual ?? ""));
  const right = column(({ expected }) => grouped(expected ?? ""));
  const difference = column(({ difference }) => grouped(difference ?? ""));
  return findings.map((finding, index) => {
    if (finding.difference === undefined) return "";
    const sign = finding.cells.some(({ role }) => role === "bound") ? "<" : "≠";
    return `${left[index] ?? ""} ${sign} ${right[index] ?? ""}  差 ${difference[index] ?? ""}`;
  });
}

/** 3759.33 → 3,759.33 */
function grouped(amount: string): string {
  const [whole = "", fraction] = amount.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
