import type { FindingResult } from "../../report/result";

/** What the user chose not to see again, kept with the workbook: one finding, or all of a check. */
export type Ignored =
  | { readonly kind: "finding"; readonly key: string; readonly message: string; readonly reason: string }
  | { readonly kind: "check"; readonly check: string; readonly title: string; readonly reason: string };

/** The same finding of the next run: the same check at the same cells, whatever the figures are by then. */
export function findingKey(finding: FindingResult): string {
  return [finding.check, ...finding.cells.map((cell) => `${cell.sheet}!${cell.address}`)].join(" ");
}

export function isIgnored(finding: FindingResult, ignored: readonly Ignored[]): boolean {
  return ignored.some((one) =>
    one.kind === "check" ? one.check === finding.check : one.key === findingKey(finding),
  );
}

/** Reads what an earlier session kept; anything else in its place is nothing. */
export function readIgnored(stored: unknown): readonly Ignored[] {
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

function isEntry(value: unknown): value is Ignored {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Record<string, unknown>;
  const isText = (key: string) => typeof entry[key] === "string";
  if (!isText("reason")) return false;
  return entry.kind === "finding"
    ? isText("key") && isText("message")
    : entry.kind === "check" && isText("check") && isText("title");
}
