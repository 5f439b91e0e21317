import * as v from "valibot";
import { understood } from "../../common/kept";
import type { FindingResult } from "../../report/result";
import { placeKey } from "../../workbook/places";

/** What the user chose not to see again, kept with the workbook: one finding, or all of a check. */
export type Ignored = v.InferOutput<typeof entry>;

const entry = v.variant("kind", [
  v.object({ kind: v.literal("finding"), key: v.string(), message: v.string(), reason: v.string() }),
  v.object({ kind: v.literal("check"), check: v.string(), title: v.string(), reason: v.string() }),
]);

/** The same finding of the next run: the same check at the same cells, whatever the figures are by then. */
export function findingKey(finding: FindingResult): string {
  return [finding.check, ...finding.cells.map(placeKey)].join(" ");
}

export function isIgnored(finding: FindingResult, ignored: readonly Ignored[]): boolean {
  return ignored.some((one) =>
    one.kind === "check" ? one.check === finding.check : one.key === findingKey(finding),
  );
}

/** Reads what an earlier session kept; anything else in its place is nothing. */
export function readIgnored(stored: unknown): readonly Ignored[] {
  return understood(entry, stored);
}
