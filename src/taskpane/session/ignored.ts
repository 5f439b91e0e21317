import type { FindingResult } from "../../report/result";
import { placeKey } from "../../workbook/places";

/** What the user chose not to see again, kept with the workbook: one finding, or all of a check. */
export type Ignored =
  | { readonly kind: "finding"; readonly key: string; readonly message: string; readonly reason: string }
  | { readonly kind: "check"; readonly check: string; readonly title: string; readonly reason: string };

/** The same finding of the next run: the same check at the same cells, whatever the figures are by then. */
export function findingKey({ check, cells, document }: FindingResult): string {
  // What is missing has no cells, and may be missing in another budget as well.
  const whose = cells.length === 0 && document > 0 ? [`#${document}`] : [];
  return [check, ...whose, ...cells.map(placeKey)].join(" ");
}

export function isIgnored(finding: FindingResult, ignored: readonly Ignored[]): boolean {
  return ignored.some((one) =>
    one.kind === "check" ? one.check === finding.check : one.key === findingKey(finding),
  );
}
