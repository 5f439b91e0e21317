import type { AssignedTable } from "../../recognize/places/assigned";

/** One place per table, and one table per place. */
export function assign(assigned: readonly AssignedTable[], one: AssignedTable): readonly AssignedTable[] {
  const isSamePlace = (other: AssignedTable) =>
    other.sheet === one.sheet && other.top === one.top && other.left === one.left;
  return [...assigned.filter((other) => other.table !== one.table && !isSamePlace(other)), one];
}
