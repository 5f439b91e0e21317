import type { TaughtHeader } from "../budget/taught";
import { type ReadingChange, compareReadings } from "../check/compare-readings";
import { judgeTables } from "../check/judge-tables";
import { type PlaceOutline, outlinePlace } from "../recognize/kinds/taught/outline";
import { headersIn } from "../recognize/kinds/taught/taught-labels";
import type { AssignedTable } from "../recognize/places/assigned";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { knowing, recognizeAll } from "./recognize-all";
import { readBy } from "./standards";

/** What persons have said of a workbook's tables: where some stand, and what headers mean. */
export interface Teaching {
  readonly assigned?: readonly AssignedTable[];
  readonly taught?: readonly TaughtHeader[];
  /** The id of the one standard by which the tables are to be read. */
  readonly standard?: string | undefined;
}

/** What another teaching does to the ties of a workbook, and what speaks against it. */
export function compareTeaching(
  workbook: WorkbookSnapshot,
  before: Teaching,
  after: Teaching,
): ReadingChange {
  const judged = ({ assigned, standard, taught }: Teaching) =>
    recognizeAll(workbook, assigned, standard, taught).map((one) =>
      judgeTables(one.recognition.document, one.standard),
    );
  return compareReadings(judged(before), judged(after));
}

/** Of what persons have taught what concerns a workbook, and, where ties of it fail by that, what speaks against it. */
export function taughtFor(
  workbook: WorkbookSnapshot,
  { assigned = [], taught = [], ...options }: Teaching,
): { readonly taught: readonly TaughtHeader[]; readonly change?: ReadingChange } {
  const own = headersIn(workbook, taught, readBy.kinds.budget);
  if (own.length === 0) return { taught: [] };
  const change = compareTeaching(workbook, { assigned, ...options }, { assigned, taught: own, ...options });
  return change.against === undefined ? { taught: own } : { taught: [], change };
}

/** What stands in a place that a person named, and what is understood of it; `undefined` where there is no table. */
export function outlineOf(
  workbook: WorkbookSnapshot,
  place: AssignedTable,
  taught: readonly TaughtHeader[],
): PlaceOutline | undefined {
  return outlinePlace(workbook, place, knowing(readBy, taught).kinds);
}
