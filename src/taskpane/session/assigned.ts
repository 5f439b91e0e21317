import * as v from "valibot";
import { understood } from "../../common/kept";
import type { AssignedTable } from "../../recognize/places/assigned";

/** Reads the tables that a person named in an earlier session; anything else in their place is nothing. */
export function readAssigned(stored: unknown): readonly AssignedTable[] {
  return understood(entry, stored);
}

const whole = v.pipe(v.number(), v.integer());
const entry = v.object({
  table: v.string(),
  sheet: v.string(),
  top: whole,
  left: whole,
  bottom: whole,
  right: whole,
});

/** One place per table, and one table per place. */
export function assign(assigned: readonly AssignedTable[], one: AssignedTable): readonly AssignedTable[] {
  const isSamePlace = (other: AssignedTable) =>
    other.sheet === one.sheet && other.top === one.top && other.left === one.left;
  return [...assigned.filter((other) => other.table !== one.table && !isSamePlace(other)), one];
}
