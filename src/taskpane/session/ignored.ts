import type { FindingResult } from "../../report/result";
import { placeKey } from "../../workbook/places";

/** What the user chose not to see again, kept with the workbook: one finding, or all of a check. */
export type Ignored =
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly message: string;
      readonly reason: string;
      /** What the card said by which several were put aside at once. */
      readonly card?: string;
    }
  | { readonly kind: "check"; readonly check: string; readonly title: string; readonly reason: string };

/** The same finding of the next run: the same check at the same cells, whatever the figures are by then. */
export function findingKey({ check, cells, document }: FindingResult): string {
  // What is missing has no cells, and may be missing in another budget as well.
  const whose = cells.length === 0 && document > 0 ? [`#${document}`] : [];
  return [check, ...whose, ...cells.map(placeKey)].join(" ");
}

/** What was put aside in one act: the findings of a card together. */
export function ignoredActs(ignored: readonly Ignored[]): readonly (readonly [Ignored, ...Ignored[]])[] {
  const acts: [Ignored, ...Ignored[]][] = [];
  for (const one of ignored) {
    const before = acts.at(-1);
    if (before !== undefined && isSameAct(before[0], one)) before.push(one);
    else acts.push([one]);
  }
  return acts;
}

function isSameAct(one: Ignored, other: Ignored): boolean {
  return (
    one.kind === "finding" &&
    other.kind === "finding" &&
    one.card !== undefined &&
    one.card === other.card &&
    one.reason === other.reason
  );
}

export function isIgnored(finding: FindingResult, ignored: readonly Ignored[]): boolean {
  return ignored.some((one) =>
    one.kind === "check" ? one.check === finding.check : one.key === findingKey(finding),
  );
}
