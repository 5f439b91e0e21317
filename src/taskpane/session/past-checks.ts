import * as v from "valibot";
import { count, understood } from "../../common/kept";
import { countPlaces } from "../../report/by-cause";
import type { CheckResult } from "../../report/result";

/** What a former check of this workbook came to, counted as its cards were; kept with it. */
export interface PastCheck {
  /** By Date.now(). */
  readonly at: number;
  readonly errors: number;
  readonly warnings: number;
  readonly causes: number;
  /** What was written between the one before it and this one, in the words of the steps. */
  readonly mended: readonly string[];
}

const MOST_KEPT = 20;
const MOST_LABELS = 10;

const pastCheck = v.object({
  at: v.number(),
  errors: count,
  warnings: count,
  causes: count,
  mended: v.array(v.string()),
});

export function readPastChecks(kept: unknown): readonly PastCheck[] {
  return understood(pastCheck, kept);
}

/** The last ones; one that found what the one before it found, with nothing written between, takes its place. */
export function withCheck(
  past: readonly PastCheck[],
  result: Pick<CheckResult, "causes" | "findings">,
  { at, mended }: { readonly at: number; readonly mended: readonly string[] },
): readonly PastCheck[] {
  const { error: errors, warning: warnings } = countPlaces(result);
  const causes = result.causes.length;
  const now = { at, errors, warnings, causes, mended: mended.slice(-MOST_LABELS) };
  const last = past.at(-1);
  const isSame =
    last !== undefined &&
    mended.length === 0 &&
    last.errors === errors &&
    last.warnings === warnings &&
    last.causes === causes;
  return [...(isSame ? past.slice(0, -1) : past), isSame ? { ...now, mended: last.mended } : now].slice(
    -MOST_KEPT,
  );
}
