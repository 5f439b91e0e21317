import type { AccountOf } from "../../../budget/kind";
import type { CauseKind } from "../../../check/diagnosis";
import { isAboutProse } from "../../../engine";
import { byDocument } from "../../documents";
import type { CheckResult } from "../../result";
import type { Digest } from "./digest";

/** What the summary of many budgets needs of one of them, and nothing more: a few kilobytes. */
export interface BatchEntry {
  readonly file: string;
  /** Empty where no table names it. */
  readonly department: string;
  readonly kind: "部门" | "单位";
  readonly year: number | null;
  readonly of: AccountOf;
  readonly errors: number;
  readonly warnings: number;
  readonly causes: readonly CauseKind[];
  /** Errors and doubts. */
  readonly failed: readonly FailedEntry[];
  readonly hasProse: boolean;
  readonly digest: Digest;
}

interface FailedEntry {
  readonly check: string;
  /** What it says, without its figures. */
  readonly pattern: string;
}

/** One for each document of a file. */
export function entriesOf(result: CheckResult, digests: readonly Digest[]): BatchEntry[] {
  return byDocument(result).flatMap((one, index): BatchEntry[] => {
    const digest = digests[index];
    const [document] = one.documents;
    if (digest === undefined || document === undefined) return [];
    const failed = one.findings.filter(
      ({ outcome, severity }) => outcome === "failed" && severity !== "info",
    );
    return [
      {
        file: result.file,
        department: document.department,
        kind: document.kind,
        year: document.year,
        of: document.of,
        errors: document.summary.errors,
        warnings: document.summary.warnings,
        causes: one.causes.map(({ kind }) => kind),
        failed: failed.map(({ check, message }) => ({ check, pattern: patternOf(message, document) })),
        hasProse: one.checks.some(({ check }) => isAboutProse(check)),
        digest,
      },
    ];
  });
}

/** Figures, and the names of the department and of its year, are others in every file. */
function patternOf(
  message: string,
  { department, year }: { readonly department: string; readonly year: number | null },
): string {
  const named = department === "" ? message : message.replaceAll(department, "本部门");
  return named
    .replaceAll(`${year ?? "—"}年`, "本年")
    .replace(/(?<![\p{L}“])-?\d[\d,]*(?:\.\d+)?%?/gu, (figure) => (/^\d{3,7}$/.test(figure) ? figure : "…"));
}
