import { compareTeaching, outlineOf } from "../../engine";
import type { TaughtHeader } from "../../budget/taught";
import type { TieCounts } from "../../check/compare-readings";
import type { PlaceOutline } from "../../recognize/kinds/taught/outline";
import type { AssignedTable } from "../../recognize/places/assigned";
import { mergedHeaders } from "../../recognize/teaching/overlay-file";
import { refusalText } from "../../report/teaching";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** A place that a person explains, and what was explained so far. */
export interface TeachRequest {
  readonly place: AssignedTable;
  /** All places with this one, and without it. */
  readonly assigned: readonly AssignedTable[];
  readonly before: readonly AssignedTable[];
  readonly taught: readonly TaughtHeader[];
  /** The id of the one standard by which the tables are to be read. */
  readonly standard?: string | undefined;
}

/** What stands in the place, and what would come of it. */
export interface TaughtPlace {
  readonly outline: PlaceOutline;
  readonly before: TieCounts;
  readonly after: TieCounts;
  /** Ties that hold now and would not be there any more. */
  readonly lost: number;
  /** Why it cannot be right, in one Chinese sentence. */
  readonly refusal?: string;
}

/** `undefined` where nothing like a table stands in the place. */
export function teachPlace(
  workbook: WorkbookSnapshot,
  { place, assigned, before, taught, standard }: TeachRequest,
): TaughtPlace | undefined {
  const outline = outlineOf(workbook, place, taught);
  if (outline === undefined) return undefined;
  const change = compareTeaching(
    workbook,
    { assigned: before, taught, standard },
    { assigned, taught: mergedHeaders(taught, [outline.learned]), standard },
  );
  const refusal = refusalText(change);
  return {
    outline,
    before: change.before,
    after: change.after,
    lost: change.lost,
    ...(refusal !== undefined && { refusal }),
  };
}
