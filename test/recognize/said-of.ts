import type { Diagnosis } from "../../src/check/diagnosis";

/** What a document is found to be, without addresses; amounts divided by `scale`. */
export function saidOf(diagnosis: Diagnosis, scale: number): string[] {
  return diagnosis.findings
    .map((finding) => {
      const amounts = [finding.expected, finding.actual, finding.difference].map((text) =>
        text === undefined || text === "" || Number.isNaN(Number(text))
          ? text
          : Number((Number(text) / scale).toFixed(4)),
      );
      const { check, outcome, severity, table, cells } = finding;
      return JSON.stringify([check, outcome, severity, table, amounts, cells.map((cell) => cell.role)]);
    })
    .sort();
}
